import CDeflate

/// Many files as one: a ZIP archive that every system opens.
///
/// The same files give the same bytes: entries are in the order of their names, all of the first day the format knows. See
/// APPNOTE.TXT of PKWARE, version 6.3.
public enum ZIPArchive {
  private static let level: Int32 = 6

  /// A file as it goes into archives, packed once for all of them.
  public struct Entry: Sendable {
    let size: Int
    let checksum: UInt32
    /// The content as it stands in the archive.
    let data: [UInt8]
    let isPacked: Bool

    /// What an archive that was written here earlier has.
    init(size: Int, checksum: UInt32, data: [UInt8], isPacked: Bool) {
      self.size = size
      self.checksum = checksum
      self.data = data
      self.isPacked = isPacked
    }

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
    guard fits(sorted.map { (name: $0.key, size: $0.value.data.count) }) else { return nil }
    var writer = ZIPWriter()
    var archive: [UInt8] = []
    archive.reserveCapacity(sorted.map { $0.value.data.count + 200 }.reduce(0, +))
    for (name, entry) in sorted { archive += writer.bytes(adding: entry, as: name) }
    return archive + writer.end
  }

  /// Whether files of these sizes certainly go into an archive that every program reads.
  public static func fits(_ files: [(name: String, size: Int)]) -> Bool {
    let total = files.map { $0.size + 200 + 2 * $0.name.utf8.count }.reduce(0, +)
    return files.count < UInt16.max && total < UInt32.max && files.allSatisfy { $0.name.utf8.count < UInt16.max }
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
}
