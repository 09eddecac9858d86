import CDeflate

/// Many files as one: a ZIP archive that every system opens.
///
/// The same files give the same bytes: entries are in the order of their names, all of the first day the format knows. See
/// APPNOTE.TXT of PKWARE, version 6.3.
public enum ZIPArchive {
  private static let versionNeeded: UInt16 = 20
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11
  /// 1 January 1980.
  private static let date: UInt16 = 0x21
  private static let level: Int32 = 6

  /// A file as it goes into archives, packed once for all of them.
  public struct Entry: Sendable {
    fileprivate let size: Int
    fileprivate let checksum: UInt32
    /// The content as it stands in the archive.
    fileprivate let data: [UInt8]
    fileprivate let isPacked: Bool

    fileprivate init(_ content: [UInt8], with compressor: OpaquePointer?) {
      let packed = ZIPArchive.deflated(content, with: compressor)
      size = content.count
      checksum = UInt32(libdeflate_crc32(0, content, content.count))
      data = packed ?? content
      isPacked = packed != nil
    }
  }

  /// Each file as an entry, by its name; all processors share the work.
  public static func entries(of files: [String: [UInt8]]) async -> [String: Entry] {
    let names = Array(files.keys)
    return await withTaskGroup(of: [(String, Entry)].self) { group in
      for start in stride(from: 0, to: names.count, by: 32) {
        group.addTask {
          let compressor = libdeflate_alloc_compressor(level)
          defer { libdeflate_free_compressor(compressor) }
          return names[start..<min(start + 32, names.count)].map { ($0, Entry(files[$0] ?? [], with: compressor)) }
        }
      }
      return await group.reduce(into: [:]) { entries, some in
        for (name, entry) in some { entries[name] = entry }
      }
    }
  }

  /// The archive; nil for more than 65,534 files or 4 GB, for which the format has an extension that not all can read.
  public static func bytes(of entries: [String: Entry]) -> [UInt8]? {
    let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    guard let count = UInt16(exactly: sorted.count), count < .max else { return nil }
    var archive: [UInt8] = []
    archive.reserveCapacity(sorted.map { $0.value.data.count + 200 }.reduce(0, +))
    var directory: [UInt8] = []
    for (name, entry) in sorted {
      guard let size = UInt32(exactly: entry.size), let offset = UInt32(exactly: archive.count),
        let length = UInt16(exactly: name.utf8.count)
      else { return nil }
      var header: [UInt8] = []
      append(versionNeeded, to: &header)
      append(flags, to: &header)
      append(UInt16(entry.isPacked ? 8 : 0), to: &header)
      append(UInt16(0), to: &header)
      append(date, to: &header)
      append(entry.checksum, to: &header)
      append(UInt32(truncatingIfNeeded: entry.data.count), to: &header)
      append(size, to: &header)
      append(length, to: &header)
      append(UInt16(0), to: &header)

      archive += Array("PK\u{3}\u{4}".utf8) + header + Array(name.utf8)
      archive += entry.data

      directory += Array("PK\u{1}\u{2}".utf8)
      // Made by version 2.0 for Unix, so that the permissions below are read.
      append(UInt16(3 << 8) | versionNeeded, to: &directory)
      directory += header
      append(UInt16(0), to: &directory)
      append(UInt16(0), to: &directory)
      append(UInt16(0), to: &directory)
      append(UInt32(0o100644 << 16), to: &directory)
      append(offset, to: &directory)
      directory += Array(name.utf8)
    }
    guard let start = UInt32(exactly: archive.count), let size = UInt32(exactly: directory.count) else { return nil }
    archive += directory + Array("PK\u{5}\u{6}".utf8)
    append(UInt32(0), to: &archive)
    append(count, to: &archive)
    append(count, to: &archive)
    append(size, to: &archive)
    append(start, to: &archive)
    append(UInt16(0), to: &archive)
    return archive
  }

  /// The content packed; nil where that is no gain.
  private static func deflated(_ content: [UInt8], with compressor: OpaquePointer?) -> [UInt8]? {
    guard let compressor, content.count > 1 else { return nil }
    let packed = [UInt8](unsafeUninitializedCapacity: content.count - 1) { buffer, written in
      written = libdeflate_deflate_compress(
        compressor, content, content.count, buffer.baseAddress, buffer.count)
    }
    return packed.isEmpty ? nil : packed
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
