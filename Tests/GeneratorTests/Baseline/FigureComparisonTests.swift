import Testing

@testable import Generator

struct FigureComparisonTests {
  private func record(_ id: String, _ language: String = "en", svg: String = "0", alt: String = "") -> FigureRecord {
    FigureRecord(
      id: id, lesson: "l", kind: "plot", language: language, title: "t", caption: "c", alt: alt,
      files: [
        FigureRecord.File(format: "svg", path: "p", sha256: svg, bytes: 1, width: 1, height: 1),
        FigureRecord.File(format: "csv", path: "q", sha256: "1", bytes: 1),
      ])
  }

  private func lines(_ old: [FigureRecord], _ new: [FigureRecord]) -> [String] {
    FigureComparison(old: FigureManifest(figures: old), new: FigureManifest(figures: new)).differences
      .map(\.description)
  }

  @Test func equalFiguresDoNotDiffer() {
    #expect(lines([record("a"), record("b")], [record("b"), record("a")]).isEmpty)
  }

  @Test func namesWhatDiffers() {
    #expect(lines([record("a")], [record("a", svg: "9")]) == ["a (en): differs in svg"])
    #expect(lines([record("a")], [record("a", svg: "9", alt: "x")]) == ["a (en): differs in svg, alt"])
    var fewer = record("a")
    fewer.files.removeLast()
    #expect(lines([record("a")], [fewer]) == ["a (en): differs in csv"])
    #expect(lines([fewer], [record("a")]) == ["a (en): differs in csv"])
  }

  @Test func framesAreNamedByTheirNumbers() {
    func moving(_ sums: [String]) -> FigureRecord {
      var figure = record("a")
      for (index, sum) in sums.enumerated() {
        figure.files.append(
          FigureRecord.File(
            format: "svg", path: "p-\(index + 1)", sha256: sum, bytes: 1, width: 1, height: 1, frame: index + 1))
      }
      return figure
    }
    #expect(lines([moving(["1", "2", "3"])], [moving(["1", "2", "3"])]).isEmpty)
    #expect(lines([moving(["1", "2", "3"])], [moving(["1", "9", "3"])]) == ["a (en): differs in frame 2"])
    #expect(lines([moving(["1", "2"])], [moving(["1", "2", "3"])]) == ["a (en): differs in frame 3"])
    #expect(lines([moving(["1", "2"])], [moving(["1"])]) == ["a (en): differs in frame 2"])
  }

  @Test func languagesAreFiguresOfTheirOwn() {
    #expect(
      lines([record("a"), record("a", "zh")], [record("a"), record("a", "zh", svg: "9")]) == ["a (zh): differs in svg"])
  }

  @Test func namesNewAndMissingFigures() {
    #expect(
      lines([record("gone"), record("a")], [record("a"), record("b")]) == ["b (en): is new", "gone (en): is missing"])
  }
}
