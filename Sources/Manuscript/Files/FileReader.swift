/// Reads the files of a course, and nothing else: every path is relative to the course folder, and every failure is a
/// problem that names the path.
///
/// `FileReader.folder(_:)` reads a folder on disk; `FileReader.memory(_:)` stands in for one in tests and for the commands
/// that need no course.
public struct FileReader: Sendable {
  /// What a folder holds.
  public struct Item: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case file, folder, link, other }

    public var name: String
    public var kind: Kind

    public init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  private let readBytes: @Sendable (CoursePath, _ limit: Int) throws(Problem) -> [UInt8]
  private let readItems: @Sendable (CoursePath) throws(Problem) -> [Item]

  init(
    bytes: @escaping @Sendable (CoursePath, _ limit: Int) throws(Problem) -> [UInt8],
    items: @escaping @Sendable (CoursePath) throws(Problem) -> [Item]
  ) {
    readBytes = bytes
    readItems = items
  }

  /// The bytes of a regular file, `lessons/1-perceptron/photo.png`.
  ///
  /// Links, folders, pipes and devices are problems, and so is a file of more than `limit` bytes.
  public func bytes(_ path: String, limit: Int = Limits.bytesOfAsset) throws(Problem) -> [UInt8] {
    try readBytes(CoursePath(path), limit)
  }

  /// The text of a regular file: UTF-8 without the mark that may stand at its beginning, lines ended by `\n` alone,
  /// free of control characters other than the tab.
  public func text(_ path: String, limit: Int = Limits.bytesOfText) throws(Problem) -> String {
    try TextDecoder.decode(try bytes(path, limit: limit), file: path)
  }

  /// What a folder holds, in the order of the names' bytes; the course folder itself is `""`.
  public func items(in folder: String) throws(Problem) -> [Item] {
    let items = try readItems(CoursePath(folder))
    return items.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// True for a regular file that is there.
  public func hasFile(_ path: String) -> Bool {
    guard let path = try? CoursePath(path), let name = path.components.last else { return false }
    let items = try? readItems(path.folder)
    return items?.contains(Item(name: name, kind: .file)) ?? false
  }

  /// The bytes of a file that a lesson names, `photo.png` or `images/photo.png`; problems with the name or for want of
  /// the file are at `location`, the place where it is named.
  public func bytes(
    named name: String, in folder: String, at location: SourceLocation, limit: Int = Limits.bytesOfAsset
  ) throws(Problem) -> [UInt8] {
    try bytes(try path(of: name, in: folder, at: location), limit: limit)
  }

  /// The text of a file that a lesson names; see `bytes(named:in:at:)` and `text(_:)`.
  public func text(
    named name: String, in folder: String, at location: SourceLocation, limit: Int = Limits.bytesOfText
  ) throws(Problem) -> String {
    try text(try path(of: name, in: folder, at: location), limit: limit)
  }

  /// The path, relative to the course, of a file that is named in a lesson, `lessons/1-perceptron/photo.png` for
  /// `photo.png`; a problem at `location` when the name is none or there is no such file.
  ///
  /// A name is a path below the lesson's folder as it stands: nothing in it is decoded, and `..`, `\`, a leading `/` and a
  /// link are refused.
  public func path(of name: String, in folder: String, at location: SourceLocation) throws(Problem) -> String {
    let below = try CoursePath(name, at: location)
    guard let last = below.components.last else { throw CoursePath.problem("is empty", with: name, at: location) }
    let path = try CoursePath(folder + "/" + name, at: location)
    let there: [Item]
    do {
      there = try readItems(path.folder)
    } catch {
      throw Problem("there is no file \(Message.quote(name)) in \(Message.quote(folder))", at: location)
    }
    switch there.first(where: { $0.name == last })?.kind {
    case .file: return path.text
    case nil:
      throw Problem(
        "there is no file \(Message.quote(name)) in \(Message.quote(folder))", at: location,
        hint: NearestName.nearest(to: last, among: there.filter { $0.kind == .file }.map(\.name).sorted())
          .map { "did you mean \(Message.quote($0))?" })
    case .folder: throw Problem("\(Message.quote(name)) is a folder, not a file", at: location)
    case .link: throw .link(name, at: location)
    case .other: throw Problem("\(Message.quote(name)) is not a regular file", at: location)
    }
  }

  /// The path of a file of numbers that a lesson names: in the lesson's own folder, or in the folder `data` of the course,
  /// where the files lie that lessons share, named with that folder or without.
  public func path(ofData name: String, in folder: String, at location: SourceLocation) throws(Problem) -> String {
    do {
      return try path(of: name, in: folder, at: location)
    } catch {
      let shared = Self.sharedData
      for path in name.hasPrefix(shared + "/") ? [name] : ["\(shared)/\(name)"] where hasFile(path) { return path }
      throw error
    }
  }

  /// The folder of the course with files that its lessons share.
  public static let sharedData = "data"

  /// The text of a file of numbers that a lesson names; see `path(ofData:in:at:)`.
  public func text(
    ofData name: String, in folder: String, at location: SourceLocation
  ) throws(Problem) -> String {
    try text(try path(ofData: name, in: folder, at: location), limit: Limits.bytesOfAsset)
  }
}

extension Problem {
  static func link(_ name: String, at location: SourceLocation) -> Problem {
    Problem(
      "\(Message.quote(name)) is a symbolic link, and links are not followed", at: location,
      hint: "put a copy of the file in its place")
  }
}
