import Plotting

/// Draws a picture and returns it as a file.
///
/// The bytes depend on the arguments, the fonts and the drawing libraries alone: not on time, locale, thread, or what
/// was drawn before. Safe to call from many tasks at once.
///
/// - Parameters:
///   - picture: what is drawn, on a canvas of its size.
///   - format: SVG, PDF and EPS keep lines and letters as outlines; a PNG has two pixels a unit and the page's colour behind.
///   - text: the figure's id, title and description; an SVG carries them, a PDF its title, an EPS its id.
///   - theme: the colours. An SVG drawn in `Theme.light` turns dark by itself for readers who ask for it.
/// - Throws: `DrawingError`; all missing characters of the picture are reported together.
public func render(
  _ picture: any Picture, as format: FileFormat, text: FigureText, theme: Theme = .light
) throws(DrawingError) -> RenderedFile {
  switch format {
  case .svg:
    return try SVGDocument(drawing: picture, text: text, theme: theme).file
  case .pdf:
    let canvas = try CairoCanvas(size: picture.size, theme: theme, output: .pdf(title: text.title))
    picture.draw(on: canvas)
    return RenderedFile(bytes: try canvas.finish(), size: picture.size)
  case .eps:
    let canvas = try CairoCanvas(size: picture.size, theme: theme, output: .eps(title: text.id))
    picture.draw(on: canvas)
    return RenderedFile(bytes: PostScript.withoutDate(try canvas.finish()), size: picture.size)
  case .png:
    let canvas = try CairoCanvas(size: picture.size, theme: theme, output: .image(scale: PNGFile.pixelsPerUnit))
    picture.draw(on: canvas)
    return try canvas.finish { pixels throws(DrawingError) in
      guard let bytes = PNGFile.encode(pixels) else { throw .library("Cairo has no pixels") }
      return RenderedFile(bytes: bytes, width: pixels.width, height: pixels.height)
    }
  }
}

/// Lays a picture out, once for all the formats and lights that it is then drawn in.
///
/// - Throws: `DrawingError.missingFonts`, `.badSize` or `.limitPassed`.
public func laidOut(_ picture: some Picture) throws(DrawingError) -> RecordedPicture {
  RecordedPicture(picture, ruler: try CairoCanvas.measuring(picture.size))
}

extension SVGDocument {
  /// Draws a picture once for all the forms that its SVG can have.
  ///
  /// - Parameters:
  ///   - picture: what is drawn, on a canvas of its size.
  ///   - text: the figure's id, title and description.
  ///   - theme: the colours.
  ///   - dark: those in which its file shows itself to readers who ask for a dark page; `Theme.dark` for `Theme.light`,
  ///     where left out.
  /// - Throws: `DrawingError`; all missing characters of the picture are reported together.
  public init(
    drawing picture: any Picture, text: FigureText, theme: Theme = .light, dark: Theme? = nil
  ) throws(DrawingError) {
    let canvas = try CairoCanvas(size: picture.size, theme: theme, output: .svg)
    picture.draw(on: canvas)
    try self.init(
      canvas.finish(), size: picture.size, text: text, theme: theme, dark: dark ?? (theme == .light ? .dark : nil),
      words: canvas.words)
  }
}
