import Foundation
import Manuscript
import Output
import Platform
import StandardWords
import TemporaryFolders
import Testing

@testable import Generator

struct FigureCacheTests {
  private func cache(_ folder: TemporaryFolder, program: String = "one", limit: Int = 1 << 30) -> FigureCache {
    FigureCache(folder: "\(folder.path)/cache", program: program, limit: limit)
  }

  private func figureFiles(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/cache").sorted()
  }

  @Test func givesTheSameFigures() async throws {
    let folder = try TemporaryFolder()
    let small = try SmallCourse.varied()
    let plain = try await SmallCourse.drawn.value.figures
    for _ in 0..<2 {
      let cached = try await small.renderer(cache: cache(folder)).render(models: small.models).figures
      #expect(cached.digests == plain.digests)
    }
    #expect(try figureFiles(folder).count == 6)
  }

  /// A stored figure is what is built: a changed one, put there with its checksum in order, comes out.
  @Test func isReallyUsed() async throws {
    let folder = try TemporaryFolder()
    let small = try SmallCourse.varied()
    let cache = cache(folder)
    _ = try await small.renderer(cache: cache).render(models: small.models)
    for name in try figureFiles(folder) {
      let path = "\(folder.path)/cache/\(name)"
      let key = FigureKey(digest: String(name.prefix(64)))
      var figure = try #require(StoredFigure(parsing: try Disk.read(path), key: key)).figure
      figure.languages[0].entry.record.title = "from the cache"
      try Disk.replace(path, bytes: StoredFigure(figure, key: key).bytes)
    }
    let figures = try await small.renderer(cache: cache).render(models: small.models).figures
    #expect(figures.entries.map(\.record.title).filter { $0 == "from the cache" }.count == 6)
  }

  @Test func aDamagedFileIsDrawnAnew() async throws {
    let folder = try TemporaryFolder()
    let small = try SmallCourse.varied()
    let plain = try await small.renderer(cache: cache(folder)).render(models: small.models).figures
    for (index, name) in try figureFiles(folder).enumerated() {
      let path = "\(folder.path)/cache/\(name)"
      var bytes = try Disk.read(path)
      switch index {
      case 0: bytes = []
      case 1: bytes.removeLast()
      case 2: bytes[bytes.count / 2] ^= 1
      case 3: bytes[3] ^= 1
      case 4: bytes = Array(Digest.sha256(Array("{}\n".utf8)).utf8) + Array("{}\n".utf8)
      default: bytes = Array("no figure".utf8)
      }
      try Disk.replace(path, bytes: bytes)
    }
    let again = try await small.renderer(cache: cache(folder)).render(models: small.models).figures
    #expect(again.digests == plain.digests)
  }

  @Test func whatAFigureDependsOnIsInItsKey() throws {
    func keys(_ figure: String, program: String = "one", model: String = "0.7", words: String = "w") throws -> FigureKey
    {
      let small = try SmallCourse(figures: "  a: \(figure)\n")
      let lesson = try #require(small.course.lessons.first)
      let definition = try #require(lesson.figures.first)
      var models = lesson.models
      if model != "0.7" {
        models = try SmallCourse(figures: "  a: \(figure)\n").course.lessons[0].models
        models[0].definition = try Node(yaml: "{perceptron: {weights: [0.5, 0.5], threshold: \(model)}}", named: "m")
      }
      return FigureKey(
        FigureJob(
          lesson: lesson.name, folder: lesson.folder, models: small.models[lesson.name], modelDefinitions: models,
          figure: definition, words: try StandardWords.of(small.course.languages), wordsDigest: words, formats: [.svg]),
        program: program)
    }
    let base = "{kind: activation, function: relu, title: {zh: 一, en: One}, caption: {zh: 一, en: One}}"
    let others = [
      try keys(base.replacingOccurrences(of: "relu", with: "gelu")),
      try keys(base.replacingOccurrences(of: "activation, ", with: "activation, derivative: false, ")),
      try keys(base.replacingOccurrences(of: "One}, c", with: "Two}, c")),
      try keys(base.replacingOccurrences(of: "One}}", with: "Two}}")),
      try keys(base.replacingOccurrences(of: "relu,", with: "relu, alt: {zh: 一, en: One},")),
      try keys(base, program: "two"),
      try keys(base, model: "0.8"),
      try keys(base, words: "v"),
    ]
    #expect(Set(others + [try keys(base)]).count == others.count + 1)
    // Where it is written does not matter.
    let spaced = base.replacingOccurrences(of: ", ", with: ",   ")
    #expect(try keys(spaced) == keys(base))
  }

