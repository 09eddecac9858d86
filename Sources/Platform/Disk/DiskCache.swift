#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// What a cache asks of the disk, beyond reading.
extension Disk {
  /// The size of a regular file, and when it was last touched, in nanoseconds.
  package struct Use: Hashable, Sendable {
    package var bytes: Int
    package var time: Int
  }

  /// What the system knows of a regular file, links not followed, and when it was written; nil for anything else.
  static func regularFile(_ path: String) -> (status: stat, time: timespec)? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      return (status, status.st_mtimespec)
    #else
      return (status, status.st_mtim)
    #endif
  }

  /// Nil for what is no regular file.
  package static func use(of path: String) -> Use? {
    guard let (status, time) = regularFile(path) else { return nil }
    return Use(bytes: Int(clamping: status.st_size), time: Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec))
  }

  /// What changes whenever a file is written anew or replaced; nil where there is none.
  package static func stamp(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(time.tv_sec) \(time.tv_nsec)"
  }

  /// Notes that a file was used just now.
  package static func touch(_ path: String) {
    _ = utimensat(AT_FDCWD, path, nil, 0)
  }

  /// Makes a folder and those above it, where they are missing.
  package static func makeFolders(_ path: String) throws(DiskError) {
    var folder = path.hasPrefix("/") ? "" : "."
    for component in path.split(separator: "/") {
      folder += "/" + component
      guard identity(of: folder) == nil, mkdir(folder, 0o755) != 0, errno != EEXIST else { continue }
      throw .last("make the folder", folder)
    }
  }

  /// Puts a whole file in the place of another: who reads it sees the old bytes or the new ones.
  package static func replace(_ path: String, bytes: [UInt8]) throws(DiskError) {
    // Processes of several machines may write into one folder of a network, so no number of a process will do.
    let scratch = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 16))"
    do throws(DiskError) {
      try removeFile(scratch)
      try create(scratch, bytes: bytes)
      guard rename(scratch, path) == 0 else { throw .last("rename", scratch) }
    } catch {
      try? removeFile(scratch)
      // Who reads the message knows the file's own name, not that of its scratch.
      throw DiskError(action: "write", path: path, code: error.code)
    }
  }
}
