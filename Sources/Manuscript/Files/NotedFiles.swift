/// What was asked of the files of a folder: enough to ask again, and to see whether the answer is the same.
public struct FileQuestion: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// The bytes of a file.
    case file
    /// What a folder holds.
    case folder
  }

  public var kind: Kind
  /// Relative to the folder of the reader.
  public var path: String

  public init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }
}

extension FileReader {
  /// The same files, and `note` is told everything that is asked and what the answer is, in bytes; nil for a failure.
  ///
  /// Of folders it is told what is not hidden: nothing of a course depends on a hidden file that it does not read.
  public func noting(_ note: @escaping @Sendable (FileQuestion, [UInt8]?) -> Void) -> FileReader {
    FileReader(
      bytes: { path, limit throws(Problem) in
        let answer = Result { () throws(Problem) in try self.bytes(path.text, limit: limit) }
        note(FileQuestion(.file, path.text), try? answer.get())
        return try answer.get()
      },
      items: { folder throws(Problem) in
        let answer = Result { () throws(Problem) in try self.items(in: folder.text) }
        note(FileQuestion(.folder, folder.text), (try? answer.get()).map(Self.bytes(of:)))
        return try answer.get()
      })
  }

  /// The answer to a question, as `noting(_:)` tells it.
  public func answer(to question: FileQuestion) -> [UInt8]? {
    switch question.kind {
    case .file: try? bytes(question.path)
    case .folder: (try? items(in: question.path)).map(Self.bytes(of:))
    }
  }

  private static func bytes(of items: [Item]) -> [UInt8] {
    Array(items.filter { !$0.name.hasPrefix(".") }.map { "\($0.kind) \($0.name)\n" }.joined().utf8)
  }
}
