#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files and folders by path, without Foundation: whole reads and writes, each failure with its path.
///
/// Modes are set after creation, so that they do not depend on the user's umask.
package enum Disk {
  package enum Kind: Hashable, Sendable {
    case file, folder, link
    /// A device, a pipe.
    case other

    init(_ status: stat) {
      self =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }
  }

  /// What the path names, links not followed; nil when there is nothing.
  package static func kind(of path: String) throws(DiskError) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if meansNothingThere(errno) { return nil }
      throw .last("look at", path)
    }
    return Kind(status)
  }

  /// Tells whether two paths lead to one file, however they are spelled.
  package struct Identity: Hashable, Sendable {
    package var device: UInt64
    package var file: UInt64
  }

  /// The file that the path leads to, links followed; nil when it cannot be reached.
  package static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), file: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// The path without links and dot segments; nil when nothing is there.
  package static func canonical(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether this process may read what the path leads to.
  package static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// The names in a folder, without `.` and `..`, in the order of their bytes.
  package static func names(in folder: String) throws(DiskError) -> [String] {
    let names = try Descriptor(folder: folder, to: "list").names() ?? []
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a regular file of at most `limit` bytes. A pipe or a device is refused rather than waited for.
  package static func read(_ path: String, limit: Int = 1 << 30) throws(DiskError) -> [UInt8] {
    let file = try Descriptor(file: path)
    guard try file.kind() == .file else { throw DiskError(action: "read", path: path, code: EINVAL) }
    guard let bytes = try file.bytes(limit: limit) else { throw DiskError(action: "read", path: path, code: EFBIG) }
    return bytes
  }

  /// A new file with these bytes; it must not exist.
  package static func create(_ path: String, bytes: [UInt8]) throws(DiskError) {
    try Descriptor(newFile: path).write(bytes)
  }

  /// A new, empty folder that everybody may read; its parent exists and it does not.
  package static func makeFolder(_ path: String) throws(DiskError) {
    guard mkdir(path, 0o755) == 0, chmod(path, 0o755) == 0 else { throw .last("make the folder", path) }
  }

  /// Waits until these files and folders, all on one disk, would survive a power cut.
  ///
  /// Linux writes a whole file system back in one go, many times faster than file after file.
  package static func synchronize(_ folder: String, files: [String]) throws(DiskError) {
    #if os(Linux)
      if try Descriptor(folder: folder, to: "synchronise").synchronizeFileSystem() { return }
    #endif
    for path in files + [folder] { try Descriptor(file: path, to: "synchronise").synchronize() }
  }

  package static func removeFile(_ path: String) throws(DiskError) {
    guard unlink(path) == 0 || meansNothingThere(errno) else { throw .last("remove", path) }
  }

  /// Removes an empty folder.
  package static func removeFolder(_ path: String) throws(DiskError) {
    guard rmdir(path) == 0 || meansNothingThere(errno) else { throw .last("remove the folder", path) }
  }

  /// A path too long for the system, or below a file, names nothing that this program could have made.
  private static func meansNothingThere(_ code: Int32) -> Bool {
    code == ENOENT || code == ENOTDIR || code == ENAMETOOLONG
  }
}
