import Manuscript
import Output
import StandardWords
import Synchronization
import Testing

@testable import Generator

struct FigureRendererTests {
  @Test func drawsEveryFigureInEveryLanguage() async throws {
    let result = try await SmallCourse.drawn.value
    #expect(result.problems.isEmpty)
    let names = ["sigmoid", "tanh", "relu", "gelu", "boundary", "loss"]
    #expect(result.figures.entries.map(\.record.id) == names.flatMap { [$0, $0] })
    #expect(result.figures.entries.map(\.record.language) == names.flatMap { _ in ["zh", "en"] })
    let files = names.flatMap { name in
      ["zh", "en"].flatMap { language in
        [".svg", ".png", "_dark.png", ".pdf", ".csv"].map { "\(language)/figures/\(name)\($0)" }
      }
    }
    #expect(Set(result.figures.files.paths) == Set(files + ["figures.json"]))
  }

  @Test func recordsTellTheFilesAsTheyAre() async throws {
    let figures = try await SmallCourse.drawn.value.figures
    for entry in figures.entries {
      #expect(!entry.record.alt.isEmpty)
      #expect(entry.record.files.map(\.format) == ["svg", "png", "png", "pdf", "csv"])
      #expect(entry.record.files.map(\.theme) == [nil, nil, "dark", nil, nil])
      for file in entry.record.files {
        let bytes = try #require(figures.files[file.path])
        #expect(file.bytes == bytes.count)
        #expect(file.sha256 == Digest.sha256(bytes))
        #expect((file.width == nil) == (file.format == "csv"))
      }
    }
    let bytes = try #require(figures.files["figures.json"])
    let manifest = try #require(FigureManifest(parsing: bytes))
    #expect(manifest.figures == figures.entries.map(\.record))
  }

  @Test(arguments: [1, 2, 5, 100])
  func theNumberOfJobsChangesNothing(jobs: Int) async throws {
    let small = try SmallCourse.varied()
    let figures = try await small.renderer(jobs: jobs).render(models: small.models).figures
    #expect(figures.digests == (try await SmallCourse.drawn.value.figures.digests))
  }

  @Test func onlyTheFormatsAskedFor() async throws {
    let small = try SmallCourse.varied()
    let figures = try await FigureRenderer(
      course: small.course, reader: small.reader, words: StandardWords.of(small.course.languages), formats: [.png],
      jobs: 2
    )
    .render(models: small.models).figures
    #expect(
      figures.entries.allSatisfy { $0.record.files.map(\.format) == ["png", "png", "csv"] && $0.svg.contains("<svg") })
  }

  @Test func tellsHowFarItIs() async throws {
    let small = try SmallCourse.varied()
    let seen = Mutex<[FigureRenderer.Progress]>([])
    _ = try await small.renderer().render(models: small.models) { step in seen.withLock { $0.append(step) } }
    let steps = seen.withLock { $0 }
    #expect(steps.map(\.done) == [1, 2, 3, 4, 5, 6])
    #expect(steps.allSatisfy { $0.total == 6 })
    #expect(Set(steps.map(\.figure)) == ["sigmoid", "tanh", "relu", "gelu", "boundary", "loss"])
  }

  @Test func findsTheProblemsOfAllFigures() async throws {
    let small = try SmallCourse(
      figures: """
          one: {kind: activation, functoin: relu, title: {zh: 一, en: One}, caption: {zh: 一, en: One}}
          two: {kind: activaton, title: {zh: 二, en: Two}, caption: {zh: 二, en: Two}}
          three: {kind: activation, function: relu, title: {zh: 三, en: Three}, caption: {zh: 三, en: Three}}
          four: {kind: decision-boundary, model: und, title: {zh: 四, en: Four}, caption: {zh: 四, en: Four}}

        """)
    let result = try await small.renderer().render(models: small.models)
    let file = "lessons/1-start/figures.yml"
    #expect(
      result.problems.description == """
        \(file):4:27: error: unknown option “functoin”
          try: did you mean “function”?
        \(file):5:15: error: no kind of figure named “activaton”
          try: did you mean “activation”?
        \(file):7:42: error: no model named “und”
          try: did you mean “and”?
        """)
    // What could not be drawn is there all the same, for the pages that show it.
    #expect(result.figures.entries.map(\.record.id) == ["one", "one", "two", "two", "three", "three", "four", "four"])
    #expect(result.figures.entry("one", in: .english)?.record.files.isEmpty == true)
    #expect(result.figures.entry("three", in: .english)?.record.files.count == 5)
  }

  @Test func aCharacterWithoutAGlyphIsNamedWithItsLine() async throws {
    let small = try SmallCourse(
      figures: """
          one:
            kind: bars
            title: {zh: 一, en: One}
            caption: {zh: 一, en: One}
            values: [1]
            labels:
              zh: [好]
              en: ["\u{13080}"]

        """)
    let result = try await small.renderer().render(models: small.models)
    let problem = try #require(result.problems.list.first)
    #expect(result.problems.list.count == 1)
    #expect(problem.location == SourceLocation(file: "lessons/1-start/figures.yml", line: 11, column: 12))
    #expect(problem.summary.contains("“one” (en)") && problem.summary.contains("U+13080"))
  }

  @Test func aLessonWithoutModelsIsPassedOver() async throws {
    let small = try SmallCourse.varied()
    let result = try await small.renderer().render(models: [:])
    #expect(result.problems.isEmpty)
    #expect(result.figures.entries.count == 12 && result.figures.entries.allSatisfy { $0.record.files.isEmpty })
  }
}
