import CairoDrawing
import Figures
import Manuscript
import Plotting

/// Everything that one figure is drawn from, in every language of the course.
struct FigureJob: Sendable {
  var lesson: String
  /// The lesson's folder relative to the course, where data files are.
  var folder: String
  /// Nil where the lesson's models have problems of their own; then the figure is not drawn.
  var models: Models?
  var modelDefinitions: [ModelDefinition]
  var figure: FigureDefinition
  var languages: [Language]
  var formats: [FileFormat]

  /// Draws the figure in each language. Throws `Problems`, and a `Fault` for what no author can mend.
  func run(reading reader: FileReader) throws -> DrawnFigureFiles {
    guard let models else { throw Problems() }
    let reads = ReadFiles()
    let context = FigureContext(models: models) { name, location throws(Problem) in
      let text = try reader.text(named: name, in: folder, at: location)
      reads.note(name, digest: Digest.sha256(text))
      return text
    }
    var problems = Problems()
    guard
      let kind = problems.collect({
        try FigureCatalogue.figure(kind: figure.kind, settings: Settings(figure.options), in: context)
      })
    else { throw problems }
    var drawn: [DrawnFigureFiles.Language] = []
    for language in languages {
      do {
        drawn.append(try draw(kind, in: language))
      } catch let fault as Fault {
        throw fault
      } catch {
        problems.collect { throw error }
      }
    }
    try problems.throwIfAny()
    return DrawnFigureFiles(reads: reads.all, languages: drawn)
  }

  /// What stands for the figure where it could not be drawn, so that pages which show it are checked all the same.
  var placeholders: [FigureSet.Entry] {
    languages.map { language in
      FigureSet.Entry(
        record: record(in: language, alt: "", files: []), svg: "", width: 0, height: 0, table: [])
    }
  }

  private func draw(_ kind: any FigureKind, in language: Language) throws -> DrawnFigureFiles.Language {
    let title = text(figure.title, in: language)
    let drawn = try kind.draw(titled: title, in: language)
    let alt = figure.alt?[language] ?? drawn.description
    func rendered(_ picture: any Picture, _ format: FileFormat, id: String = figure.id.value) throws -> RenderedFile {
      do {
        let text = FigureText(id: id, title: title, description: alt, language: language.code)
        return try render(picture, as: format, text: text)
      } catch {
        throw try FigureTrouble.problems(error, in: figure, language: language)
      }
    }
    let svg = try rendered(drawn.picture, .svg)
    // Both shapes stand in one page, so their ids must differ.
    let narrow = try rendered(drawn.narrow, .svg, id: "\(figure.id.value)-narrow")
    var files: [DrawnFigureFiles.File] = []
    for format in formats {
      let file = format == .svg ? svg : try rendered(drawn.picture, format)
      files.append(
        DrawnFigureFiles.File(
          record: fileRecord(format.rawValue, file.bytes, in: language, width: file.width, height: file.height),
          bytes: file.bytes))
    }
    let data = CommaSeparatedValues.bytes(of: drawn.table)
    files.append(DrawnFigureFiles.File(record: fileRecord("csv", data, in: language), bytes: data))
    return DrawnFigureFiles.Language(
      entry: FigureSet.Entry(
        record: record(in: language, alt: alt, files: files.map(\.record)),
        svg: String(decoding: svg.bytes, as: UTF8.self), width: drawn.picture.size.width,
        height: drawn.picture.size.height,
        narrow: FigureSet.Drawing(
          svg: String(decoding: narrow.bytes, as: UTF8.self), width: drawn.narrow.size.width,
          height: drawn.narrow.size.height),
        table: drawn.table),
      files: files)
  }

  private func record(in language: Language, alt: String, files: [FigureRecord.File]) -> FigureRecord {
    FigureRecord(
      id: figure.id.value, lesson: lesson, kind: figure.kind.value, language: language.code,
      title: text(figure.title, in: language), caption: text(figure.caption, in: language), alt: alt, files: files)
  }

  private func fileRecord(
    _ format: String, _ bytes: [UInt8], in language: Language, width: Int? = nil, height: Int? = nil
  ) -> FigureRecord.File {
    FigureRecord.File(
      format: format, path: "\(language.code)/figures/\(figure.id.value).\(format)", sha256: Digest.sha256(bytes),
      bytes: bytes.count, width: width, height: height)
  }

  /// The text in a language, or where the course allows that it is missing, in the first language that has it.
  private func text(_ text: LocalizedText, in language: Language) -> String {
    text[language] ?? languages.lazy.compactMap { text[$0] }.first ?? ""
  }
}
