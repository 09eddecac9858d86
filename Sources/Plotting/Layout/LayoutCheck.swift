/// Looks a drawn picture over as a proof-reader would: texts that overlap, that are cut off, too small or crossed out.
///
///     let findings = LayoutCheck.findings(in: plot, measuredOn: canvas)
///
/// A picture without findings can still be dull; one with findings is wrong.
public enum LayoutCheck {
  /// What is wrong, in words for the person who wrote the layout.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable { case overlap, near, clipped, small, crossed, covering }

    public var kind: Kind
    public var text: String
    /// The other text of an overlap or of two texts that come too near; empty otherwise.
    public var other: String
    public var at: Point

    public var description: String {
      let place = "(\(NumberText.short(at.x, digits: 4)), \(NumberText.short(at.y, digits: 4)))"
      return switch kind {
      case .overlap: "“\(text)” and “\(other)” overlap at \(place)"
      case .near: "“\(text)” and “\(other)” at \(place) are too near to be told apart"
      case .clipped: "“\(text)” at \(place) reaches out of the picture"
      case .small: "“\(text)” at \(place) is smaller than \(NumberText.short(smallestSize)) units"
      case .crossed: "a line runs through “\(text)” at \(place)"
      case .covering: "the halo of “\(text)” at \(place) hides a curve"
      }
    }
  }

  /// The smallest size of letters on the baseline that a reader should be given.
  public static let smallestSize = 11.0
  /// How near two texts may come: side by side, where they would read as one, and above one another.
  public static let legibleDistance = Size(width: 3, height: 2)

  /// All findings of a picture, in the order of drawing. `canvas` only measures text; nothing is drawn on it.
  public static func findings(in picture: some Picture, measuredOn canvas: some Canvas) -> [Finding] {
    let proof = ProofCanvas(size: picture.size) { canvas.measure($0) }
    picture.draw(on: proof)
    return proof.findings
  }
}

/// Remembers where texts and lines went.
private final class ProofCanvas: Canvas {
  private struct Written {
    var text: StyledText
    /// The box of the letters, from the baseline's descent to the height of a capital.
    var box: Rect
    var order: Int
  }
  private struct Drawn {
    var start: Point
    var end: Point
    var width: Double
    var order: Int
  }

  let size: Size
  private let measured: (StyledText) -> TextSize
  private var texts: [Written] = []
  private var lines: [Drawn] = []
  /// Boxes filled with the page's colour, which hide the lines drawn before.
  private var erased: [(rect: Rect, order: Int)] = []
  private var order = 0

  init(size: Size, measured: @escaping (StyledText) -> TextSize) {
    self.size = size
    self.measured = measured
  }

  func measure(_ text: StyledText) -> TextSize { measured(text) }

  func clip(to path: Path, _ body: () -> Void) { body() }

  func write(_ text: StyledText, at point: Point, anchor: Anchor) {
    order += 1
    guard !text.runs.isBlank else { return }
    let size = measured(text)
    let whole = size.rect(at: point, anchor: anchor)
    let hasLowered = text.runs.contains { $0.level == .subscript }
    let hasRaised = text.runs.contains { $0.level == .superscript }
    let baseline = size.baseline(at: point, anchor: anchor)
    let top = baseline - size.capHeight * (hasRaised ? 1.25 : 1)
    let bottom = baseline + size.capHeight * (hasLowered ? 0.35 : 0.15)
    let box = Rect(x: whole.x, y: top, width: whole.width, height: bottom - top)
    texts.append(Written(text: text, box: box, order: order))
  }

  func stroke(_ path: Path, with stroke: Stroke) {
    order += 1
    // Grids and hatches are meant to lie under words.
    guard stroke.paint.role != .rule, stroke.paint.opacity > 0.5 else { return }
    var current: Point?
    var first: Point?
    for element in path.elements {
      switch element {
      case .move(let point):
        current = point
        first = point
      case .line(let point), .curve(_, _, end: let point):
        if let current { lines.append(Drawn(start: current, end: point, width: stroke.width, order: order)) }
        current = point
      case .close:
        if let current, let first { lines.append(Drawn(start: current, end: first, width: stroke.width, order: order)) }
        current = first
      case .circle:
        break
      }
    }
  }

  func fill(_ path: Path, with paint: Paint) {
    order += 1
    guard paint.role == .page, paint.opacity == 1 else { return }
    let points = path.elements.flatMap { element -> [Point] in
      switch element {
      case .move(let point), .line(let point): [point]
      case .curve(_, _, end: let point): [point]
      case .circle(let center, let radius):
        [Point(x: center.x - radius, y: center.y - radius), Point(x: center.x + radius, y: center.y + radius)]
      case .close: []
      }
    }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
      let bottom = points.map(\.y).max()
    else { return }
    erased.append((Rect(x: left, y: top, width: right - left, height: bottom - top), order))
  }

  var findings: [LayoutCheck.Finding] {
    var findings: [LayoutCheck.Finding] = []
    func report(_ kind: LayoutCheck.Finding.Kind, _ written: Written, other: String = "") {
      findings.append(
        LayoutCheck.Finding(
          kind: kind, text: written.text.plain, other: other, at: Point(x: written.box.midX, y: written.box.midY)))
    }
    for (index, written) in texts.enumerated() {
      if written.text.size < LayoutCheck.smallestSize { report(.small, written) }
      let box = written.box
      if box.minX < 1 || box.minY < 1 || box.maxX > size.width - 1 || box.maxY > size.height - 1 {
        report(.clipped, written)
      }
      for other in texts[(index + 1)...] where other.box.grown(by: LayoutCheck.legibleDistance).intersects(box) {
        report(other.box.intersects(box) ? .overlap : .near, written, other: other.text.plain)
      }
      if isCrossed(written) { report(.crossed, written) }
      if hidesCurve(written) { report(.covering, written) }
    }
    return findings
  }

  /// Whether a line that nothing hides runs through the letters. A halo hides what was drawn before.
  private func isCrossed(_ written: Written) -> Bool {
    let inner = written.box.inset(by: 1.5)
    guard inner.width > 0, inner.height > 0 else { return false }
    return lines.contains { line in
      guard line.order > written.order || !written.text.hasHalo else { return false }
      guard Polyline.segment(from: line.start, to: line.end, inside: inner) != nil else { return false }
      return !erased.contains { rect, order in
        line.order < order && order < written.order && rect.inset(by: -2).contains(Point(x: inner.midX, y: inner.midY))
      }
    }
  }

  /// Whether a halo takes a bite out of a curve; axes and leaders are thinner than curves.
  private func hidesCurve(_ written: Written) -> Bool {
    guard written.text.hasHalo else { return false }
    let inner = written.box.inset(by: 1.5)
    return lines.contains { line in
      line.order < written.order && line.width >= Typography.referenceLine
        && Polyline.segment(from: line.start, to: line.end, inside: inner) != nil
    }
  }
}

extension Rect {
  /// The rectangle wider and higher by this much on each side.
  fileprivate func grown(by size: Size) -> Rect {
    Rect(x: x - size.width, y: y - size.height, width: width + 2 * size.width, height: height + 2 * size.height)
  }
}
