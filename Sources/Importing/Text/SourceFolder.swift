import Manuscript

/// The files that are imported: read, and never written.
struct SourceFolder {
  private let files: FileReader

  init(_ files: FileReader) {
    self.files = files
  }

  func has(_ path: String) -> Bool { files.hasFile(path) }

  func bytes(_ path: String) throws(Problem) -> [UInt8] { try files.bytes(path) }

  func text(_ path: String) throws(Problem) -> SourceText {
    guard let text = SourceText(try files.bytes(path)) else {
      throw Problem(
        "the file is not UTF-8 text", at: SourceLocation(file: path), hint: "save it with the encoding UTF-8")
    }
    return text
  }

  /// Every file below a folder, folders in their order and files before what lies deeper; without what is hidden and
  /// what builds of other tools write.
  func all(below folder: String = "") throws(Problem) -> [String] {
    var found: [String] = []
    var rest = [folder]
    while let inner = rest.popLast() {
      let items = try files.items(in: inner).filter { !$0.name.hasPrefix(".") && !Self.skipped.contains($0.name) }
      let path = { (name: String) in inner.isEmpty ? name : "\(inner)/\(name)" }
      found += items.filter { $0.kind == .file }.map { path($0.name) }
      rest += items.filter { $0.kind == .folder }.map { path($0.name) }.reversed()
      guard found.count <= Limits.filesInFolder, rest.count <= Limits.filesInFolder else {
        throw Problem(
          "the folder holds more than \(Limits.filesInFolder) files", at: SourceLocation(file: folder),
          hint: "import a part of it")
      }
    }
    return found
  }

  private static let skipped: Set<String> = [
    "node_modules", "venv", "__pycache__", "_build", "_site", "_book", "_freeze",
  ]
}
