import Manuscript
import Plotting

/// Words at a point.
struct NoteOption: OptionGroup {
  static let at = Option<DataPoint>("at", "The point [x, y].")
  static let text = Option<FigureLabel>("text", "The words.")
  static let options: [any AnyOption] = [at, text]

  private let point: DataPoint
  private let text: FigureLabel

  init(_ settings: Settings) throws(Problem) {
    point = try settings[Self.at]
    text = try settings[Self.text]
  }

  func mark(on page: FigurePage) throws(Problem) -> Note {
    Note(at: point, try text.runs(in: page.language), role: .mark)
  }
}
