#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file or folder, closed when it is let go.
///
/// What is opened in a folder is opened by its name there and never as a link: so no path of names leads out of it.
package final class Descriptor: Sendable {
  let number: Int32
  private let path: String

  /// Opens a folder, links followed. `action` is for the error, as it follows “cannot”.
  package convenience init(folder path: String, to action: String = "open the folder") throws(DiskError) {
    try self.init(systemOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), path, action)
  }

  /// Opens a file to read it, links followed; a pipe is opened too, and not waited for.
  package convenience init(file path: String, to action: String = "read") throws(DiskError) {
    try self.init(systemOpen(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC), path, action)
  }

  /// Makes a new file to write, which must not exist.
  convenience init(newFile path: String, isRead: Bool = false) throws(DiskError) {
    let flags = (isRead ? O_RDWR : O_WRONLY) | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    try self.init(systemOpen(path, flags, mode: 0o644), path, "write")
  }

  /// Takes the result of a call that opens.
  private init(_ number: Int32, _ path: String, _ action: String) throws(DiskError) {
    guard number >= 0 else { throw .last(action, path) }
    self.number = number
    self.path = path
  }

  deinit { close(number) }

  /// Opens a folder in this one.
  package func folder(_ name: String) throws(DiskError) -> Descriptor {
    try open(name, O_DIRECTORY, "open the folder")
  }

  /// Opens a file in this folder to read it.
  package func file(_ name: String) throws(DiskError) -> Descriptor {
    // What was a file a moment ago may be a pipe by now, which would be waited for.
    try open(name, O_NONBLOCK, "read")
  }

  private func open(_ name: String, _ flags: Int32, _ action: String) throws(DiskError) -> Descriptor {
    let flags = flags | O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY
    return try Descriptor(systemOpen(name, in: number, flags), "\(path)/\(name)", action)
  }

  /// What is open.
  package func kind() throws(DiskError) -> Disk.Kind {
    Disk.Kind(try status())
  }

  /// What a name in this folder is, links not followed.
  package func kind(of name: String) throws(DiskError) -> Disk.Kind {
    var status = stat()
    guard fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last("look at", "\(path)/\(name)") }
    return Disk.Kind(status)
  }

  /// All bytes from here to the end of the file; nil when they are more than `limit`.
  package func bytes(limit: Int) throws(DiskError) -> [UInt8]? {
    // The size is where to begin, not to be relied on: some files of the system have none, others grow.
    guard let size = Int(exactly: try status().st_size), size <= limit else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(number, &chunk, chunk.count)
      guard count >= 0 else { throw .last("read", path) }
      if count == 0 { return bytes }
      guard count <= limit - bytes.count else { return nil }
      bytes += chunk[..<count]
    }
  }

  /// The first bytes of a file, at most `count`.
  package func head(_ count: Int) throws(DiskError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        systemRead(number, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).baseAddress, count - filled)
      }
      guard read >= 0 else { throw .last("read", path) }
      if read == 0 { break }
      filled += read
    }
    return Array(bytes[..<filled])
  }

  /// The names in this folder as they are on the disk, without `.` and `..`; nil when they are more than `limit`.
  package func names(limit: Int = .max) throws(DiskError) -> [[UInt8]]? {
    // The stream closes the descriptor it is given, so it is given one of its own.
    let own = systemOpen(".", in: number, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw .last("list", path) }
    guard let stream = fdopendir(own) else {
      let error = DiskError.last("list", path)
      close(own)
      throw error
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .last("list", path) }
        return names
      }
      // The name is read in place: the record may be shorter than the type says.
      let start = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let name = Array(UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
      guard name != Array(".".utf8), name != Array("..".utf8) else { continue }
      guard names.count < limit else { return nil }
      names.append(name)
    }
  }

  /// Writes the bytes of a file that everybody may read.
  func write(_ bytes: [UInt8]) throws(DiskError) {
    guard fchmod(number, 0o644) == 0, systemWrite(bytes, to: number) else { throw .last("write", path) }
  }

  /// Waits until what is open would survive a power cut.
  func synchronize() throws(DiskError) {
    // Some file systems (of networks, of containers) know no fsync of a folder.
    guard fsync(number) == 0 || errno == EINVAL || errno == ENOTSUP else { throw .last("synchronise", path) }
  }

  #if os(Linux)
    /// Waits until the whole file system that this is on would survive a power cut; false where there is no such call.
    func synchronizeFileSystem() throws(DiskError) -> Bool {
      guard let syncfs = LinuxCalls.syncfs else { return false }
      guard syncfs(number) == 0 else { throw .last("synchronise", path) }
      return true
    }
  #endif

  private func status() throws(DiskError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last("look at", path) }
    return status
  }
}
