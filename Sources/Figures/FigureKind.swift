import Manuscript
import Plotting

/// A kind of figure: turns options and models into a picture, its data, and words for those who cannot see it.
public protocol FigureKind: Sendable {
  /// As in `figures.yml`, the manual and messages.
  static var name: String { get }
  /// One sentence for the manual.
  static var summary: String { get }
  /// A small figure for the manual.
  static var example: FigureExample { get }
  /// Every option, in the order of the manual.
  static var options: [any AnyOption] { get }

  /// What the options demand of one another.
  static var rules: [OptionRule] { get }

  /// The figures of the same lesson that a figure with these options shows inside itself.
  static func references(in options: Node) -> [Located<String>]

  /// Reads the options. Throws `Problem` or `Problems`, each with its place.
  init(_ settings: Settings, in context: FigureContext) throws
  /// Draws for a page: no files, no clock, no chance. Throws `Problem` or `Problems`, each with its place.
  func draw(on page: FigurePage) throws -> DrawnFigure
}

extension FigureKind {
  public static var rules: [OptionRule] { [] }
  public static func references(in options: Node) -> [Located<String>] { [] }
}

/// A figure as an author writes it, in English: what the manual shows above its picture.
public struct FigureExample: Hashable, Sendable {
  /// The lines below the figure's id but for its kind: title, caption and options.
  public var figure: String
  /// The lines below `models:`; empty for none.
  public var models: String

  public init(_ figure: String, models: String = "") {
    self.figure = figure
    self.models = models
  }
}

/// What a figure may refer to besides its own options.
public struct FigureContext: Sendable {
  /// The models of the figure's lesson.
  public var models: Models
  /// The figures of the figure's lesson that it may show inside itself.
  public var figures: [FigureDefinition]
  /// The lesson's files by name: `read("data.csv", location)` gives the text of a file inside the lesson folder.
  public var read: @Sendable (_ name: String, _ location: SourceLocation) throws(Problem) -> String
  /// The path of such a file for messages.
  public var path: @Sendable (_ name: String, _ location: SourceLocation) -> String

  public init(
    models: Models, figures: [FigureDefinition] = [],
    path: @escaping @Sendable (_ name: String, _ location: SourceLocation) -> String = DataFiles.pathInLesson,
    read: @escaping @Sendable (_ name: String, _ location: SourceLocation) throws(Problem) -> String
  ) {
    self.models = models
    self.figures = figures
    self.path = path
    self.read = read
  }

  /// The table of a CSV file.
  func table(_ file: Located<String>) throws(Problem) -> DataTable {
    try DataFiles(path: path, read: read).table(file)
  }
}

/// A figure in one language: the picture in both shapes, the data it was drawn from, and its description.
public struct DrawnFigure: Sendable {
  /// For a page's column, 720 units wide or a little less.
  public var picture: any Picture
  /// The same for a phone, 400 units wide, with letters as large.
  public var narrow: any Picture
  /// A header row, then rows of as many cells: what `ID.csv` holds.
  public var table: [[String]]
  /// What a screen reader says: the shape of the data in words of the figure's language.
  public var description: String

  public init(picture: any Picture, narrow: any Picture, table: [[String]], description: String) {
    self.picture = picture
    self.narrow = narrow
    self.table = table
    self.description = ChineseSpacing.closed(description)
  }
}
