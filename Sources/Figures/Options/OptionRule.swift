import Manuscript
import Plotting

/// What options of a kind demand of one another: declared once, checked before the figure is read, and told by the manual.
public enum OptionRule: Sendable {
  /// One of two options is given, and not both; the hint says how to write either.
  case exactlyOne(any AnyOption, any AnyOption, hint: String)
  /// An option is given only where another one is true.
  case needs(any AnyOption, Option<Bool>)
  /// An option is given only where no scale is logarithmic.
  case needsLinear(any AnyOption, [Option<ScaleChoice>])
  /// The interval of an axis begins above 0 where its scale is logarithmic.
  case isPositive(Option<ClosedRange<Double>?>, Option<ScaleChoice>)

  /// A sentence for the manual.
  var text: String {
    switch self {
    case .exactlyOne(let one, let other, _): "Exactly one of `\(one.name)` and `\(other.name)` is given."
    case .needs(let option, let other): "`\(option.name)` needs `\(other.name): true`."
    case .needsLinear(let option, let scales):
      "`\(option.name)` needs linear scales: `\(scales.map(\.name).joined(separator: "` and `"))`."
    case .isPositive(let interval, let scale):
      "`\(interval.name)` begins above 0 where `\(scale.name)` is `log`."
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
    case .needs(let option, let other):
      guard settings.node[option.name] != nil, try !settings[other] else { return }
      throw Problem(
        "“\(option.name)” needs “\(other.name): true”", at: settings.location(of: option),
        hint: "add “\(other.name): true”, or leave it out")
    case .needsLinear(let option, let scales):
      guard settings.node[option.name] != nil else { return }
      for scale in scales where try settings[scale] != .linear {
        throw Problem(
          "“\(option.name)” on a logarithmic scale", at: settings.location(of: option),
          hint: "such a scale spreads small numbers by itself; leave “\(option.name)” or “\(scale.name)” out")
      }
    case .isPositive(let interval, let scale):
      guard try settings[scale] == .log, let given = try settings[interval], given.lowerBound <= 0 else { return }
      throw Problem(
        "a logarithmic scale cannot begin at \(NumberText.short(given.lowerBound))",
        at: settings.location(of: interval), hint: "begin above 0")
    }
  }
}
