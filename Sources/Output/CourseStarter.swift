import Platform

/// The small course that `new` copies: every file of a folder that comes with the program.
public struct CourseStarter: Sendable {
  private let files: [(path: String, bytes: [UInt8])]
  private let folders: [String]

  private init(files: [(path: String, bytes: [UInt8])], folders: [String]) {
    self.files = files
    self.folders = folders
  }

  /// Reads the course to copy. Throws a `Fault` when it is not there.
  public init(from folder: String) throws(Fault) {
    var files: [(path: String, bytes: [UInt8])] = []
    var folders: [String] = []
    var rest = [""]
    do throws(DiskError) {
      // What comes with the program is shallow; the list keeps even that without recursion.
      while let inner = rest.popLast() {
        for name in try Disk.names(in: "\(folder)/\(inner)") {
          let path = inner.isEmpty ? name : "\(inner)/\(name)"
          switch try Disk.kind(of: "\(folder)/\(path)") {
          case .folder:
            folders.append(path)
            rest.append(path)
          case .file: files.append((path, try Disk.read("\(folder)/\(path)")))
          case .link, .other, nil: break
          }
        }
      }
    } catch {
      throw Fault(.installation, error.fault.summary, hint: "install Rosenblatt again")
    }
    self.files = files
    self.folders = folders
  }

  /// The languages that the course is in: those of its first list `languages: […]`.
  public var languages: [String] {
    guard let settings = files.first(where: { $0.path == "course.yml" }),
      let list = String(decoding: settings.bytes, as: UTF8.self).firstMatch(of: /languages: \[([^\]]*)\]/)
    else { return [] }
    return list.output.1.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
  }

  /// The course in one of its languages alone: without the lessons and the lines of the others.
  ///
  /// What comes with the program writes texts as `{zh: …, en: …}` or with a line for each language.
  public func only(_ language: String) -> CourseStarter {
    let others = languages.filter { $0 != language }
    let kept = files.filter { file in !others.contains { file.path.hasSuffix("/\($0).md") } }
    return CourseStarter(
      files: kept.map { file in
        guard file.path.hasSuffix(".yml") else { return file }
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let texts = lines.compactMap { Self.line($0, only: language, without: others) }
        return (file.path, Array(texts.joined(separator: "\n").utf8))
      }, folders: folders)
  }

  private static func line(_ line: Substring, only language: String, without others: [String]) -> String? {
    let text = line.drop { $0 == " " }
    if others.contains(where: { text.hasPrefix("\($0): ") }) { return nil }
    return String(line).replacing(/languages: \[[^\]]*\]/, with: "languages: [\(language)]")
      .replacing(/\{([a-z]+): ([^{}]*), ([a-z]+): ([^{}]*)\}/) { pair in
        let (first, second) = (String(pair.output.1), String(pair.output.3))
        if first == language, others.contains(second) { return String(pair.output.2) }
        if second == language, others.contains(first) { return String(pair.output.4) }
        return String(pair.output.0)
      }
  }

  /// Writes the course into a folder, which must be empty or missing. Throws a `Fault`.
  public func make(in folder: String) throws(Fault) {
    do throws(DiskError) {
      let kind = try Disk.kind(of: folder)
      if kind == nil { try Disk.makeFolders(folder) }
      let isFree = if kind == nil || kind == .folder { try Disk.names(in: folder).isEmpty } else { false }
      if isFree {
        for path in folders { try Disk.makeFolder("\(folder)/\(path)") }
        for file in files { try Disk.create("\(folder)/\(file.path)", bytes: file.bytes) }
        return
      }
    } catch {
      throw error.fault
    }
    throw Fault(.output, "“\(folder)” is there already, and not empty", hint: "choose another name")
  }
}
