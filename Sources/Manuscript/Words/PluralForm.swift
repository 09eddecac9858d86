/// The forms that a language has for numbers of things, by the names of Unicode's CLDR.
public enum PluralForm: String, Hashable, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The form for so many things, 0 or more.
  ///
  /// Source: Unicode CLDR, language plural rules (cardinals of whole numbers). A language that is not listed has one form
  /// for 1 and one for all other numbers, as most have.
  static func of(_ count: Int, in language: Language) -> PluralForm {
    let (tens, units) = (count % 100, count % 10)
    switch family(of: language) {
    case .invariable: return .other
    case .oneToTwo: return count < 2 ? .one : .other
    case .eastSlavic:
      if units == 1, tens != 11 { return .one }
      return (2...4).contains(units) && !(12...14).contains(tens) ? .few : .many
    case .polish:
      if count == 1 { return .one }
      return (2...4).contains(units) && !(12...14).contains(tens) ? .few : .many
    case .czech: return count == 1 ? .one : (2...4).contains(count) ? .few : .other
    case .arabic:
      switch count {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: return (3...10).contains(tens) ? .few : tens >= 11 ? .many : .other
      }
    case .usual: return count == 1 ? .one : .other
    }
  }

  /// The forms that a language needs; `other` stands for those that are not given.
  static func all(in language: Language) -> [PluralForm] {
    switch family(of: language) {
    case .invariable: [.other]
    case .usual, .oneToTwo: [.one, .other]
    case .eastSlavic, .polish: [.one, .few, .many, .other]
    case .czech: [.one, .few, .other]
    case .arabic: allCases
    }
  }

  private enum Family { case usual, invariable, oneToTwo, eastSlavic, polish, czech, arabic }

  private static func family(of language: Language) -> Family {
    switch language.primary {
    case "zh", "ja", "ko", "vi", "th", "id", "ms", "lo", "my": .invariable
    case "fr", "pt", "hy": .oneToTwo
    case "ru", "uk", "be": .eastSlavic
    case "pl": .polish
    case "cs", "sk": .czech
    case "ar": .arabic
    default: .usual
    }
  }
}
