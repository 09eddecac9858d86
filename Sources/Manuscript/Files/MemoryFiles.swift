extension FileReader {
  /// Files in memory, by their path relative to the course; folders are there because files are in them.
  public static func memory(_ files: [String: [UInt8]]) -> FileReader {
    FileReader { path, limit throws(Problem) in
      let location = SourceLocation(file: path.text)
      guard let bytes = files[path.text] else {
        throw Problem("there is no file \(Message.quote(path.text))", at: location)
      }
      guard bytes.count <= limit else { throw Limits.passed("bytes in a file", of: limit, at: location) }
      return bytes
    } items: { folder throws(Problem) in
      let prefix = folder.components.isEmpty ? "" : folder.text + "/"
      var items: Set<Item> = []
      for path in files.keys where path.hasPrefix(prefix) {
        let parts = path.dropFirst(prefix.count).split(separator: "/", maxSplits: 1)
        if let name = parts.first { items.insert(Item(name: String(name), kind: parts.count > 1 ? .folder : .file)) }
      }
      guard !items.isEmpty || folder.components.isEmpty else {
        throw Problem("there is no folder \(Message.quote(folder.text))", at: SourceLocation(file: folder.text))
      }
      return Array(items)
    }
  }

  /// Texts in memory, by their path relative to the course.
  public static func memory(_ files: [String: String]) -> FileReader {
    memory(files.mapValues { Array($0.utf8) })
  }
}
