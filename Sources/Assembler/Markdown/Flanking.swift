/// On which sides of `**` or `~~` emphasis may begin and end.
///
/// CommonMark does not see emphasis where a punctuation mark and a letter stand on the two sides of the stars; without
/// spaces between words that is nearly everywhere.
struct Flanking {
  /// What stands beside the stars.
  enum Side {
    /// One of our own marks, such as a formula: a word, or a punctuation mark, whichever lets emphasis be.
    case mark
    case scalar(Unicode.Scalar)
    /// Nothing, or the end of a line.
    case nothing
  }

  let opens: Bool
  let closes: Bool
  /// True where the rules of CommonMark alone would say something else.
  let isOurs: Bool

  init(between before: Side, and after: Side) {
    var (left, right) = (Kind(before), Kind(after))
    var isOurs = left == .mark || right == .mark
    if Self.isHidden(before, from: after) { (left, isOurs) = (.letter, true) }
    if Self.isHidden(after, from: before) { (right, isOurs) = (.letter, true) }
    opens = right != .blank && (right != .punctuation || left != .letter)
    closes = left != .blank && (left != .punctuation || right != .letter)
    self.isOurs = isOurs
  }

  private enum Kind {
    case blank, punctuation, letter, mark

    init(_ side: Side) {
      switch side {
      case .mark: self = .mark
      case .nothing: self = .blank
      case .scalar(let scalar):
        self = Flanking.isPunctuation(scalar) ? .punctuation : scalar.properties.isWhitespace ? .blank : .letter
      }
    }
  }

  private static func isHidden(_ punctuation: Side, from letter: Side) -> Bool {
    guard case .scalar(let mark) = punctuation, isPunctuation(mark), case .scalar(let other) = letter,
      !isPunctuation(other), !other.properties.isWhitespace
    else { return false }
    return EastAsianText.isFullWidthPunctuation(mark) || EastAsianText.isSharedPunctuation(mark)
      || EastAsianText.isHan(other)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value > 0x20 && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
