import CPango
import Plotting

/// A font that letters of a figure are really set in; `TextRun.Face` says only which one is wished for.
enum Typeface: Int, CaseIterable {
  /// Noto Sans CJK SC: sans serif, with mainland forms of Han characters.
  case text
  /// KaTeX_Main: the upright maths face of the pages.
  case maths
  /// KaTeX_Math: the italic maths face of the pages.
  case variable
  /// KaTeX_Size1: sums, products and integrals of the size for running text.
  case operators
  /// KaTeX_AMS: rarer signs, and double-struck capitals in the places of the plain ones.
  case symbols

  var family: String {
    switch self {
    case .text: "Noto Sans CJK SC"
    case .maths: "KaTeX_Main"
    case .variable: "KaTeX_Math"
    case .operators: "KaTeX_Size1"
    case .symbols: "KaTeX_AMS"
    }
  }

  var style: PangoStyle { self == .variable ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL }

  /// False for faces that have one weight only.
  var hasBold: Bool { self != .operators && self != .symbols }

  /// How much larger than asked for it is set. KaTeX's letters are small on their body: an x is 0.43 em high against
  /// 0.54 em in Noto. At this factor x and capitals are as far from Noto's, one below and the other above.
  var scale: Double { self == .text ? 1 : TextMetrics.mathsScale }

  /// The faces to try for a character, the wished one first. Chinese words in a formula come from the text face.
  static func candidates(for face: TextRun.Face) -> [Typeface] {
    switch face {
    case .text: [.text, .maths, .variable, .operators, .symbols]
    case .maths: [.maths, .variable, .operators, .symbols, .text]
    case .variable: [.variable, .maths, .operators, .symbols, .text]
    }
  }

  /// How KaTeX's faces spell signs that stand elsewhere in them than in Unicode, as KaTeX itself spells them.
  static let spellings: [Character: [(string: String, face: Typeface, isOverlay: Bool)]] = [
    "·": [("⋅", .maths, false)],
    "≠": [("\u{E020}", .maths, true), ("=", .maths, false)],
    "ℂ": [("C", .symbols, false)], "ℕ": [("N", .symbols, false)], "ℙ": [("P", .symbols, false)],
    "ℚ": [("Q", .symbols, false)], "ℝ": [("R", .symbols, false)], "ℤ": [("Z", .symbols, false)],
  ]
}

extension Typeface {
  /// The accents of KaTeX's upright face by the combining characters that ask for them.
  static let accents: [Unicode.Scalar: String] = [
    "\u{302}": "\u{2C6}", "\u{303}": "\u{2DC}", "\u{304}": "\u{2C9}", "\u{307}": "\u{2D9}",
  ]
}

/// Measures of type in figures, as parts of the size a text asks for.
enum TextMetrics {
  static let mathsScale = 1.16
  /// Superscripts and subscripts are set at this part of the size …
  static let scriptScale = 0.7
  /// … and those of the plain face, the powers of ten on axes, a little larger: axes have small numbers already …
  static let plainScriptScale = 0.8
  /// … and their baselines are moved by these.
  static let superscriptRise = 0.38
  static let subscriptDrop = 0.17
  /// … and by these where one stands above the other.
  static let pairedSuperscriptRise = 0.45
  static let pairedSubscriptDrop = 0.28
  /// The parts of a fraction are as small as scripts; their baselines, its bar and the room beside it, as in TeX.
  static let numeratorRise = 0.5
  static let denominatorDrop = 0.43
  static let barRise = 0.29
  static let barThickness = 0.055
  static let fractionSpace = 0.14
  /// What a line with a fraction reaches above and below.
  static let fractionAscent = 1.1
  static let fractionDescent = 0.62
  /// Accents are made for letters such as x; over taller ones they stand so much higher.
  static let accentRise = 0.27
  /// Italic letters lean, and so their accents stand to the right.
  static let accentSkew = 0.06
  /// A hair of space between an italic letter that leans over its advance and what follows.
  static let scriptSpace = 0.03
  /// Between Han characters and letters or digits beside them; a little less than a space.
  static let hanSpace = 0.18
  /// Noto Sans CJK's Han characters and accents reach this high; superscripts too.
  static let ascent = 0.95
  static let descent = 0.3
  static let capHeight = 0.733
  /// The width of the line in page colour around letters that have a halo: half of it shows.
  static let haloWidth = 3.5
}
