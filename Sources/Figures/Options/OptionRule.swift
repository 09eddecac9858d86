import Manuscript

/// What options of a kind demand of one another: declared once, checked before the figure is read, and told by the manual.
public enum OptionRule: Sendable {
  /// One of two options is given, and not both; the hint says how to write either.
  case exactlyOne(any AnyOption, any AnyOption, hint: String)

  /// A sentence for the manual.
  var text: String {
    switch self {
    case .exactlyOne(let one, let other, _): "Exactly one of `\(one.name)` and `\(other.name)` is given."
    }
  }

  /// Throws the problem of a figure that does not keep to the rule.
  func check(_ settings: Settings) throws(Problem) {
    switch self {
    case .exactlyOne(let one, let other, let hint):
      switch (settings.node[one.name] != nil, settings.node[other.name] != nil) {
      case (false, false):
        throw Problem("the option “\(one.name)” is missing", at: settings.location, hint: hint)
      case (true, true):
        throw Problem(
          "“\(one.name)” and “\(other.name)” exclude each other", at: settings.location(of: other), hint: "keep one")
      default: return
      }
    }
  }
}
