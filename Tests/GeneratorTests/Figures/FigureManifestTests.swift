import Testing

@testable import Generator

struct FigureManifestTests {
  private let manifest = FigureManifest(figures: [
    FigureRecord(
      id: "and", lesson: "perceptron", kind: "decision-boundary", language: "zh", title: "逻辑与", caption: "a/b",
      alt: "…",
      files: [
        FigureRecord.File(format: "svg", path: "zh/figures/and.svg", sha256: "ab", bytes: 7, width: 4, height: 3),
        FigureRecord.File(format: "csv", path: "zh/figures/and.csv", sha256: "cd", bytes: 2),
      ])
  ])

  @Test func isIndentedJSONWithKeysInOrder() {
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == """
        {
          "figures" : [
            {
              "alt" : "…",
              "caption" : "a/b",
              "files" : [
                {
                  "bytes" : 7,
                  "format" : "svg",
                  "height" : 3,
                  "path" : "zh/figures/and.svg",
                  "sha256" : "ab",
                  "width" : 4
                },
                {
                  "bytes" : 2,
                  "format" : "csv",
                  "path" : "zh/figures/and.csv",
                  "sha256" : "cd"
                }
              ],
              "id" : "and",
              "kind" : "decision-boundary",
              "language" : "zh",
              "lesson" : "perceptron",
              "title" : "逻辑与"
            }
          ]
        }

        """)
  }

  @Test func readsWhatItWrote() {
    #expect(FigureManifest(parsing: manifest.bytes) == manifest)
    #expect(manifest.formats == ["csv", "svg"])
  }

  @Test(arguments: ["", "{}", "[]", "{\"figures\": [{}]}", "\u{0}"])
  func otherBytesAreNoManifest(text: String) {
    #expect(FigureManifest(parsing: Array(text.utf8)) == nil)
  }
}
