import CairoDrawing
import Figures
import Manuscript
import Output
import Plotting

/// Everything that one figure is drawn from, in every language of the course.
struct FigureJob: Sendable {
  var lesson: String
  /// The lesson's folder relative to the course, where data files are.
  var folder: String
  /// Nil where the lesson's models have problems of their own; then the figure is not drawn.
  var models: Models?
  var modelDefinitions: [ModelDefinition]
  /// The texts of the files that those are made from.
  var modelData: [String] = []
  var figure: FigureDefinition
  /// The figures of the lesson, for one that shows others inside itself.
  var inner: [FigureDefinition] = []
  /// The words of each language of the course.
  var words: [Vocabulary]
  /// Of all the words that figures say, for the cache.
  var wordsDigest: String
  var formats: [FileFormat]

  /// Draws the figure in each language. Throws `Problems`, and a `Fault` for what no author can mend.
  func run(reading reader: FileReader) throws -> DrawnFigureFiles {
    guard let models else { throw Problems() }
    let reads = ReadFiles()
    let context = FigureContext(
      models: models, figures: inner,
      path: { name, location in
        (try? reader.path(ofData: name, in: folder, at: location)) ?? DataFiles.pathInLesson(name, location)
      },
      read: { name, location throws(Problem) in
        let text = try reader.text(ofData: name, in: folder, at: location)
        reads.note(name, digest: Digest.sha256(text))
        return text
      })
    var problems = Problems()
    func kind(_ options: Node) -> (any FigureKind)? {
      problems.collect { try FigureCatalogue.figure(kind: figure.kind, settings: Settings(options), in: context) }
    }
    let still = kind(figure.options)
    let frames = figure.frames.map { kind($0.options) }
    try problems.throwIfAny()
    guard let still else { throw problems }
    var drawn: [DrawnFigureFiles.Language] = []
    for words in words {
      do {
        drawn.append(try draw(still, frames: frames.compactMap(\.self), with: words))
      } catch let fault as Fault {
        throw fault
      } catch {
        problems.collect { throw error }
      }
    }
    try problems.throwIfAny()
    return DrawnFigureFiles(reads: reads.all, languages: drawn)
  }

  private var languages: [Language] { words.map(\.language) }

  /// What stands for the figure where it could not be drawn, so that pages which show it are checked all the same.
  var placeholders: [FigureSet.Entry] {
    languages.map { language in
      FigureSet.Entry(
        record: record(in: language, alt: "", files: []), svg: "", width: 0, height: 0, table: [])
    }
  }

  private func draw(
    _ kind: any FigureKind, frames: [any FigureKind], with words: Vocabulary
  ) throws -> DrawnFigureFiles.Language {
    let language = words.language
    let place = figure.title.texts[language]?.location ?? figure.title.location
    let page = try FigurePage(title: Located(text(figure.title, in: language), at: place), words: words)
    let drawn = try kind.drawn(on: page)
    let alt = figure.alt?[language] ?? drawn.description
    let picture = try laidOut(drawn.picture, in: language)
    let svg = try document(picture, alt: alt, in: language)
    // Both shapes stand in one page, so their ids must differ.
    let narrow = try document(drawn.narrow, suffix: "_narrow", alt: alt, in: language)
    var files: [DrawnFigureFiles.File] = []
    for format in formats {
      let file = format == .svg ? svg.file : try rendered(picture, format, alt: alt, in: language)
      files.append(DrawnFigureFiles.File(record: fileRecord(file, format, in: language), bytes: file.bytes))
      guard format == .png else { continue }
      // Only an SVG turns dark by itself, and paper never does.
      let dark = try rendered(picture, format, alt: alt, in: language, theme: themes.dark)
      files.append(
        DrawnFigureFiles.File(record: fileRecord(dark, format, in: language, isDark: true), bytes: dark.bytes))
    }
    var table = drawn.table
    var moving: [FigureSet.Frame] = []
    var sheet = ""
    if !frames.isEmpty {
      let pictures = try frames.map { try $0.drawn(on: page) }
      try checkSizes(pictures)
      let documents = try pictures.enumerated().map { try draw($1, asFrame: $0, in: language) }
      // What frames have in common is taken out of them. The page would have it in every frame.
      let shared = PictureSheet(
        [documents.map(\.wide), documents.map(\.narrow)], id: "\(figure.id.value)_sheet-\(language.code)")
      for (index, picture) in pictures.enumerated() {
        let wide = documents[index].wide.file
        let record = fileRecord(wide, .svg, frame: index + 1, in: language)
        files.append(DrawnFigureFiles.File(record: record, bytes: wide.bytes))
        moving.append(
          FigureSet.Frame(
            label: text(figure.frames[index].label, in: language), alt: picture.description,
            isShown: figure.frames[index].isShown, path: record.path,
            wide: drawing(shared.pictures[0][index], of: picture.picture),
            narrow: drawing(shared.pictures[1][index], of: picture.narrow)))
      }
      sheet = shared.shared
      table = FrameTable.joined(pictures.map(\.table), labels: moving.map(\.label)) ?? table
    }
    let data = CommaSeparatedValues.bytes(of: table)
    files.append(DrawnFigureFiles.File(record: dataRecord(data, in: language), bytes: data))
    return DrawnFigureFiles.Language(
      entry: FigureSet.Entry(
        record: record(in: language, alt: alt, files: files.map(\.record)),
        svg: svg.inlined, width: drawn.picture.size.width, height: drawn.picture.size.height,
        narrow: drawing(narrow.inlined, of: drawn.narrow), table: table, frames: moving,
        sheet: sheet),
      files: files)
  }