  @Test func aChangedDataFileIsNoticed() async throws {
    let folder = try TemporaryFolder()
    let figure =
      "  a: {kind: plot, series: [{csv: d.csv, x: x, y: y}], title: {zh: 一, en: A}, caption: {zh: 一, en: A}}\n"
    let one = try SmallCourse(figures: figure, data: ["d.csv": "x,y\n0,1\n1,2\n"])
    let two = try SmallCourse(figures: figure, data: ["d.csv": "x,y\n0,1\n1,9\n"])
    _ = try await one.renderer(cache: cache(folder)).render(models: one.models)
    let cached = try await two.renderer(cache: cache(folder)).render(models: two.models).figures
    let plain = try await two.renderer().render(models: two.models).figures
    #expect(cached.digests == plain.digests)
  }

  @Test func aFolderThatCannotBeIsDoneWithout() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "cache")
    let small = try SmallCourse.varied()
    let figures = try await small.renderer(cache: cache(folder)).render(models: small.models).figures
    #expect(figures.digests == (try await SmallCourse.drawn.value.figures.digests))
    #expect(try folder.texts() == ["cache": "a file"])
  }

  /// A file under the name of another is whole, but not what is asked for.
  @Test func aFileOfAnotherFigureIsNoticed() async throws {
    let folder = try TemporaryFolder()
    let small = try SmallCourse.varied()
    let plain = try await small.renderer(cache: cache(folder)).render(models: small.models).figures
    let names = try figureFiles(folder)
    try Disk.replace("\(folder.path)/cache/\(names[0])", bytes: try Disk.read("\(folder.path)/cache/\(names[1])"))
    let again = try await small.renderer(cache: cache(folder)).render(models: small.models).figures
    #expect(again.digests == plain.digests)
  }

  @Test func sharesTogetherAreAllFigures() async throws {
    let folder = try TemporaryFolder()
    let small = try SmallCourse.varied()
    var counts: [Int] = []
    for number in 1...4 {
      let share = try #require(FigureShare(number, of: 4))
      // A limit keeps no share from the run that puts them together.
      let cache = cache(folder, limit: 0)
      counts.append(
        try await small.renderer(cache: cache, share: share).render(models: small.models).figures.entries.count / 2)
      try cache.checkThatAllIsKept()
    }
    #expect(counts == [2, 2, 1, 1])
    #expect(try figureFiles(folder).count == 6)
    let figures = try await small.renderer(cache: cache(folder)).render(models: small.models).figures
    #expect(figures.digests == (try await SmallCourse.drawn.value.figures.digests))
    #expect(FigureShare(0, of: 4) == nil && FigureShare(5, of: 4) == nil && FigureShare(1, of: 0) == nil)
  }

  @Test func whatCannotBeKeptIsToldToWhoAsks() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "cache")
    let small = try SmallCourse.varied()
    let cache = cache(folder)
    _ = try await small.renderer(cache: cache).render(models: small.models)
    #expect(throws: Fault.self) { try cache.checkThatAllIsKept() }
  }

  @Test func isWhereTheUserKeepsCaches() {
    #expect(FigureCache.folder(environment: ["XDG_CACHE_HOME": "/c", "HOME": "/h"]) == "/c/rosenblatt")
    #expect(FigureCache.folder(environment: ["XDG_CACHE_HOME": "relative", "HOME": "/h"]) == "/h/.cache/rosenblatt")
    #expect(FigureCache.folder(environment: ["HOME": "/h"]) == "/h/.cache/rosenblatt")
    #expect(FigureCache.folder(environment: [:]) == nil)
  }
}
