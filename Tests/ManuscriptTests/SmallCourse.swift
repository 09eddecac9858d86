import Manuscript

/// A course in memory that has no problem; tests break one thing in it and compare the whole message.
struct SmallCourse {
  var files: [String: String] = [
    "course.yml": """
    title: {zh: 课程, en: Course}
    description: {zh: 说明, en: About}
    authors: [A. Author]
    languages: [zh, en]

    """,
    "lessons/1-start/zh.md": "---\ntitle: 开始\nsummary: 第一课。\n---\n正文\n",
    "lessons/1-start/en.md": "---\ntitle: Start\nsummary: The first lesson.\n---\nText\n",
    "lessons/1-start/figures.yml": """
    models:
      and: {perceptron: {weights: [0.5, 0.5], threshold: 0.7}}
    claims:
      - {model: and, truth-table: [0, 0, 0, 1]}
    figures:
      and-boundary:
        kind: decision-boundary
        title: {zh: 与, en: AND}
        caption: {zh: 图, en: Figure}
        model: and

    """,
    "glossary.yml": "neuron:\n  name: {zh: 神经元, en: neuron}\n  definition: {zh: 细胞, en: A cell}\n",
    "references.yml": "r1958:\n  authors: R\n  year: 1958\n  title: T\n  source: S\n",
  ]

  subscript(path: String) -> String? {
    get { files[path] }
    set { files[path] = newValue }
  }

  func read() throws(Problems) -> Course {
    try CourseReader(folder: "course", files: .memory(files)).read()
  }

  /// Every message of one reading; empty when the course is well.
  var messages: String {
    do {
      _ = try read()
      return ""
    } catch {
      return error.description
    }
  }

  /// The messages after a change.
  static func messages(_ change: (inout SmallCourse) -> Void) -> String {
    var course = SmallCourse()
    change(&course)
    return course.messages
  }
}
