/// Finds where pixels occurred before.
///
/// Two tables of places, by one pixel and by two; of those with equal numbers the nearest come first. A copy of one
/// pixel takes fewer bits than the pixel itself where its colour is rare, as those along the edges of letters are.
struct PixelMatcher {
  /// Places that are looked at for one match: more cost time and save 0.3 %.
  private static let depth = 8
  private static let pairBits: UInt32 = 13
  private static let singleBits: UInt32 = 12
  /// More than the pixels that Deflate's window holds, so that no place in it is overwritten.
  private static let windowMask = 16383
  private static let nowhere = UInt32.max

  private let pixels: PixelGrid
  private var pairs = [UInt32](repeating: nowhere, count: 1 << pairBits)
  private var singles = [UInt32](repeating: nowhere, count: 1 << singleBits)
  /// For each place in the window the one before that has an equal number.
  private var earlier = [UInt32](repeating: nowhere, count: windowMask + 1)

  init(_ pixels: PixelGrid) {
    self.pixels = pixels
  }

  /// How many pixels from a column on are the same in both rows, at most up to another column.
  @inline(__always)
  static func common(
    _ one: UnsafePointer<UInt32>, _ other: UnsafePointer<UInt32>, from start: Int = 0, to end: Int
  ) -> Int {
    var column = start
    while column + 8 <= end {
      let (left, right) = (UnsafeRawPointer(one + column), UnsafeRawPointer(other + column))
      var difference: UInt64 = 0
      for offset in [0, 8, 16, 24] {
        difference |=
          left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          ^ right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      }
      guard difference == 0 else { break }
      column += 8
    }
    while column < end, one[column] == other[column] { column += 1 }
    return column - start
  }

  /// A longer match than the one given, if one is found among the places noted.
  mutating func improve(_ match: inout Match, row: Int, column: Int) {
    let line = pixels[row] + column
    if match.length < Match.longest, column + 1 < pixels.width {
      var place = pairs[PixelMatcher.hash(line[0], line[1])]
      for _ in 0..<PixelMatcher.depth {
        guard place != PixelMatcher.nowhere, let distance = distance(to: place, row, column) else { break }
        let other = pixels[Int(place >> 16)] + Int(place & 0xffff)
        let end = min(pixels.width - max(column, Int(place & 0xffff)), Match.longest)
        if match.length < end, other[match.length] == line[match.length] {
          let length = PixelMatcher.common(line, other, to: end)
          // Another distance takes up to 13 bits more than the run's.
          if length > match.length + (match.distance == Match.run ? 1 : 0), length > 1 {
            match = Match(length: length, distance: distance)
          }
        }
        place = earlier[window(place)]
      }
    }
    if match.length == 0 {
      let place = singles[PixelMatcher.hash(line[0])]
      if place != PixelMatcher.nowhere, let distance = distance(to: place, row, column),
        pixels[Int(place >> 16)][Int(place & 0xffff)] == line[0]
      {
        match = Match(length: 1, distance: distance)
      }
    }
  }

  /// Remembers a place, so that later matches can be copies of it.
  @inline(__always)
  mutating func note(row: Int, column: Int) {
    let line = pixels[row] + column
    let place = UInt32(truncatingIfNeeded: row << 16 | column)
    singles[PixelMatcher.hash(line[0])] = place
    guard column + 1 < pixels.width else { return }
    let hash = PixelMatcher.hash(line[0], line[1])
    earlier[window(place)] = pairs[hash]
    pairs[hash] = place
  }

  /// How many bytes back a place lies; nil beyond the window, and for a place that has been overwritten by a later one.
  private func distance(to place: UInt32, _ row: Int, _ column: Int) -> Int? {
    let distance = (row - Int(place >> 16)) * (3 * pixels.width + 1) + 3 * (column - Int(place & 0xffff))
    return (1...Match.farthest).contains(distance) ? distance : nil
  }

  private func window(_ place: UInt32) -> Int {
    (Int(place >> 16) &* pixels.width &+ Int(place & 0xffff)) & PixelMatcher.windowMask
  }

  private static func hash(_ pixel: UInt32) -> Int {
    Int((pixel &* 0x9e37_79b1) >> (32 - singleBits))
  }

  private static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    Int((((first &* 0x9e37_79b1) ^ (second &* 0x85eb_ca77)) &* 0xc2b2_ae3d) >> (32 - pairBits))
  }
}
