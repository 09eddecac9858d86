import Plotting

/// Draws a picture and returns it as a file.
///
/// The bytes depend on the arguments, the fonts and the drawing libraries alone: not on time, locale, thread, or what
/// was drawn before. Safe to call from many tasks at once.
///
/// - Parameters:
///   - format: SVG and PDF keep lines and letters as outlines; a PNG has two pixels a unit and the page's colour behind.
///   - text: the figure's id, title and description; an SVG and a PDF carry them.
///   - theme: the colours. An SVG drawn in the light theme turns dark by itself for readers who ask for it.
/// - Throws: `DrawingError`; all missing characters of the picture are reported together.
public func render(
  _ picture: any Picture, as format: FileFormat, text: FigureText, theme: Theme = .light
) throws(DrawingError) -> RenderedFile {
  let output: CairoCanvas.Output =
    switch format {
    case .svg: .svg
    case .png: .image(scale: PNGFile.pixelsPerUnit)
    case .pdf: .pdf(title: text.title)
    }
  let canvas = try CairoCanvas(size: picture.size, theme: theme, output: output)
  picture.draw(on: canvas)
  switch format {
  case .svg:
    let drawn = try canvas.finish()
    let svg = try FigureSVG.rewrite(drawn, size: picture.size, text: text, theme: theme, words: canvas.words)
    return RenderedFile(bytes: Array(svg.utf8), width: canvas.unitWidth, height: canvas.unitHeight)
  case .pdf:
    return RenderedFile(bytes: try canvas.finish(), width: canvas.unitWidth, height: canvas.unitHeight)
  case .png:
    let pixels = try canvas.finishPixels()
    return RenderedFile(bytes: try PNGFile.encode(pixels), width: pixels.width, height: pixels.height)
  }
}
