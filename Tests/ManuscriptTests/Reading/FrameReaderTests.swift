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

  @Test func framesOverOneOptionAreWrittenOnce() throws {
    let figure = try #require(
      try course("{over: range, values: [1, [2, x], 3], label: {zh: \"第{}个\", en: \"no. {}\"}, shown: [2, x]}")
        .lessons.first?.figures.first)
    #expect(figure.frames.map { $0.label[.english] } == ["no. 1", "no. 2, x", "no. 3"])
    #expect(figure.frames.map { $0.label[.chinese] } == ["第1个", "第2, x个", "第3个"])
    #expect(figure.frames.map(\.isShown) == [false, true, false])
    #expect(figure.frames.map { number($0.options["range"]) } == ["1", nil, "3"])
    #expect(figure.frames.allSatisfy { $0.options["domain"] != nil })
    let plain = try course("{over: x, values: [a, b], label: \"{}\"}").lessons.first?.figures.first?.frames
    #expect(plain?.map { $0.label[.chinese] } == ["a", "b"])
    #expect(plain?.map(\.isShown) == [false, true])
  }

  @Test(arguments: [
    ("{over: x, values: [1, 2]}", "the key “label” is missing"),
    ("{over: title, values: [1, 2], label: a}", "a frame cannot change “title” of its figure"),
    ("{over: x, values: [1, 2], label: a, shown: 3}", "“3” is none of the values"),
    ("{over: x, values: 5, label: a}", "expected a list"),
    ("{over: x, values: [5], label: a}", "a figure with frames has two or more"),
    ("{over: x, values: [1, 2], label: a, step: 1}", "unknown key “step”"),
  ])
  func whatIsWrongWithFramesOverAnOptionIsNamed(frames: String, message: String) {
    let found = messages(frames)
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
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
