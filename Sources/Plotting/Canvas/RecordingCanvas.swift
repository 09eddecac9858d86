/// A canvas that remembers what was drawn as plain values, for tests without pixels.
///
/// Every letter is 0.6 of its size wide, every Han character as wide as high, every line 1.4 high.
public final class RecordingCanvas: Canvas {
  /// One thing that was drawn.
  public enum Call: Hashable, Sendable {
    case stroke(Path, Stroke)
    case fill(Path, Paint)
    case text(StyledText, at: Point, Anchor)
    case beginClip(Path)
    case endClip
  }

  public let size: Size
  /// What was drawn, in order.
  public private(set) var calls: [Call] = []

  /// Gives texts their real sizes, where it is known.
  private let ruler: (any Canvas)?

  public init(size: Size) {
    self.size = size
    ruler = nil
  }

  /// A canvas on which texts are as large as on another, which is asked for nothing else.
  init(size: Size, ruler: any Canvas) {
    self.size = size
    self.ruler = ruler
  }

  /// The texts in the order they were written, without styles.
  public var texts: [String] {
    calls.compactMap { if case .text(let text, _, _) = $0 { text.plain } else { nil } }
  }

  public func stroke(_ path: Path, with stroke: Stroke) { calls.append(.stroke(path, stroke)) }
  public func fill(_ path: Path, with paint: Paint) { calls.append(.fill(path, paint)) }
  public func write(_ text: StyledText, at point: Point, anchor: Anchor) {
    calls.append(.text(text, at: point, anchor))
  }

  public func measure(_ text: StyledText) -> TextSize {
    if let ruler { return ruler.measure(text) }
    let width = text.runs.map { run in
      run.string.map { $0.isWide ? 1 : 0.6 }.reduce(0, +) * (run.level == .baseline ? 1 : 0.7)
    }.reduce(0, +)
    return TextSize(
      width: width * text.size, ascent: text.size, descent: text.size * 0.4, capHeight: text.size * 0.7)
  }

  public func clip(to path: Path, _ body: () -> Void) {
    calls.append(.beginClip(path))
    body()
    calls.append(.endClip)
  }
}
