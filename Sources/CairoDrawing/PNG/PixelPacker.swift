/// Packs the rows of an image for a PNG, without a copy of them.
///
/// Plots are flat: most rows equal the one above, most pixels the one before. Those are found first, many pixels at a
/// time; only where pixels change are they looked for among earlier ones.
struct PixelPacker {
  /// How rows are filtered, by the PNG specification's numbers.
  private enum Filter: UInt8 {
    case none = 0
    case up = 2
  }

  /// Runs from this length on are taken though a longer copy begins here: they take so few bits.
  private static let longRun = 48
  private static let itemsInBlock = 4096

  private let pixels: PixelGrid
  private var matcher: PixelMatcher
  private var writer = DeflateWriter()
  private var items: [DeflateItem] = []
  private var sum = Adler32()
  /// Pixels that had to be written as they are.
  private var plainPixels = 0

  private init(_ pixels: PixelGrid) {
    self.pixels = pixels
    matcher = PixelMatcher(pixels)
  }

  /// The data of an IDAT chunk. The pixels are changed.
  static func pack(_ pixels: PixelGrid) -> [UInt8] {
    pixels.clearUnusedBits()
    var plain = PixelPacker(pixels)
    let file = plain.pack(.none)
    // Smooth shades, which no plot has so far, pack better as differences from the row above.
    guard plain.plainPixels > pixels.width * pixels.height / 4 else { return file }
    pixels.subtractRowsAbove()
    var differences = PixelPacker(pixels)
    let other = differences.pack(.up)
    return other.count < file.count ? other : file
  }

  private mutating func pack(_ filter: Filter) -> [UInt8] {
    /// The last row that was not a repetition.
    var source: Int?
    for row in 0..<pixels.height {
      if filter == .none, let source,
        PixelMatcher.common(pixels[row], pixels[source], to: pixels.width) == pixels.width
      {
        addRepeatedRow()
      } else {
        addRow(row, after: source, filter)
        source = row
      }
      sum.reduce()
      if items.count >= PixelPacker.itemsInBlock {
        writer.writeBlock(items, isLast: false)
        items.removeAll(keepingCapacity: true)
      }
    }
    writer.writeBlock(items, isLast: true)
    let check = sum.value.bigEndian
    // The header of zlib: Deflate, a window of 32,768 bytes, packed with moderate effort.
    return [0x78, 0x5e] + writer.bytes + withUnsafeBytes(of: check, Array.init)
  }

  /// A row without a difference to the one above: as noughts it takes a few bytes, as a copy up to fifty.
  private mutating func addRepeatedRow() {
    items.append(.byte(Filter.up.rawValue))
    sum.add(byte: Filter.up.rawValue)
    items.append(.pixel(0))
    addCopy(Match(length: pixels.width - 1, distance: Match.run))
    sum.add(pixel: 0, times: pixels.width)
  }

  private mutating func addRow(_ row: Int, after source: Int?, _ filter: Filter) {
    items.append(.byte(filter.rawValue))
    sum.add(byte: filter.rawValue)
    let (line, width) = (pixels[row], pixels.width)
    // What equals the row above is a copy from `source`, which may lie some repeated rows higher.
    let above = source.map { (line: pixels[$0], distance: (row - $0) * (3 * width + 1)) }
    var sameEnd = 0
    var column = 0
    while column < width {
      let run = column > 0 ? PixelMatcher.common(line, line - 1, from: column, to: width) : 0
      if run >= PixelPacker.longRun {
        addCopy(Match(length: run, distance: Match.run))
        sum.add(pixel: line[column], times: run)
        column += run
        continue
      }
      var match = Match(length: run, distance: Match.run)
      if let above, above.distance <= Match.farthest {
        if sameEnd <= column {
          sameEnd = column + PixelMatcher.common(line, above.line, from: column, to: width)
        }
        let same = min(sameEnd - column, Match.longest)
        if same > match.length, same > 1 { match = Match(length: same, distance: above.distance) }
      }
      matcher.improve(&match, row: row, column: column)
      matcher.note(row: row, column: column)
      if match.length > 0 {
        addCopy(match)
      } else {
        items.append(.pixel(line[column]))
        plainPixels += 1
      }
      sum.add(pixel: line[column])
      for next in column + 1..<column + max(match.length, 1) {
        sum.add(pixel: line[next])
        if line[next] != line[next - 1] { matcher.note(row: row, column: next) }
      }
      column += max(match.length, 1)
    }
  }

  private mutating func addCopy(_ match: Match) {
    for start in stride(from: 0, to: match.length, by: Match.longest) {
      let length = min(match.length - start, Match.longest)
      items.append(.copy(length: 3 * length, distance: match.distance))
    }
  }
}

/// Pixels that equal earlier ones.
struct Match {
  /// Pixels that one copy holds: Deflate's have up to 258 bytes.
  static let longest = 86
  /// How many bytes a copy can lie back.
  static let farthest = 32_768
  /// The distance to the pixel before.
  static let run = 3

  var length: Int
  /// How many bytes back.
  var distance: Int
}
