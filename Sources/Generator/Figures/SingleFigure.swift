import CairoDrawing
import Figures
import Manuscript
import Output
import Platform
import Plotting

/// One figure drawn by itself: of a course, or of a kind with options from elsewhere.
public struct SingleFigure: Sendable {
  /// What a figure can be written as: a picture, or the data it is drawn from.
  public enum Format: Hashable, Sendable {
    case picture(FileFormat)
    case data

    private static let dataName = "csv"

    /// How names of files may end, as a sentence has it: `.svg, .png, .pdf, .eps or .csv`.
    public static let endings = Message.alternatives(
      (FileFormat.allCases.map(\.rawValue) + [dataName]).map { "." + $0 })

    /// The format by the end of a file's name: a `FileFormat`, or `csv`.
    public init?(name: String) {
      if name == Self.dataName {
        self = .data
      } else if let format = FileFormat(rawValue: name) {
        self = .picture(format)
      } else {
        return nil
      }
    }
  }

  private let definition: FigureDefinition
  private let kind: any FigureKind

  /// A figure of this kind with these options, and no lesson around it: it reads no files.
  ///
  /// - Parameter models: the definitions of the models it may name; of those with one name the first counts.
  public init(
    kind: Located<String>, options: [Node.Entry], models: [ModelDefinition] = [], title: String, language: Language
  ) throws(Problems) {
    let place = kind.location
    let text = LocalizedText([language: Located(title, at: place)], at: place)
    definition = FigureDefinition(
      id: kind, kind: kind, title: text, caption: text, alt: nil, isSpare: false,
      options: Node(.mapping(options), at: place))
    var names: Set<String> = []
    let models = models.filter { names.insert($0.name.value).inserted }
    let context = FigureContext(models: try Models(models)) { name, location throws(Problem) in
      throw Problem(
        "the file \(Message.quote(name)) can be read by the figures of a lesson only", at: location,
        hint: "put the figure into the “figures.yml” of the lesson that has the file")
    }
    self.kind = try FigureCatalogue.figure(kind: kind, settings: Settings(definition.options), in: context)
  }

  /// The figure of a course with this id, some of its options replaced by others.
  public init(
    _ id: String, of course: Course, reader: FileReader, replacing options: [Node.Entry], title: String?,
    language: Language
  ) throws(Problems) {
    guard let lesson = course.lessons.first(where: { $0.figures.contains { $0.id.value == id } }),
      var definition = lesson.figures.first(where: { $0.id.value == id })
    else {
      let known = course.lessons.flatMap { $0.figures.map(\.id.value) } + FigureCatalogue.all.map { $0.name }
      throw Problems([.unknown("figure or kind of figure", id, known: known, at: nil)])
    }
    let kept = definition.options.entries.filter { entry in !options.contains { $0.key.value == entry.key.value } }
    definition.options = Node(.mapping(kept + options), at: definition.options.location)
    if let title {
      definition.title.texts[language] = Located(title, at: definition.title.location)
    }
    let folder = lesson.folder
    var problems = Problems()
    let shared = Models(sharedBy: course, reader: reader, problems: &problems)
    let models = Models(of: lesson, besides: shared, reader: reader, problems: &problems)
    try problems.throwIfAny()
    let context = FigureContext(models: models, figures: lesson.figures) {
      name, location throws(Problem) in
      try reader.text(ofData: name, in: folder, at: location)
    }
    self.definition = definition
    kind = try FigureCatalogue.figure(kind: definition.kind, settings: Settings(definition.options), in: context)
  }

  /// The bytes of the figure's file. Throws `Problems`, or a `Fault` for what no author can mend.
  public func bytes(as format: Format, with words: Vocabulary, theme: Theme) throws -> [UInt8] {
    let language = words.language
    let title = definition.title[language] ?? ""
    let drawn = try kind.drawn(on: FigurePage(title: Located(title, at: definition.title.location), words: words))
    switch format {
    case .data:
      return CommaSeparatedValues.bytes(of: drawn.table)
    case .picture(let format):
      let text = FigureText(
        id: definition.id.value, title: title, description: definition.alt?[language] ?? drawn.description,
        language: language.code)
      do {
        return try render(drawn.picture, as: format, text: text, theme: theme).bytes
      } catch {
        throw try FigureTrouble.problems(error, in: definition, language: language)
      }
    }
  }

  /// Puts the bytes into a file: the old one stays whole until the new one is. Throws a `Fault`.
  public static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    do { try Disk.replace(path, bytes: bytes) } catch { throw error.fault }
  }
}

extension Node {
  fileprivate var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }
}
