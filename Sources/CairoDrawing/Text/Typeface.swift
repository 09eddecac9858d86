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

  var family: String {
    switch self {
    case .text: "Noto Sans CJK SC"
    case .maths: "KaTeX_Main"
    case .variable: "KaTeX_Math"
    }
  }

  var style: PangoStyle { self == .variable ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL }

  /// How much larger than asked for it is set. KaTeX's letters are small on their body: an x is 0.43 em high against
  /// 0.54 em in Noto. At this factor x and capitals are as far from Noto's, one below and the other above.
  var scale: Double {
    switch self {
    case .text: 1
    case .maths, .variable: TextMetrics.mathsScale
    }
  }

  /// The faces to try for a character, the wished one first. Chinese words in a formula come from the text face.
  static func candidates(for face: TextRun.Face) -> [Typeface] {
    switch face {
    case .text: [.text]
    case .maths: [.maths, .variable, .text]
    case .variable: [.variable, .maths, .text]
    }
  }
}

/// Measures of type in figures, as parts of the size a text asks for.
enum TextMetrics {
  static let mathsScale = 1.16
  /// Superscripts and subscripts are set at this part of the size …
  static let scriptScale = 0.7
  /// … and their baselines are moved by these.
  static let superscriptRise = 0.38
  static let subscriptDrop = 0.17
  /// A hair of space between an italic letter that leans over its advance and what follows.
  static let scriptSpace = 0.03
  /// Noto Sans CJK's Han characters and accents reach this high; superscripts too.
  static let ascent = 0.95
  static let descent = 0.3
  static let capHeight = 0.733
  /// The width of the line in page colour around letters that have a halo: half of it shows.
  static let haloWidth = 3.5
}
