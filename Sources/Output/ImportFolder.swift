import Platform

/// The folder that an import fills: one that is missing or empty, or that holds an imported course as the import left it.
///
/// A course that its author has changed in any way is never touched.
public struct ImportFolder: Sendable {
  /// Lists the files of an import with their digests, in the form of `sha256sum`.
  static let marker = ".rosenblatt-import"

  /// The folder as given.
  public let path: String
  private let parent: String
  private let name: String
  private var target: String { "\(parent)/\(name)" }
  private var scratch: String { "\(parent)/.\(name).rosenblatt-import" }

  /// Throws a `Fault` where the course would lie among its own sources, or the path can be no folder.
  ///
  /// - Parameter sources: the folder that is imported whole; nil where single files are.
  public init(_ path: String, sources: String?) throws(Fault) {
    self.path = path
    (parent, name) = try OutputFolder.resolve(path)
    guard let sources, let root = Disk.canonical(sources), let identity = Disk.identity(of: root) else { return }
    let parts = target.split(separator: "/")
    let folders = (0...parts.count).map { "/" + parts.prefix($0).joined(separator: "/") }
    guard !folders.contains(where: { Disk.identity(of: $0) == identity }) else {
      throw Fault(
        .output, "the course “\(path)” would lie among its sources in “\(sources)”",
        hint: "choose another folder with --output")
    }
  }

  /// Throws a `Fault` when a course may not be put here.
  public func check() throws(Fault) {
    let item: String?
    do { item = try Self.foreign(in: target) } catch { throw error.fault }
    if let item { throw refusal(of: item) }
  }

  private func refusal(of item: String) -> Fault {
    let hint = "choose another folder with --output"
    if item.isEmpty { return Fault(.output, "“\(path)” is not a folder", hint: hint) }
    guard Disk.isReadable("\(target)/\(Self.marker)") else {
      return Fault(
        .output, "“\(path)” holds files that no import made, such as “\(item)”, so it stays as it is", hint: hint)
    }
    return Fault(.output, "“\(path)” was changed since its import, such as “\(item)”, so it stays as it is", hint: hint)
  }

  /// Writes a course, all its files by path: beside the folder first, whose place it takes at once.
  public func write(_ files: [String: [UInt8]]) throws(Fault) {
    let paths = try SitePaths(files.keys)
    try check()
    do throws(DiskError) {
      try Self.remove(scratch)
      try Disk.makeFolder(scratch)
      let list = paths.files.map { "\(Digest.sha256(files[$0] ?? []))  \($0)\n" }.joined()
      try Disk.create("\(scratch)/\(Self.marker)", bytes: Array(list.utf8))
      for folder in paths.folders { try Disk.makeFolder("\(scratch)/\(folder)") }
      for file in paths.files { try Disk.create("\(scratch)/\(file)", bytes: files[file] ?? []) }
      if try Disk.kind(of: target) != nil { try Self.remove(target) }
      try Disk.move(scratch, to: target)
    } catch {
      throw error.fault
    }
  }

  /// The files of an import by their digests; nil where there is no import.
  private static func digests(in folder: String) throws(DiskError) -> [String: String]? {
    let path = "\(folder)/\(marker)"
    guard try Disk.kind(of: path) == .file else { return nil }
    var digests: [String: String] = [:]
    for line in String(decoding: try Disk.read(path), as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "  ", maxSplits: 1)
      if parts.count == 2 { digests[String(parts[1])] = String(parts[0]) }
    }
    return digests
  }

  /// The first thing in a folder that is not as an import made it, `""` for the folder itself; nil where all is.
  private static func foreign(in folder: String) throws(DiskError) -> String? {
    switch try Disk.kind(of: folder) {
    case nil: return nil
    case .folder: break
    case .file, .link, .other: return ""
    }
    let digests = try digests(in: folder) ?? [:]
    let folders = (try? SitePaths(digests.keys))?.folders ?? []
    for inner in [""] + folders where try Disk.kind(of: "\(folder)/\(inner)") == .folder {
      for name in try Disk.names(in: "\(folder)/\(inner)").sorted() where !(inner.isEmpty && name == marker) {
        let path = inner.isEmpty ? name : "\(inner)/\(name)"
        switch try Disk.kind(of: "\(folder)/\(path)") {
        case .folder where folders.contains(path): continue
        case .file:
          guard let digest = digests[path], Digest.sha256(try Disk.read("\(folder)/\(path)")) == digest else {
            return path
          }
        default: return path
        }
      }
    }
    return nil
  }

  /// Removes what an import wrote, whole or in part, and nothing else.
  private static func remove(_ folder: String) throws(DiskError) {
    guard try Disk.kind(of: folder) == .folder else { return }
    let paths = try? SitePaths(try digests(in: folder)?.keys.map { $0 } ?? [])
    for file in paths?.files ?? [] where try Disk.kind(of: "\(folder)/\(file)") == .file {
      try Disk.removeFile("\(folder)/\(file)")
    }
    for inner in (paths?.folders ?? []).reversed() where try Disk.kind(of: "\(folder)/\(inner)") == .folder {
      try Disk.removeFolder("\(folder)/\(inner)")
    }
    if try Disk.kind(of: "\(folder)/\(marker)") == .file { try Disk.removeFile("\(folder)/\(marker)") }
    try Disk.removeFolder(folder)
  }
}
