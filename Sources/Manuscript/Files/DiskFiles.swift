#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileReader {
  /// The files of a folder on disk. The folder itself may be reached through links; below it none is followed, so that
  /// no path leads out of the course.
  public static func folder(_ path: String) -> FileReader {
    let disk = DiskFolder(path: path)
    return FileReader(
      bytes: { path, limit throws(Problem) in try disk.bytes(path, limit: limit) },
      items: { folder throws(Problem) in try disk.items(in: folder) })
  }
}

/// Walks down from the course folder one name at a time, each opened relative to the one before and never as a link.
private struct DiskFolder: Sendable {
  let path: String

  func bytes(_ path: CoursePath, limit: Int) throws(Problem) -> [UInt8] {
    let location = SourceLocation(file: path.text)
    guard let name = path.components.last else {
      throw Problem("the course is a folder, not a file", at: SourceLocation(file: self.path))
    }
    let folder = try open(path.folder)
    switch try folder.kind(of: name, at: location) {
    case .file: break
    case .link: throw .link(path.text, at: location)
    case .folder: throw Problem("\(Message.quote(path.text)) is a folder, not a file", at: location)
    case .other: throw Problem("\(Message.quote(path.text)) is not a regular file", at: location)
    }
    // Not blocking: what was a file a moment ago may be a pipe by now.
    let file = try folder.open(name, O_NONBLOCK, at: location)
    guard try file.kind(at: location) == .file else {
      throw Problem("\(Message.quote(path.text)) is not a regular file", at: location)
    }
    return try file.read(limit: limit, at: location)
  }

  func items(in path: CoursePath) throws(Problem) -> [FileReader.Item] {
    let location = SourceLocation(file: path.components.isEmpty ? self.path : path.text)
    let folder = try open(path)
    var items: [FileReader.Item] = []
    for name in try folder.names(at: location) {
      items.append(FileReader.Item(name: name, kind: try folder.kind(of: name, at: location)))
    }
    return items
  }

  private func open(_ path: CoursePath) throws(Problem) -> Descriptor {
    guard !self.path.utf8.contains(0) else {
      throw Problem("there is no such folder", at: SourceLocation(file: self.path))
    }
    var folder = try Descriptor(
      retryingInterrupted { Foreign.open(self.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) },
      at: SourceLocation(file: self.path))
    for (index, name) in path.components.enumerated() {
      let location = SourceLocation(file: path.components.prefix(index + 1).joined(separator: "/"))
      switch try folder.kind(of: name, at: location) {
      case .folder: folder = try folder.open(name, O_DIRECTORY, at: location)
      case .link: throw .link(location.file, at: location)
      case .file, .other: throw Problem("\(Message.quote(location.file)) is not a folder", at: location)
      }
    }
    return folder
  }
}

/// An open file or folder, closed when it is let go.
private final class Descriptor {
  private let number: Int32

  init(_ number: Int32, at location: SourceLocation) throws(Problem) {
    guard number >= 0 else { throw .system(errno, at: location) }
    self.number = number
  }

  deinit { close(number) }

  func open(_ name: String, _ flags: Int32, at location: SourceLocation) throws(Problem) -> Descriptor {
    let flags = flags | O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY
    return try Descriptor(retryingInterrupted { openat(number, name, flags) }, at: location)
  }

  func kind(of name: String, at location: SourceLocation) throws(Problem) -> FileReader.Item.Kind {
    var status = stat()
    guard fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .system(errno, at: location) }
    return FileReader.Item.Kind(status)
  }

  func kind(at location: SourceLocation) throws(Problem) -> FileReader.Item.Kind {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .system(errno, at: location) }
    return FileReader.Item.Kind(status)
  }

  func read(limit: Int, at location: SourceLocation) throws(Problem) -> [UInt8] {
    let step = 1 << 16
    var bytes: [UInt8] = []
    while true {
      let count = bytes.count
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: step) { buffer, filled in
        let result = retryingInterrupted { Foreign.read(number, buffer.baseAddress, step) }
        if result < 0 { failure = errno }
        filled = max(0, result)
      }
      guard failure == 0 else { throw .system(failure, at: location) }
      guard !chunk.isEmpty else { return bytes }
      guard chunk.count <= limit - count else { throw Limits.passed("bytes in a file", of: limit, at: location) }
      bytes += chunk
    }
  }

  /// The names in this folder, without `.` and `..`.
  func names(at location: SourceLocation) throws(Problem) -> [String] {
    // The stream closes the descriptor it is given, so it is given one of its own.
    let own = openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw .system(errno, at: location) }
    guard let stream = fdopendir(own) else {
      let failure = errno
      close(own)
      throw .system(failure, at: location)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .system(errno, at: location) }
        return names
      }
      // The name is read in place: the record may be shorter than the type says.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      guard let name = String(validatingCString: start) else {
        throw Problem(
          "the folder holds a file whose name is not UTF-8: \(Message.quote(String(cString: start)))", at: location,
          hint: "rename or remove it")
      }
      guard name != ".", name != ".." else { continue }
      guard names.count < Limits.filesInFolder else {
        throw Limits.passed("files in a folder", of: Limits.filesInFolder, at: location)
      }
      names.append(name)
    }
  }
}

extension FileReader.Item.Kind {
  fileprivate init(_ status: stat) {
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}

extension Problem {
  /// What the system answered, in words that depend on no locale.
  fileprivate static func system(_ code: Int32, at location: SourceLocation) -> Problem {
    let (summary, hint): (String, String?) =
      switch code {
      case ENOENT: ("there is no such file or folder", nil)
      case ENOTDIR: ("this is not a folder", nil)
      case EACCES, EPERM: ("this may not be read", "check its permissions")
      case ELOOP: ("this is a symbolic link, and links are not followed", "put a copy of the file in its place")
      case ENAMETOOLONG: ("the name is too long", nil)
      case EMFILE, ENFILE: ("too many files are open", nil)
      case EIO: ("the disk reports an error", nil)
      default: ("this cannot be read (error \(code) of the system)", nil)
      }
    return Problem(summary, at: location, hint: hint)
  }
}

/// The system's functions whose names our own methods hide.
private enum Foreign {
  static func open(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Darwin)
      Darwin.open(path, flags)
    #elseif canImport(Musl)
      Musl.open(path, flags)
    #else
      Glibc.open(path, flags)
    #endif
  }

  static func read(_ number: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.read(number, buffer, count)
    #elseif canImport(Musl)
      Musl.read(number, buffer, count)
    #else
      Glibc.read(number, buffer, count)
    #endif
  }
}

/// Calls again as long as a signal gets in the way.
private func retryingInterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
