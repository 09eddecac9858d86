import Manuscript
import Synchronization

/// What one assembly leaves for the next of the same process: engines that are started, and texts of lessons that are as
/// they were.
///
/// Unchecked, since JavaScript is for one task at a time: the memory serves one assembly after another, never two at once.
public final class AssemblyMemory: @unchecked Sendable {
  /// The text of a lesson as it was rendered, and what was read for it beside the course itself.
  struct Text {
    var html: String
    var uses: [MarkdownRenderer.Use]
    var assets: [String: [UInt8]]
    var reads: [FileQuestion: [UInt8]?]
  }

  var engines: (MathTypesetter, CodeHighlighter, ScriptLibrary)?
  private var last: [String: Text] = [:]
  private var now: [String: Text] = [:]

  public init() {}

  /// Begins an assembly: what the last one did not use is forgotten.
  func begin() {
    if !now.isEmpty { last = now }
    now = [:]
  }

  subscript(key: String) -> Text? {
    get { now[key] ?? last[key] }
    set { now[key] = newValue }
  }
}

/// What is asked of the files of a course while a text is rendered.
final class ReadTrace: Sendable {
  private let reads = Mutex<[FileQuestion: [UInt8]?]>([:])

  func note(_ question: FileQuestion, _ answer: [UInt8]?) { reads.withLock { $0[question] = .some(answer) } }

  /// What was asked since the last call.
  func taken() -> [FileQuestion: [UInt8]?] {
    reads.withLock { reads in
      defer { reads = [:] }
      return reads
    }
  }
}
