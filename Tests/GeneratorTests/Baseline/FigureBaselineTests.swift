import Output
import TemporaryFolders
import Testing

@testable import Generator

struct FigureBaselineTests {
  private func figures(csv: String, caption: String = "<b>") -> FigureSet {
    let files: [String: [UInt8]] = [
      "en/figures/a.svg": Array("<svg>\(csv)</svg>".utf8), "en/figures/a.csv": Array(csv.utf8),
    ]
    let record = FigureRecord(
      id: "a", lesson: "l", kind: "plot", language: "en", title: "A", caption: caption, alt: csv,
      files: files.sorted { $0.key < $1.key }.map { path, bytes in
        FigureRecord.File(
          format: String(path.suffix(3)), path: path, sha256: Digest.sha256(bytes), bytes: bytes.count)
      })
    let manifest = FigureManifest(figures: [record])
    return FigureSet(
      entries: [FigureSet.Entry(record: record, svg: "", width: 1, height: 1, table: [])],
      files: files.merging([FigureManifest.path: manifest.bytes]) { $1 })
  }

  @Test func keepsTheListAndTheData() throws {
    let folder = try TemporaryFolder()
    let baseline = FigureBaseline(folder: "\(folder.path)/baseline")
    try baseline.update(to: figures(csv: "x\r\n1\r\n"), course: folder.path)
    #expect(try Set(folder.texts("baseline").keys) == [".rosenblatt", "figures.json", "en/figures/a.csv"])
    #expect(try baseline.manifest().figures.map(\.id) == ["a"])
    try baseline.update(to: figures(csv: "x\r\n2\r\n"), course: folder.path)
    #expect(try folder.texts("baseline")["en/figures/a.csv"] == "x\r\n2\r\n")
  }

  @Test func comparesDataWithinATolerance() throws {
    let folder = try TemporaryFolder()
    let baseline = FigureBaseline(folder: "\(folder.path)/baseline")
    try baseline.update(to: figures(csv: "x\r\n1\r\n"), course: folder.path)
    let old = try baseline.manifest()
    func differences(_ new: FigureSet, _ tolerance: Double) -> Int {
      FigureComparison(old: old, new: new, baseline: baseline, tolerance: tolerance).differences.count
    }
    #expect(differences(figures(csv: "x\r\n1.25\r\n"), 0.25) == 0)
    #expect(differences(figures(csv: "x\r\n1.25\r\n"), 0.125) == 1)
    #expect(differences(figures(csv: "x\r\n1.25\r\n", caption: "B"), 0.25) == 1)
    #expect(FigureComparison(old: old, new: FigureManifest(figures: [])).differences.map(\.change) == [.missing])
  }

  @Test func reportsEscapeWhatTheyShow() throws {
    let folder = try TemporaryFolder()
    let baseline = FigureBaseline(folder: folder.path)
    var new = figures(csv: "x\r\n1\r\n")
    new.entries[0].record.id = "<script>\"&"
    let comparison = FigureComparison(
      old: FigureManifest(figures: []), new: FigureManifest(figures: new.entries.map(\.record)))
    let report = ComparisonReport(comparison, baseline: baseline, old: FigureManifest(figures: []), new: new)
    let page = String(decoding: try #require(report.files["index.html"]), as: UTF8.self)
    #expect(page.contains("&lt;script&gt;&quot;&amp; (en): is new") && !page.contains("<script"))
    #expect(Set(report.files.keys) == ["index.html", "new/en/figures/a.svg"])
  }

  @Test(arguments: ["", "not JSON", "{\"figures\": 1}"])
  func whatIsNoManifestIsAFault(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "figures.json")
    #expect(throws: Fault.self) { try FigureBaseline(folder: folder.path).manifest() }
  }
}