  /// Frame `index`, counted from 0, in both shapes.
  private func draw(
    _ drawn: DrawnFigure, asFrame index: Int, in language: Language
  ) throws -> (wide: SVGDocument, narrow: SVGDocument) {
    let suffix = "_frame-\(index + 1)"
    return (
      try document(drawn.picture, suffix: suffix, alt: drawn.description, in: language),
      try document(drawn.narrow, suffix: suffix + "_narrow", alt: drawn.description, in: language)
    )
  }

  /// Nothing but what the frames show may move: a picture that grew or shrank would make the page jump.
  private func checkSizes(_ pictures: [DrawnFigure]) throws(Problem) {
    guard let first = pictures.first else { return }
    for (frame, picture) in zip(figure.frames, pictures)
    where picture.picture.size != first.picture.size || picture.narrow.size != first.narrow.size {
      throw Problem(
        "this frame is not as large as the first one", at: frame.label.location,
        hint: "give the figure what fixes its size in every frame, such as “domain” and “range”")
    }
  }

  private var themes: Themes { FigureCatalogue.current.themes }

  private func laidOut(_ picture: any Picture, in language: Language) throws -> RecordedPicture {
    do {
      return try CairoDrawing.laidOut(picture)
    } catch {
      throw try FigureTrouble.problems(error, in: figure, language: language)
    }
  }

  private func rendered(
    _ picture: any Picture, _ format: FileFormat, alt: String, in language: Language, theme: Theme? = nil
  ) throws -> RenderedFile {
    do {
      return try render(picture, as: format, text: figureText(alt: alt, in: language), theme: theme ?? themes.light)
    } catch {
      throw try FigureTrouble.problems(error, in: figure, language: language)
    }
  }

  private func document(
    _ picture: any Picture, suffix: String = "", alt: String, in language: Language
  ) throws -> SVGDocument {
    do {
      return try SVGDocument(
        drawing: picture, text: figureText(suffix: suffix, alt: alt, in: language), theme: themes.light,
        dark: themes.dark)
    } catch {
      throw try FigureTrouble.problems(error, in: figure, language: language)
    }
  }

  private func figureText(suffix: String = "", alt: String, in language: Language) -> FigureText {
    FigureText(
      id: figure.id.value + suffix, title: text(figure.title, in: language), description: alt, language: language.code)
  }

  private func drawing(_ svg: String, of picture: any Picture) -> FigureSet.Drawing {
    FigureSet.Drawing(svg: svg, width: picture.size.width, height: picture.size.height)
  }

  private func record(in language: Language, alt: String, files: [FigureRecord.File]) -> FigureRecord {
    FigureRecord(
      id: figure.id.value, lesson: lesson, kind: figure.kind.value, language: language.code,
      title: text(figure.title, in: language), caption: text(figure.caption, in: language), alt: alt, files: files)
  }

  private func fileRecord(
    _ file: RenderedFile, _ format: FileFormat, frame: Int? = nil, in language: Language, isDark: Bool = false
  ) -> FigureRecord.File {
    // An id has no underscore, so that no other figure has such a name.
    let name = figure.id.value + (frame.map { "_frame-\($0)" } ?? "") + (isDark ? "_dark" : "")
    return FigureRecord.File(
      format: format.rawValue, path: "\(language.code)/figures/\(name).\(format.rawValue)",
      sha256: Digest.sha256(file.bytes), bytes: file.bytes.count, width: file.width, height: file.height, frame: frame,
      theme: isDark ? "dark" : nil)
  }

  private func dataRecord(_ bytes: [UInt8], in language: Language) -> FigureRecord.File {
    FigureRecord.File(
      format: "csv", path: "\(language.code)/figures/\(figure.id.value).csv", sha256: Digest.sha256(bytes),
      bytes: bytes.count)
  }

  /// The text in a language, or where the course allows that it is missing, in the first language that has it.
  private func text(_ text: LocalizedText, in language: Language) -> String {
    text[language] ?? languages.lazy.compactMap { text[$0] }.first ?? ""
  }
}
