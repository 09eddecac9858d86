/// The file that tells a site made by this program from a folder of somebody's work, and lists what was made.
///
/// Its lines are those of `sha256sum`, so that `sha256sum -c .rosenblatt` checks a site anywhere.
struct SiteMarker: Hashable, Sendable {
  static let fileName = ".rosenblatt"
  /// What the marker of a whole site is called, under the temporary name of the site, until it has its own name.
  static let finalName = ".rosenblatt-whole"

  /// The SHA-256 of each file by its path relative to the site.
  var digests: [String: String]
  /// What the folder is for.
  var sort: FolderSort

  init(digests: [String: String], sort: FolderSort = .site) {
    self.digests = digests
    self.sort = sort
  }

  /// What the folder is for, also where it is marked as a site because it was made when everything was.
  var meantSort: FolderSort {
    guard sort == .site else { return sort }
    switch (digests["index.html"] != nil, digests["figures.json"] != nil) {
    case (false, true): return .baseline
    case (true, false): return digests.keys.contains { $0.hasPrefix("old/") || $0.hasPrefix("new/") } ? .report : .site
    default: return .site
    }
  }

  /// The marker written in these bytes; nil when they are something else.
  ///
  /// - Parameter isScratch: whether it may have been cut short: then a last line without an end counts for nothing.
  init?(parsing bytes: [UInt8], isScratch: Bool = false) {
    let end = isScratch ? bytes.lastIndex(of: UInt8(ascii: "\n")) ?? bytes.startIndex : bytes.endIndex
    let bytes = bytes[..<end]
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[...]
    guard let sort = lines.popFirst().flatMap({ FolderSort(heading: $0) }) else { return nil }
    self.sort = sort
    digests = [:]
    for line in lines {
      // The digest of an archive that is being written is not known yet.
      let parts = line.split(separator: "  ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let digest = parts.first, let path = parts.last else { return nil }
      digests[String(path)] = String(digest)
    }
  }

  /// The line of a file.
  static func line(_ path: String, _ digest: String) -> String { "\(digest)  \(path)\n" }

  /// The bytes of the file, paths in the order of their bytes.
  var bytes: [UInt8] {
    let lines = digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      Self.line($0.key, $0.value)
    }
    return Array((sort.heading + "\n" + lines.joined()).utf8)
  }
}
