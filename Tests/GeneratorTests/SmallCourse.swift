import Figures
import Manuscript
import Output
import StandardWords

@testable import Generator

/// A course in memory with one lesson, whose figures a test gives.
struct SmallCourse {
  let course: Course
  let reader: FileReader
  let models: [String: Models]

  /// - Parameters:
  ///   - models: entries below `models:` in `figures.yml` besides the model `and`, each line indented by two spaces.
  ///   - figures: the entries below `figures:`, indented alike.
  init(models more: String = "", figures: String, data: [String: String] = [:]) throws {
    var files = [
      "course.yml": "title: {zh: 课, en: Course}\ndescription: {zh: 述, en: About}\nlanguages: [zh, en]\n",
      "lessons/1-start/zh.md": "---\ntitle: 始\nsummary: 始\n---\n文\n",
      "lessons/1-start/en.md": "---\ntitle: Start\nsummary: Start\n---\nText\n",
      "lessons/1-start/figures.yml":
        "models:\n  and: {perceptron: {weights: [0.5, 0.5], threshold: 0.7}}\n\(more)figures:\n" + figures,
    ]
    for (name, text) in data { files["lessons/1-start/\(name)"] = text }
    reader = FileReader.memory(files)
    course = try CourseReader(folder: "course", files: reader).read()
    models = try Dictionary(uniqueKeysWithValues: course.lessons.map { ($0.name, try Models($0.models)) })
  }

  /// Six figures of several kinds.
  static func varied() throws -> SmallCourse {
    let ids = ["sigmoid", "tanh", "relu", "gelu"]
    let curves = ids.map {
      "  \($0): {kind: activation, function: \($0), title: {zh: 函数, en: Function}, caption: {zh: 图, en: A}}\n"
    }
    return try SmallCourse(
      figures: curves.joined() + """
          boundary:
            kind: decision-boundary
            model: and
            title: {zh: 逻辑与, en: AND}
            caption: {zh: 图, en: A line}
          loss:
            kind: plot
            series: [{csv: loss.csv, x: epoch, y: loss}]
            title: {zh: 损失, en: Loss}
            caption: {zh: 图, en: Falls}

        """, data: ["loss.csv": "epoch,loss\n0,1\n1,0.5\n2,0.25\n"])
  }

  /// What becomes of `varied` in one job, drawn once for all tests that only look at it.
  static let drawn = Task {
    let small = try varied()
    return try await small.renderer(jobs: 1).render(models: small.models)
  }

  func renderer(jobs: Int = 2, cache: FigureCache? = nil, share: FigureShare? = nil) throws -> FigureRenderer {
    FigureRenderer(
      course: course, reader: reader, words: try StandardWords.of(course.languages), jobs: jobs, cache: cache,
      share: share)
  }
}

extension FigureSet {
  /// What the set holds in few words, which a failing test can print.
  var digests: [String: String] {
    var digests: [String: String] = [:]
    for path in files.paths { digests[path] = files.digest(of: path) }
    for entry in entries {
      digests["\(entry.record.id) \(entry.record.language)"] =
        Digest.sha256("\(entry.svg) \(entry.width) \(entry.height) \(entry.table) \(entry.record)")
    }
    return digests
  }
}
