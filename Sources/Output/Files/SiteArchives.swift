/// Archives of the files of a site: made file by file, all at once, so that no file is packed twice and none is kept.
public struct SiteArchives {
  /// One archive: its path in the site, and the name of every file in it by the file's path in the site.
  public struct Plan: Sendable {
    public var path: String
    public var names: [String: String]

    public init(path: String, names: [String: String]) {
      self.path = path
      self.names = names
    }
  }

  /// So many files are packed at once.
  private static let batch = 64

  /// Adds archives to the files of a site. One that is too large for its format is left out.
  ///
  /// - Parameter changes: files that say something else in archives, by path.
  public static func add(
    _ plans: [Plan], to files: any FileStore, changing changes: [String: [UInt8]] = [:]
  ) async throws(Fault) {
    var archives: [Archive] = []
    for plan in plans where ZIPArchive.fits(plan.names.map { (name: $0.value, size: files.size(of: $0.key) ?? 0) }) {
      let source = source(of: plan, in: files, changing: changes)
      guard try !files.keep(plan.path, madeOf: source) else { continue }
      archives.append(Archive(plan: plan, source: source, old: files.packedFiles(of: plan.path)))
    }
    let paths = Set(archives.flatMap(\.plan.names.keys)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for archive in archives { archive.file = try files.begin(archive.plan.path, madeOf: archive.source) }
    for start in stride(from: 0, to: paths.count, by: Self.batch) {
      let some = paths[start..<min(start + Self.batch, paths.count)]
      var old: [String: ZIPArchive.Entry] = [:]
      var new: [String: [UInt8]] = [:]
      for path in some {
        if let change = changes[path] {
          new[path] = change
        } else if let entry = archives.lazy.compactMap({ $0.packed(path) }).first {
          old[path] = entry
        } else {
          new[path] = files[path]
        }
      }
      let entries = await ZIPArchive.entries(of: new).merging(old) { entry, _ in entry }
      for path in some {
        for archive in archives { if let entry = entries[path] { try archive.add(entry, path) } }
      }
    }
    for archive in archives { try archive.close() }
  }

  /// A digest of what an archive is made of.
  private static func source(of plan: Plan, in files: any FileStore, changing changes: [String: [UInt8]]) -> String {
    let lines = plan.names.map { path, name in
      "\(name) \(changes[path].map(Digest.sha256) ?? files.digest(of: path) ?? "")"
    }
    return Digest.sha256(lines.sorted().joined(separator: "\n"))
  }
}

/// An archive that grows.
private final class Archive {
  let plan: SiteArchives.Plan
  let source: String
  var file: (any FileInPieces)?
  private let old: PackedFiles?
  private var writer = ZIPWriter()

  init(plan: SiteArchives.Plan, source: String, old: PackedFiles?) {
    self.plan = plan
    self.source = source
    self.old = old
  }

  /// A file as the older archive has it packed.
  func packed(_ path: String) -> ZIPArchive.Entry? { plan.names[path].flatMap { old?(path, $0) } }

  func add(_ entry: ZIPArchive.Entry, _ path: String) throws(Fault) {
    guard let name = plan.names[path] else { return }
    try file?.append(writer.bytes(adding: entry, as: name))
  }

  func close() throws(Fault) {
    try file?.append(writer.end)
    try file?.close()
  }
}
