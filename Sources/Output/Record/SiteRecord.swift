/// What a site was made of and what was written: with it the next build tells what need not be made again.
///
/// It lies in a cache, not in the site, whose bytes depend on no machine. A record is used for nothing that it cannot show:
/// it is checked against its own checksum, the sources as they are now, and the files of the site as they lie on the disk.
public struct SiteRecord: Hashable, Sendable {
  /// A file of the site.
  public struct Output: Hashable, Sendable {
    /// The SHA-256 of its bytes.
    public var digest: String
    /// Its state on the disk.
    public var state: String
    /// A digest of all that it is made of, where it is one that costs much to make; else empty.
    public var source = ""
  }

  private static let heading = "# What rosenblatt made a site of, 1"

  /// The SHA-256 of everything that went into the site, by a name for it: files, what folders hold, options, the program.
  public var inputs: [String: String]
  /// Each file of the site by its path in it.
  public var outputs: [String: Output]

  public init(inputs: [String: String], outputs: [String: Output]) {
    self.inputs = inputs
    self.outputs = outputs
  }

  /// The names of what is not as it was, or is new, or is gone, in the order of their bytes.
  public func changes(to inputs: [String: String]) -> [String] {
    Set(self.inputs.keys).union(inputs.keys).filter { self.inputs[$0] != inputs[$0] }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The record as far as it holds for another program, which may make other files of the same.
  public var ofAnotherProgram: SiteRecord {
    var record = self
    for path in outputs.keys { record.outputs[path]?.source = "" }
    return record
  }

  /// The record in these bytes; nil when a single one is not as it was written.
  init?(parsing bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 2, let first = lines.first, first.count == 64,
      String(decoding: first, as: UTF8.self) == Digest.sha256(Array(bytes[65...])),
      String(decoding: lines[1], as: UTF8.self) == Self.heading
    else { return nil }
    inputs = [:]
    outputs = [:]
    for line in lines[2...] where !line.isEmpty {
      let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      switch (parts.first, parts.count) {
      case ("in", 3): inputs[parts[2]] = parts[1]
      case ("out", 5): outputs[parts[4]] = Output(digest: parts[1], state: parts[2], source: parts[3])
      default: return nil
      }
    }
  }

  /// The bytes of the record; nil for a name that cannot stand in it.
  var bytes: [UInt8]? {
    var lines: [String] = []
    for (name, digest) in inputs { lines.append("in\t\(digest)\t\(name)") }
    for (path, output) in outputs { lines.append("out\t\(output.digest)\t\(output.state)\t\(output.source)\t\(path)") }
    lines.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !lines.contains(where: { $0.utf8.contains(UInt8(ascii: "\n")) }) else { return nil }
    let body = Array(([Self.heading] + lines).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    return Array(Digest.sha256(body).utf8) + [UInt8(ascii: "\n")] + body
  }
}
