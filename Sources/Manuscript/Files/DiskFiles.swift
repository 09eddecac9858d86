import Platform

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
    switch try asking(folder.kind(of: name), at: location) {
    case .file: break
    case .link: throw .link(path.text, at: location)
    case .folder: throw Problem("\(Message.quote(path.text)) is a folder, not a file", at: location)
    case .other: throw Problem("\(Message.quote(path.text)) is not a regular file", at: location)
    }
    let file = try asking(folder.file(name), at: location)
    guard try asking(file.kind(), at: location) == .file else {
      throw Problem("\(Message.quote(path.text)) is not a regular file", at: location)
    }
    guard let bytes = try asking(file.bytes(limit: limit), at: location) else {
      throw Limits.passed("bytes in a file", of: limit, at: location)
    }
    return bytes
  }

  func items(in path: CoursePath) throws(Problem) -> [FileReader.Item] {
    let location = SourceLocation(file: path.components.isEmpty ? self.path : path.text)
    let folder = try open(path)
    guard let names = try asking(folder.names(limit: Limits.filesInFolder), at: location) else {
      throw Limits.passed("files in a folder", of: Limits.filesInFolder, at: location)
    }
    var items: [FileReader.Item] = []
    for bytes in names {
      guard let name = String(validating: bytes, as: UTF8.self) else {
        let shown = String(decoding: bytes, as: UTF8.self)
        throw Problem(
          "the folder holds a file whose name is not UTF-8: \(Message.quote(shown))", at: location,
          hint: "rename or remove it")
      }
      let kind = try asking(folder.kind(of: name), at: location)
      items.append(FileReader.Item(name: name, kind: FileReader.Item.Kind(kind)))
    }
    return items
  }

  private func open(_ path: CoursePath) throws(Problem) -> Descriptor {
    let location = SourceLocation(file: self.path)
    guard !self.path.utf8.contains(0) else { throw Problem("there is no such folder", at: location) }
    var folder = try asking(Descriptor(folder: self.path), at: location)
    for (index, name) in path.components.enumerated() {
      let location = SourceLocation(file: path.components.prefix(index + 1).joined(separator: "/"))
      switch try asking(folder.kind(of: name), at: location) {
      case .folder: folder = try asking(folder.folder(name), at: location)
      case .link: throw .link(location.file, at: location)
      case .file, .other: throw Problem("\(Message.quote(location.file)) is not a folder", at: location)
      }
    }
    return folder
  }
}

/// What the disk answers; what it does not is a problem at a place.
private func asking<Answer>(
  _ question: @autoclosure () throws(DiskError) -> Answer, at location: SourceLocation
) throws(Problem) -> Answer {
  do { return try question() } catch { throw .disk(error, at: location) }
}

extension FileReader.Item.Kind {
  fileprivate init(_ kind: Disk.Kind) {
    self =
      switch kind {
      case .file: .file
      case .folder: .folder
      case .link: .link
      case .other: .other
      }
  }
}

extension Problem {
  /// What the disk answered, in words that depend on no locale.
  fileprivate static func disk(_ error: DiskError, at location: SourceLocation) -> Problem {
    let (summary, hint): (String, String?) =
      switch error.cause {
      case .missing: ("there is no such file or folder", nil)
      case .notAFolder: ("this is not a folder", nil)
      case .notAllowed: ("this may not be read", "check its permissions")
      case .link: ("this is a symbolic link, and links are not followed", "put a copy of the file in its place")
      case .nameTooLong: ("the name is too long", nil)
      case .tooManyOpen: ("too many files are open", nil)
      case .broken: ("the disk reports an error", nil)
      case .full, .other: ("this cannot be read (error \(error.code) of the system)", nil)
      }
    return Problem(summary, at: location, hint: hint)
  }
}
