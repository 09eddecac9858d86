/// The bytes of an archive, file after file in the order of their names, for one that is too large to have whole.
struct ZIPWriter {
  private static let versionNeeded: UInt16 = 20
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11
  /// 1 January 1980.
  private static let date: UInt16 = 0x21

  private var directory: [UInt8] = []
  private var count = 0
  private var offset = 0

  /// The bytes that come next, with one more file.
  mutating func bytes(adding entry: ZIPArchive.Entry, as name: String) -> [UInt8] {
    var header: [UInt8] = []
    Self.append(Self.versionNeeded, to: &header)
    Self.append(Self.flags, to: &header)
    Self.append(UInt16(entry.isPacked ? 8 : 0), to: &header)
    Self.append(UInt16(0), to: &header)
    Self.append(Self.date, to: &header)
    Self.append(entry.checksum, to: &header)
    Self.append(UInt32(truncatingIfNeeded: entry.data.count), to: &header)
    Self.append(UInt32(truncatingIfNeeded: entry.size), to: &header)
    Self.append(UInt16(truncatingIfNeeded: name.utf8.count), to: &header)
    Self.append(UInt16(0), to: &header)
    let bytes = Array("PK\u{3}\u{4}".utf8) + header + Array(name.utf8) + entry.data
    directory += Array("PK\u{1}\u{2}".utf8)
    // Made by version 2.0 for Unix, so that the permissions below are read.
    Self.append(UInt16(3 << 8) | Self.versionNeeded, to: &directory)
    directory += header
    Self.append(UInt16(0), to: &directory)
    Self.append(UInt16(0), to: &directory)
    Self.append(UInt16(0), to: &directory)
    Self.append(UInt32(0o100644 << 16), to: &directory)
    Self.append(UInt32(truncatingIfNeeded: offset), to: &directory)
    directory += Array(name.utf8)
    count += 1
    offset += bytes.count
    return bytes
  }

  /// The bytes that end the archive: its directory.
  var end: [UInt8] {
    var bytes = directory + Array("PK\u{5}\u{6}".utf8)
    Self.append(UInt32(0), to: &bytes)
    Self.append(UInt16(truncatingIfNeeded: count), to: &bytes)
    Self.append(UInt16(truncatingIfNeeded: count), to: &bytes)
    Self.append(UInt32(truncatingIfNeeded: directory.count), to: &bytes)
    Self.append(UInt32(truncatingIfNeeded: offset), to: &bytes)
    Self.append(UInt16(0), to: &bytes)
    return bytes
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
