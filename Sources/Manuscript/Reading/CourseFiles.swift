/// The files of a course as its reader opens them: counted, and with problems where they are expected.
final class CourseFiles {
  private let files: FileReader
  private var bytesLeft = Limits.bytesOfCourse

  init(_ files: FileReader) {
    self.files = files
  }

  /// What a folder holds, without what is hidden by a dot in front of its name.
  func items(in folder: String) throws(Problem) -> [FileReader.Item] {
    try files.items(in: folder).filter { !$0.name.hasPrefix(".") }
  }

  func text(_ path: String, limit: Int = Limits.bytesOfText) throws(Problem) -> String {
    guard bytesLeft > 0 else {
      throw Limits.passed("bytes of a course", of: Limits.bytesOfCourse, at: SourceLocation(file: path))
    }
    let text = try files.text(path, limit: limit)
    bytesLeft -= text.utf8.count
    return text
  }

  /// The root of a YAML file; nil when it could not be read.
  func yaml(_ path: String, problems: inout Problems) -> Node? {
    guard let text = problems.collect({ try text(path, limit: Limits.bytesOfYAML) }) else { return nil }
    let before = problems.list.count
    let root = NodeComposer.compose(text, file: path, problems: &problems)
    if root == nil, problems.list.count > before { problems.unread.add(keysOf: text) }
    if root == nil, problems.list.count == before {
      problems.append(
        Problem(
          "the file is empty", at: SourceLocation(file: path, line: 1, column: 1),
          hint: path == CourseSettings.file ? "write “title:”, “description:” and “languages:”" : "fill or remove it"))
    }
    return root
  }
}
