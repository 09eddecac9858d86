import Manuscript
import Plotting

/// A label as an author writes it: one text for all languages or one for each, with a little TeX between dollars.
public struct FigureLabel: OptionValue, Hashable {
  private let text: LocalizedText

  public static let syntax = "a label such as $x_1$, or one for each language {zh: …, en: …}"
  public static let pluralSyntax = "labels such as $x_1$, or one for each language {zh: …, en: …}"

  /// The label, with its TeX checked in every language.
  public static func read(_ node: Node) throws(Problem) -> FigureLabel {
    let text = try LocalizedText.read(node)
    let label = FigureLabel(text: text)
    for located in label.everyText { _ = try runs(of: located) }
    return label
  }

  /// The texts of all languages, in the order in which they were written.
  var everyText: [Located<String>] { text.texts.values.sorted { $0.location < $1.location } }

  /// The runs of the label on a page in `language`.
  public func runs(in language: Language) throws(Problem) -> [TextRun] {
    try Self.runs(of: Located(try text.text(in: language), at: text.location))
  }

  /// The label without its TeX marks, for tables and descriptions.
  public func plain(in language: Language) throws(Problem) -> String {
    try runs(in: language).plain
  }

  /// The runs of a label, or of what else `name` says; what is wrong with its TeX is a problem at its place.
  static func runs(of label: Located<String>, named name: String = "label") throws(Problem) -> [TextRun] {
    do {
      return try LabelText.runs(label.value)
    } catch {
      throw Problem(
        "the \(name) cannot be read at character \(error.offset + 1): \(error.summary)", at: label.location,
        hint: error.hint)
    }
  }
}

extension LabelText.Failure {
  /// The nearest command that there is, or what a label takes.
  fileprivate var hint: String {
    if let unknownCommand,
      let hint = Problem.unknown("command", unknownCommand, known: LabelText.commands, at: nil).hint
    {
      return hint
    }
    return
      "between dollars a label takes letters, digits, _, ^ and commands such as \\theta, \\frac and \\hat; \\$ is a dollar"
  }
}
