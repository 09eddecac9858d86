import Manuscript

/// A piece of a lesson's source that Markdown must not see: it is cut out before cmark parses and put back after.
struct Inset: Sendable {
  enum Content: Sendable {
    /// `$…$` and `$$…$$`; the anchor is what `{#eq-…}` names.
    case formula(FormulaSource, isDisplay: Bool, anchor: Located<String>?)
    /// `` {value}`and.margin` ``
    case value(Located<String>)
    /// `[@rosenblatt1958; @minsky1969]`
    case citation([Located<String>])
    /// `{#s-name}` at the end of a line.
    case anchor(Located<String>)
    /// A line `:::name`; empty for `:::`.
    case directive(Located<String>)
    /// A full-width punctuation mark beside `*`, which would keep cmark from seeing the emphasis.
    case character
    /// The part of an inset that stands on a further line.
    case continuation
  }

  var content: Content
  /// The characters of the file that it stands for.
  var source: String
  var location: SourceLocation

  var plainText: String {
    switch content {
    case .formula(let formula, _, _): formula.tex
    case .character: source
    case .value(let expression): expression.value
    case .citation, .anchor, .directive, .continuation: ""
    }
  }
}

/// The insets of one text, and the characters that stand for them: U+F0000 and on, which have no other use.
struct InsetTable: Sendable {
  private(set) var insets: [Inset] = []
  /// As many as plane 15 has characters for private use.
  static let limit = 65_534
  private static let base: UInt32 = 0xF0000

  static func isReserved(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= base }

  /// The character that stands for the inset; nil when there are too many of them.
  mutating func add(_ inset: Inset) -> Unicode.Scalar? {
    guard insets.count < Self.limit else { return nil }
    insets.append(inset)
    return Unicode.Scalar(Self.base + UInt32(insets.count - 1))
  }

  subscript(scalar: Unicode.Scalar) -> Inset? {
    guard scalar.value >= Self.base else { return nil }
    let index = Int(scalar.value - Self.base)
    return insets.indices.contains(index) ? insets[index] : nil
  }

  /// The text as its author wrote it, insets put back: for code, addresses and raw HTML.
  func restore(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: Self.isReserved) else { return text }
    var restored = ""
    for scalar in text.unicodeScalars {
      if let inset = self[scalar] { restored += inset.source } else { restored.unicodeScalars.append(scalar) }
    }
    return restored
  }
}
