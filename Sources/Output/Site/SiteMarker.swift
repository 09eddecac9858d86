/// The file that tells a site made by this program from a folder of somebody's work, and lists what was made.
///
/// Its lines are those of `sha256sum`, so that `sha256sum -c .rosenblatt` checks a site anywhere.
struct SiteMarker: Hashable, Sendable {
  /// What a folder is that this program made.
  enum Kind: Hashable, Sendable {
    case site
    /// A course that was imported, which becomes its author’s own with the first change.
    case importedCourse
  }

  static let fileName = ".rosenblatt"

  private static func heading(_ kind: Kind) -> String {
    switch kind {
    case .site: "# A site built by rosenblatt, which may replace the files listed here and no others."
    case .importedCourse: "# A course imported by rosenblatt, which may replace it while no file in it is changed."
    }
  }

  let kind: Kind

  /// The SHA-256 of each file by its path relative to the site.
  var digests: [String: String]

  init(of files: [String: [UInt8]], kind: Kind = .site) {
    self.kind = kind
    digests = files.mapValues(Digest.sha256)
  }

  /// The marker written in these bytes; nil when they are something else.
  init?(parsing bytes: [UInt8], kind: Kind = .site) {
    self.kind = kind
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[...]
    guard lines.popFirst() == Self.heading(kind)[...] else { return nil }
    digests = [:]
    for line in lines {
      let parts = line.split(separator: "  ", maxSplits: 1)
      guard parts.count == 2, let digest = parts.first, let path = parts.last else { return nil }
      digests[String(path)] = String(digest)
    }
  }

  /// The bytes of the file, paths in the order of their bytes.
  var bytes: [UInt8] {
    let lines = digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { "\($0.value)  \($0.key)" }
    return Array(([Self.heading(kind)] + lines).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }
}
