/// The `d` of an SVG path in hundredths of a unit: a finer grid than any screen shows, in integers that never drift.
struct PathData: Hashable {
  struct Place: Hashable {
    var x: Int
    var y: Int

    static func - (a: Place, b: Place) -> Place { Place(x: a.x - b.x, y: a.y - b.y) }
    static func + (a: Place, b: Place) -> Place { Place(x: a.x + b.x, y: a.y + b.y) }
  }

  enum Segment: Hashable {
    case move(Place)
    case line(Place)
    case curve(Place, Place, end: Place)
    case close
  }

  var segments: [Segment] = []

  init(_ segments: [Segment]) {
    self.segments = segments
  }

  var isEmpty: Bool { segments.isEmpty }

  func moved(by offset: Place) -> PathData {
    PathData(
      segments.map { segment in
        switch segment {
        case .move(let p): .move(p + offset)
        case .line(let p): .line(p + offset)
        case .curve(let a, let b, let end): .curve(a + offset, b + offset, end: end + offset)
        case .close: .close
        }
      })
  }

  /// Centre and radius if this is one whole circle as `CairoCanvas` draws it: four curves from quarter to quarter.
  var circle: (center: Place, radius: Int)? {
    guard segments.count == 6, case .move(let start) = segments[0], case .close = segments[5],
      case .curve(let a, _, let bottom) = segments[1], case .curve(_, _, let left) = segments[2],
      case .curve(_, _, let top) = segments[3], case .curve(_, _, let end) = segments[4], end == start
    else { return nil }
    let center = Place(x: (start.x + left.x) / 2, y: start.y)
    let radius = (start.x - left.x) / 2
    func isNear(_ place: Place, _ x: Int, _ y: Int) -> Bool { abs(place.x - x) <= 2 && abs(place.y - y) <= 2 }
    let reach = Int((Double(radius) * CircleArc.reach).rounded())
    guard radius > 0, isNear(left, center.x - radius, center.y), isNear(bottom, center.x, center.y + radius),
      isNear(top, center.x, center.y - radius), isNear(a, start.x, center.y + reach)
    else { return nil }
    return (center, radius)
  }

  /// The shortest of the usual spellings: relative, commands and spaces left out where they say nothing.
  var text: String {
    var writer = PathWriter()
    for segment in segments { writer.add(segment) }
    return writer.text
  }
}
