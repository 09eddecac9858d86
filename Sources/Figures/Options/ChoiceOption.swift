import Manuscript

/// An option with a fixed set of words: `mark: line`.
///
/// Conform an enum to it; the words are its raw values.
///
///     enum Mark: String, ChoiceOption { case line, points, bars }
public protocol ChoiceOption: OptionValue, CaseIterable, RawRepresentable where RawValue == String {}

extension ChoiceOption {
  public static var syntax: String { Message.alternatives(allCases.map(\.rawValue)) }

  public static var pluralSyntax: String { "words, each \(syntax)" }

  /// The case of this name; the problem offers the nearest spelling.
  public static func read(_ node: Node) throws(Problem) -> Self {
    guard case .scalar(let text, _) = node.content, !node.isNothing else { throw node.expectedForm(syntax) }
    if let choice = Self(rawValue: text) { return choice }
    let unknown = Problem.unknown("word", text, known: allCases.map(\.rawValue), at: node.location)
    // Where no spelling is near, the hint would only repeat the words.
    throw node.expectedForm(syntax, hint: unknown.hint.flatMap { $0.hasPrefix("known") ? nil : $0 })
  }
}
