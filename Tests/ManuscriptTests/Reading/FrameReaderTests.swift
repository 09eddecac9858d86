import Testing

@testable import Manuscript

@Suite struct FrameReaderTests {
  private func course(_ frames: String) throws -> Course {
    try CourseReader(
      folder: "course",
      files: .memory([
        "course.yml": "title: {zh: 课, en: Course}\ndescription: {zh: 述, en: About}\nlanguages: [zh, en]\n",
        "lessons/1-a/zh.md": "---\ntitle: 始\nsummary: 始\n---\n文\n",
        "lessons/1-a/en.md": "---\ntitle: Start\nsummary: Start\n---\nText\n",
        "lessons/1-a/figures.yml": """
        figures:
          f:
            kind: plot
            title: {zh: 图, en: Figure}
            caption: {zh: 图, en: Figure}
            domain: [0, 1]
            range: [0, 1]
            frames: \(frames)
        """,
      ])
    ).read()
  }

  private func messages(_ frames: String) -> [String] {
    do {
      _ = try course(frames)
      return []
    } catch let problems as Problems {
      return problems.sorted.list.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  private func number(_ node: Node?) -> String? {
    if case .scalar(let text, _)? = node?.content { text } else { nil }
  }

  @Test func aFrameReplacesOptionsAndKeepsTheOthers() throws {
    let figure = try #require(
      try course("[{label: {zh: 一, en: one}, range: 5, shown: true}, {label: {zh: 二, en: two}, extra: 6}]")
        .lessons.first?.figures.first)
    #expect(figure.frames.map(\.isShown) == [true, false])
    #expect(figure.frames.map { $0.label[.english] } == ["one", "two"])
    #expect(figure.frames.map { number($0.options["range"]) } == ["5", nil])
    #expect(figure.frames.map { number($0.options["extra"]) } == [nil, "6"])
    #expect(figure.frames.allSatisfy { $0.options["domain"] != nil && $0.options["label"] == nil })
    #expect(number(figure.options["range"]) == "5")
  }

  @Test func theLastFrameIsShownWhereNoneSaysSo() throws {
    let figures = try course("[{label: a, x: 1}, {label: b, x: 2}, {label: c, x: 3}]").lessons.first?.figures
    #expect(figures?.first?.frames.map(\.isShown) == [false, false, true])
    #expect(number(figures?.first?.options["x"]) == "3")
  }

  @Test(arguments: [
    ("[{label: a, x: 1}]", "8:13: error: a figure with frames has two or more"),
    ("[]", "8:13: error: a figure with frames has two or more"),
    ("3", "8:13: error: "),
    ("[{x: 1}, {label: b}]", "8:14: error: the key “label” is missing"),
    ("[{label: {zh: 一}, x: 1}, {label: b}]", "8:22: error: the text in “en” is missing"),
    ("[{label: a, title: b}, {label: b}]", "8:25: error: a frame cannot change “title” of its figure"),
    ("[{label: a, shown: maybe}, {label: b}]", "8:32: error: "),
    ("[{label: a, shown: true}, {label: b, shown: true}]", "8:47: error: 2 frames are “shown”"),
    ("[a, b]", "8:14: error: "),
  ])
  func whatIsWrongIsNamedWhereItStands(frames: String, message: String) {
    let messages = messages(frames)
    #expect(messages.first?.hasPrefix("lessons/1-a/figures.yml:\(message)") == true, "\(messages)")
  }

  @Test func framesHaveALimit() {
    let many = "[" + (0...60).map { "{label: a, x: \($0)}" }.joined(separator: ", ") + "]"
    #expect(messages(many).first?.contains("limit “frames” of 60 passed") == true)
  }
}
