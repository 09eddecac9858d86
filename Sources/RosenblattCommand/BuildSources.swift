import Assembler
import CairoDrawing
import Figures
import Generator
import Manuscript
import Output
import Platform
import Synchronization

/// The files that a site is made of, read through here and nowhere else, so that what was read is known: with the program
/// and its options that is all that a site depends on.
final class BuildSources: Sendable {
  /// Where files come from. The names stand in records.
  enum Root: String, CaseIterable {
    case course
    case ownTheme = "theme"
    case templates
  }

  /// The input that stands for the program and its libraries.
  static let program = "program"

  private let readers: [Root: FileReader]
  private let settings: [String: String]
  /// What listing the course's folder says of the output folder, if that is in it: nothing of the course.
  private let outputItem: String?
  /// The digest of each answer by the name of its question; nil for one that was not the same each time.
  private let answers = Mutex<[String: String?]>([:])

  /// - Parameter output: where the site goes; nil for a site that is kept in memory.
  init(course: String, formats: Formats, output: OutputFolder?) throws {
    readers = [
      .course: .folder(course), .ownTheme: .folder("\(course)/theme"),
      .templates: .folder(try Installation.templates() + "/theme"),
    ]
    outputItem = output?.name(in: course).map { "folder \($0)\n" }
    settings = [
      "--formats": formats.defaultValueDescription, Self.program: Self.stamps(of: ThisProcess.loadedFiles),
      "fonts": Self.stamps(of: FontSet.files), "scripts": Self.stamps(of: BuildScripts.files),
    ].mapValues(Digest.sha256)
  }

  /// The files of a root; what is asked of them is noted.
  func reader(of root: Root) -> FileReader {
    let reader = readers[root] ?? .memory([String: String]())
    return reader.noting { question, answer in
      let (name, digest) = (Self.name(of: question, root), self.digest(of: answer, to: question, root))
      self.answers.withLock { answers in
        if let known = answers[name], known != digest { answers[name] = .some(nil) } else { answers[name] = digest }
      }
    }
  }

  /// Everything that was read and set; nil when a file changed meanwhile, so that nobody can tell what was made of what.
  var inputs: [String: String]? {
    var inputs = settings
    for (name, digest) in answers.withLock({ $0 }) {
      guard let digest else { return nil }
      inputs[name] = digest
    }
    return inputs
  }

  /// What the inputs of a record are now.
  func now(_ record: SiteRecord) -> [String: String] {
    var inputs = settings
    for name in record.inputs.keys where settings[name] == nil {
      guard let (root, question) = Self.question(of: name), let reader = readers[root] else { continue }
      inputs[name] = digest(of: reader.answer(to: question), to: question, root)
    }
    return inputs
  }

  private func digest(of answer: [UInt8]?, to question: FileQuestion, _ root: Root) -> String {
    guard var answer else { return "-" }
    if let outputItem, root == .course, question == FileQuestion(.folder, "") {
      answer = Array(String(decoding: answer, as: UTF8.self).replacing(outputItem, with: "").utf8)
    }
    return Digest.sha256(answer)
  }

  /// The name of an input as an author knows it.
  static func shown(_ name: String) -> String {
    guard let (root, question) = question(of: name) else { return name }
    let folder =
      switch root {
      case .course: ""
      case .ownTheme: "theme/"
      case .templates: "templates/theme/"
      }
    let path = folder + question.path
    return question.kind == .file ? path : "what is in “\(path.isEmpty ? "." : path)”"
  }

  private static func name(of question: FileQuestion, _ root: Root) -> String {
    "\(root.rawValue) \(question.kind.rawValue) \(question.path)"
  }

  private static func question(of name: String) -> (Root, FileQuestion)? {
    let parts = name.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let root = Root(rawValue: parts[0]), let kind = FileQuestion.Kind(rawValue: parts[1]) else {
      return nil
    }
    return (root, FileQuestion(kind, parts[2]))
  }

  /// Files told apart by place, size and time of change, as compiler caches do: reading them would take longer than a build.
  private static func stamps(of files: [String]) -> String {
    files.map { "\($0) \(Disk.stamp(of: $0) ?? "")" }.joined(separator: "\n")
  }
}
