import CairoDrawing
import Manuscript
import TemporaryFolders
import Testing

@testable import Generator

struct MovingFigureTests {
  /// A figure of one line, without what it draws.
  private static let line = """
      slopes:
        kind: plot
        domain: [0, 1]
        range: [0, 3]
        title: {zh: 斜率, en: Slope}
        caption: {zh: 图, en: A line}

    """
  private static let slopes =
    line + """
          frames:
            - {label: {zh: 一, en: one}, series: [{expression: "x"}]}
            - {label: {zh: 二, en: two}, series: [{expression: "2*x"}], shown: true}
            - {label: {zh: 三, en: three}, series: [{expression: "3*x"}]}

      """

  @Test func everyFrameIsAPictureOfItsOwn() async throws {
    let small = try SmallCourse(figures: Self.slopes)
    let result = try await small.renderer().render(models: small.models)
    #expect(result.problems.isEmpty)
    let entry = try #require(result.figures.entry("slopes", in: .english))
    #expect(entry.frames.map(\.label) == ["one", "two", "three"])
    #expect(entry.frames.map(\.isShown) == [false, true, false])
    #expect(Set(entry.frames.map(\.wide.svg)).count == 3)
    #expect(Set(entry.frames.map(\.narrow.svg)).count == 3)
    #expect(Set(entry.frames.map(\.wide.width)).count == 1)
    // What the frames share is there once; a file by itself has all of it.
    let files = try entry.frames.map { try #require(result.figures.files[$0.path]) }
    #expect(entry.sheet.hasPrefix("<svg class=\"sheet\""))
    for (frame, file) in zip(entry.frames, files) {
      #expect(frame.wide.svg.contains("<use href=\"#slopes_sheet-en-run"))
      #expect(frame.wide.svg.utf8.count * 2 < file.count)
    }
    #expect(entry.record.files.compactMap(\.frame) == [1, 2, 3])
    #expect(entry.record.files.filter { $0.frame == nil }.map(\.format) == ["svg", "png", "png", "pdf", "csv"])
  }

  @Test func theShownFrameStandsForAll() async throws {
    let moving = try SmallCourse(figures: Self.slopes)
    let still = try SmallCourse(figures: Self.line + "    series: [{expression: \"2*x\"}]\n")
    let one = try await moving.renderer().render(models: moving.models).figures.entry("slopes", in: .english)
    let other = try await still.renderer().render(models: still.models).figures.entry("slopes", in: .english)
    #expect(one?.svg == other?.svg)
    #expect(one?.svg != nil)
  }

  @Test func theDataNamesTheFrameOfEveryRow() async throws {
    let small = try SmallCourse(figures: Self.slopes)
    let entry = try await small.renderer().render(models: small.models).figures.entry("slopes", in: .english)
    let table = try #require(entry?.table)
    #expect(table.first?.first == "frame")
    #expect(Set(table.dropFirst().compactMap(\.first)) == ["one", "two", "three"])
    #expect(table.allSatisfy { $0.count == table[0].count })
  }

  @Test func aProblemOfOneFrameStandsAtThatFrame() async throws {
    let figures = Self.slopes.replacing("\"3*x\"", with: "\"3*y\"")
    let small = try SmallCourse(figures: figures)
    let result = try await small.renderer().render(models: small.models)
    #expect(result.problems.list.count == 1)
    #expect(result.problems.list.first?.location?.line == 13)
  }

  @Test func framesOfDifferentSizesAreAProblem() async throws {
    let small = try SmallCourse(
      figures: """
          grows:
            kind: softmax
            title: {zh: 条, en: Bars}
            caption: {zh: 图, en: Bars}
            frames:
              - {label: {zh: 一, en: one}, scores: [1, 2], temperatures: [1]}
              - {label: {zh: 二, en: two}, scores: [1, 2], temperatures: [1, 2, 3, 4, 5, 6, 7]}

        """)
    let result = try await small.renderer().render(models: small.models)
    #expect(
      result.problems.list.map(\.summary) == ["this frame is not as large as the first one"])
    #expect(result.problems.list.first?.location?.line == 10)
  }

  @Test func theCacheKeepsFrames() async throws {
    let folder = try TemporaryFolder()
    let small = try SmallCourse(figures: Self.slopes)
    let cache = FigureCache(folder: folder.path, program: "test")
    let first = try await small.renderer(cache: cache).render(models: small.models)
    let second = try await small.renderer(cache: cache).render(models: small.models)
    #expect(first.figures.entries == second.figures.entries)
    #expect(first.figures.files.paths.sorted() == second.figures.files.paths.sorted())
    for path in first.figures.files.paths { #expect(first.figures.files[path] == second.figures.files[path]) }
  }
}
