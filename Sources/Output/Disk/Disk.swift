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
    case file, folder
    /// A link, a device, a pipe: nothing that a site is made of.
    case other
  }

  /// What the path names, links not followed; nil when there is nothing.
  package static func kind(of path: String) throws(DiskError) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if meansNothingThere(errno) { return nil }
      throw .last("look at", path)
    }
    return kind(status)
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

  /// The names in a folder, without `.` and `..`, in the order of their bytes.
  package static func names(in folder: String) throws(DiskError) -> [String] {
    guard let stream = opendir(folder) else { throw .last("list", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .last("list", folder) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a regular file of at most `limit` bytes. A pipe or a device is refused rather than waited for.
  package static func read(_ path: String, limit: Int = 1 << 30) throws(DiskError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last("read", path) }
    guard kind(status) == .file else { throw DiskError(action: "read", path: path, code: EINVAL) }
    guard let size = Int(exactly: status.st_size), size <= limit else {
      throw DiskError(action: "read", path: path, code: EFBIG)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = systemRead(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .last("read", path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
    throw DiskError(action: "read", path: path, code: EFBIG)
  }

  /// A new file with these bytes; it must not exist.
  package static func create(_ path: String, bytes: [UInt8]) throws(DiskError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .last("write", path) }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o644) == 0 else { throw .last("write", path) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .last("write", path) }
      done += count
    }
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
      if let syncfs = LinuxCalls.syncfs {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last("synchronise", folder) }
        defer { close(descriptor) }
        guard syncfs(descriptor) == 0 else { throw .last("synchronise", folder) }
        return
      }
    #endif
    for path in files + [folder] {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .last("synchronise", path) }
      defer { close(descriptor) }
      // Some file systems (of networks, of containers) know no fsync of a folder.
      guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw .last("synchronise", path) }
    }
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

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }
}

// Inside `Disk` the short names mean its own functions.
private func systemRead(_ descriptor: Int32, _ buffer: inout [UInt8], _ count: Int) -> Int {
  read(descriptor, &buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
