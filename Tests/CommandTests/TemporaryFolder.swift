import Foundation
import TemporaryFolders

typealias TemporaryFolder = TemporaryFolders.TemporaryFolder

extension TemporaryFolder {
  /// A folder with a small whole course in it, named `course`.
  static func withCourse() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    // Resolved first: a copy of a link would lead back to the original.
    let starter = URL(fileURLWithPath: "\(Program.project)/templates/starter").resolvingSymlinksInPath()
    try FileManager.default.copyItem(atPath: starter.path, toPath: "\(folder.path)/course")
    return folder
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// Changes the first place where a file says `old`; an error when it does not.
  func replace(_ old: String, with new: String, in name: String) throws {
    var text = try text(name)
    guard let range = text.range(of: old) else { throw NotFound(text: old, file: name) }
    text.replaceSubrange(range, with: new)
    try write(text, to: name)
  }

  struct NotFound: Error {
    var text: String
    var file: String
  }

  /// Every file below a folder with its bytes, and every folder and file with its mode, by path relative to it.
  func tree(_ name: String) throws -> [String: String] {
    var tree: [String: String] = [:]
    let folder = "\(path)/\(name)"
    for case let item as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(item)")
      let mode = (attributes[.posixPermissions] as? Int).map { String($0, radix: 8) } ?? ""
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      let bytes = isFolder ? Data() : try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(item)"))
      tree[item] = "\(mode) \(bytes.base64EncodedString())"
    }
    return tree
  }

  /// The paths at which two folders differ, for a message that a person can read.
  func differences(_ one: String, _ other: String) throws -> [String] {
    Self.differences(try tree(one), try tree(other))
  }

  static func differences(_ one: [String: String], _ other: [String: String]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  /// The sizes of all files of a format below a folder, in ascending order.
  func sizes(of format: String, in name: String) throws -> [Int] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(name)").filter { $0.hasSuffix(".\(format)") }
      .compactMap { try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)/\($0)")[.size] as? Int }.sorted()
  }
}
