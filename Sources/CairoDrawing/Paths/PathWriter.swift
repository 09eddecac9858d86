/// Spells a path, segment by segment.
struct PathWriter {
  private var bytes: [UInt8] = []
  private var command: UInt8 = 0
  private var last = PathData.Place(x: 0, y: 0)
  private var start = PathData.Place(x: 0, y: 0)
  private var lastNumberHasPoint = false
  private var needsSeparator = false
  /// True once the part begun by the last move has a line or a curve.
  private var hasDrawn = false
  /// How far the last curve's second control point lay before its end.
  private var mirrored = PathData.Place(x: 0, y: 0)

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ segment: PathData.Segment) {
    var control = PathData.Place(x: 0, y: 0)
    switch segment {
    case .move(let place):
      // A pair of numbers after a move is a line, absolute or relative like the move.
      if bytes.isEmpty {
        write(UInt8(ascii: "M"), place.x, place.y)
        command = UInt8(ascii: "L")
      } else {
        write(UInt8(ascii: "m"), place.x - last.x, place.y - last.y)
        command = UInt8(ascii: "l")
      }
      last = place
      start = place
      hasDrawn = false
    case .line(let place): line(to: place)
    case .curve(let a, let b, let end):
      if isFlat(a, b, end) {
        line(to: end)
      } else if let q = quadratic(a, b, end) {
        write(UInt8(ascii: "q"), q.x - last.x, q.y - last.y, end.x - last.x, end.y - last.y)
        last = end
      } else {
        cubic(a, b, end)
        control = end - b
      }
    case .close:
      write(UInt8(ascii: "z"))
      last = start
    }
    mirrored = control
    if case .move = segment { return }
    hasDrawn = true
  }

  private mutating func line(to place: PathData.Place) {
    let d = place - last
    // A hundredth is nothing beside what is drawn already; but a part of nothing else is a dot.
    if hasDrawn, abs(d.x) <= 1, abs(d.y) <= 1 { return }
    if d.y == 0, d.x != 0 {
      write(UInt8(ascii: "h"), d.x)
    } else if d.x == 0, d.y != 0 {
      write(UInt8(ascii: "v"), d.y)
    } else {
      write(UInt8(ascii: "l"), d.x, d.y)
    }
    last = place
  }

  private mutating func cubic(_ a: PathData.Place, _ b: PathData.Place, _ end: PathData.Place) {
    let first = a - last
    let second = b - last
    let d = end - last
    if first == mirrored {
      write(UInt8(ascii: "s"), second.x, second.y, d.x, d.y)
    } else {
      write(UInt8(ascii: "c"), first.x, first.y, second.x, second.y, d.x, d.y)
    }
    last = end
  }

  /// True if both control points lie between the ends and within a hundredth of the straight line.
  private func isFlat(_ a: PathData.Place, _ b: PathData.Place, _ end: PathData.Place) -> Bool {
    let d = end - last
    let length = (Double(d.x) * Double(d.x) + Double(d.y) * Double(d.y)).squareRoot()
    return [a - last, b - last].allSatisfy { c in
      let across = Double(d.x) * Double(c.y) - Double(d.y) * Double(c.x)
      let along = Double(d.x) * Double(c.x) + Double(d.y) * Double(c.y)
      return abs(across) <= length && along >= 0 && along <= length * length
    }
  }

  /// The one control point of a curve that is quadratic, as all curves of TrueType fonts are; Cairo writes them as
  /// cubics, whose control points then lie at two thirds of the way to that point from either end.
  private func quadratic(_ a: PathData.Place, _ b: PathData.Place, _ end: PathData.Place) -> PathData.Place? {
    func control(_ start: Int, _ a: Int, _ b: Int, _ end: Int) -> Int? {
      let fromStart = 3 * a - start
      let fromEnd = 3 * b - end
      // Each of the four numbers is rounded, to 64ths by FreeType and then to hundredths.
      guard abs(fromStart - fromEnd) <= 8 else { return nil }
      return Int((Double(fromStart + fromEnd) / 4).rounded())
    }
    guard let x = control(last.x, a.x, b.x, end.x), let y = control(last.y, a.y, b.y, end.y) else { return nil }
    return PathData.Place(x: x, y: y)
  }

  private mutating func write(_ letter: UInt8, _ numbers: Int...) {
    if command != letter {
      bytes.append(letter)
      command = letter
      needsSeparator = false
    }
    for number in numbers {
      let hasPoint = number % 100 != 0
      let beginsWithPoint = hasPoint && number.magnitude < 100
      if needsSeparator, number >= 0, !(beginsWithPoint && lastNumberHasPoint) { bytes.append(UInt8(ascii: " ")) }
      SVGNumber.append(hundredths: number, to: &bytes)
      lastNumberHasPoint = hasPoint
      needsSeparator = true
    }
  }
}
