/// A part of another canvas: what is drawn here lands there, moved to the right and down.
final class MovedCanvas<Base: Canvas>: Canvas {
  let size: Size
  private let base: Base
  private let offset: Vector

  init(_ base: Base, size: Size, offset: Vector) {
    self.base = base
    self.size = size
    self.offset = offset
  }

  func stroke(_ path: Path, with stroke: Stroke) { base.stroke(path.moved(by: offset), with: stroke) }
  func fill(_ path: Path, with paint: Paint) { base.fill(path.moved(by: offset), with: paint) }
  func write(_ text: StyledText, at point: Point, anchor: Anchor) {
    base.write(text, at: point + offset, anchor: anchor)
  }
  func measure(_ text: StyledText) -> TextSize { base.measure(text) }
  func clip(to path: Path, _ body: () -> Void) { base.clip(to: path.moved(by: offset), body) }
}

extension Path {
  /// The same path elsewhere.
  func moved(by offset: Vector) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(point + offset)
        case .line(let point): .line(point + offset)
        case .curve(let a, let b, let end): .curve(a + offset, b + offset, end: end + offset)
        case .circle(let center, let radius): .circle(center: center + offset, radius: radius)
        case .close: .close
        }
      })
  }
}
