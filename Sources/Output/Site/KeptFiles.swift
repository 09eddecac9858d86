import Platform

/// What people put into an output folder for the programs that carry it: for git, and for hosts of pages. A build takes
/// such files over from the old tree into the new one.
enum KeptFiles {
  static let names: Set<String> = [".gitignore", ".gitkeep", ".nojekyll", "CNAME"]

  /// Whether a path below an output folder is one of them; only files directly in the folder are.
  static func has(_ path: String) -> Bool { names.contains(path) }

  /// The files of these names that a folder has, by name; none where there is no folder.
  static func read(from folder: String) throws(DiskError) -> [String: [UInt8]] {
    guard try Disk.kind(of: folder) == .folder else { return [:] }
    var files: [String: [UInt8]] = [:]
    for name in names where try Disk.kind(of: "\(folder)/\(name)") == .file {
      files[name] = try Disk.read("\(folder)/\(name)")
    }
    return files
  }
}
