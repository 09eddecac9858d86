/// Something that pictures can be drawn on: few operations, in user units, with y growing downwards.
///
/// A canvas knows nothing of plots; a plot knows nothing of Cairo. `CairoCanvas` draws, `RecordingCanvas` remembers.
public protocol Canvas: AnyObject {
  /// The size of the whole picture.
  var size: Size { get }

  /// Draws a line along the path.
  func stroke(_ path: Path, with stroke: Stroke)
  /// Fills the inside of the path, without what a subpath in the other direction leaves out.
  func fill(_ path: Path, with paint: Paint)
  /// Writes one line of text so that its `anchor` lies on `point`.
  func write(_ text: StyledText, at point: Point, anchor: Anchor)
  /// The size of one line of text, as `write` will draw it.
  func measure(_ text: StyledText) -> TextSize
  /// Draws what `body` draws, but only inside `path`.
  func clip(to path: Path, _ body: () -> Void)
}

/// A colour of the theme, by what it stands for, and how much of it.
public struct Paint: Hashable, Sendable {
  public var role: ColorRole
  /// From 0, invisible, to 1, solid.
  public var opacity: Double

  public init(_ role: ColorRole, opacity: Double = 1) {
    self.role = role
    self.opacity = opacity
  }
}

/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
  public enum Cap: Hashable, Sendable { case butt, round }
  public enum Join: Hashable, Sendable { case miter, round }

  public var paint: Paint
  /// In user units.
  public var width: Double
  /// Lengths of dashes and gaps in turn; empty for a solid line.
  public var dash: [Double]
  public var cap: Cap
  public var join: Join

  public init(_ paint: Paint, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .round) {
    self.paint = paint
    self.width = width
    self.dash = dash
    self.cap = cap
    self.join = join
  }

  public init(_ role: ColorRole, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .round) {
    self.init(Paint(role), width: width, dash: dash, cap: cap, join: join)
  }
}

/// Which point of a text lies on the point it is written at.
public struct Anchor: Hashable, Sendable {
  public enum Horizontal: Hashable, Sendable { case start, middle, end }
  /// `middle` is half the height of a capital letter above the baseline, so that text beside a point looks centred.
  public enum Vertical: Hashable, Sendable { case top, middle, baseline, bottom }

  public var horizontal: Horizontal
  public var vertical: Vertical

  public init(_ horizontal: Horizontal, _ vertical: Vertical) {
    self.horizontal = horizontal
    self.vertical = vertical
  }
}

/// The extent of one line of text, in user units.
public struct TextSize: Hashable, Sendable {
  public var width: Double
  /// How far the line reaches above and below its baseline, whatever letters it has.
  public var ascent: Double
  public var descent: Double
  /// The height of a capital letter above the baseline.
  public var capHeight: Double

  public init(width: Double, ascent: Double, descent: Double, capHeight: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
    self.capHeight = capHeight
  }

  /// From the top of the line to its bottom.
  public var height: Double { ascent + descent }

  /// The rectangle the line covers when written at `point`.
  public func rect(at point: Point, anchor: Anchor) -> Rect {
    let x =
      switch anchor.horizontal {
      case .start: point.x
      case .middle: point.x - width / 2
      case .end: point.x - width
      }
    return Rect(x: x, y: baseline(at: point, anchor: anchor) - ascent, width: width, height: height)
  }

  /// The y of the baseline when the line is written at `point`.
  public func baseline(at point: Point, anchor: Anchor) -> Double {
    switch anchor.vertical {
    case .top: point.y + ascent
    case .middle: point.y + capHeight / 2
    case .baseline: point.y
    case .bottom: point.y - descent
    }
  }
}
