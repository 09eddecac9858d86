import Platform

/// An archive that was written here earlier, for what is packed in it: equal files need not be packed again.
final class ZIPReader: Sendable {
  private struct Place {
    var isPacked: Bool
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    var offset: Int
  }

  private static let endSize = 22
  private static let localSize = 30
  private static let centralSize = 46

  private let file: PlacedFile
  private let places: [String: Place]

  /// Nil for what is no archive as this program writes them.
  init?(_ path: String) {
    guard let file = try? PlacedFile(path), file.size >= Self.endSize,
      let end = try? file.read(Self.endSize, at: file.size - Self.endSize), end.starts(with: Array("PK\u{5}\u{6}".utf8))
    else { return nil }
    let (length, start) = (Self.number(end, 12, 4), Self.number(end, 16, 4))
    guard start + length + Self.endSize == file.size, let directory = try? file.read(length, at: start) else {
      return nil
    }
    var places: [String: Place] = [:]
    var next = 0
    while next + Self.centralSize <= directory.count {
      let entry = Array(directory[next..<(next + Self.centralSize)])
      let name = Self.number(entry, 28, 2)
      let last = next + Self.centralSize + name
      guard entry.starts(with: Array("PK\u{1}\u{2}".utf8)), last <= directory.count else { return nil }
      places[String(decoding: directory[(next + Self.centralSize)..<last], as: UTF8.self)] = Place(
        isPacked: Self.number(entry, 10, 2) == 8, checksum: UInt32(truncatingIfNeeded: Self.number(entry, 16, 4)),
        packedSize: Self.number(entry, 20, 4), size: Self.number(entry, 24, 4), offset: Self.number(entry, 42, 4))
      next = last
    }
    self.file = file
    self.places = places
  }

  /// A file as it stands in the archive; nil where it has none of this name.
  func entry(_ name: String) -> ZIPArchive.Entry? {
    guard let place = places[name],
      let data = try? file.read(place.packedSize, at: place.offset + Self.localSize + name.utf8.count)
    else { return nil }
    return ZIPArchive.Entry(size: place.size, checksum: place.checksum, data: data, isPacked: place.isPacked)
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
