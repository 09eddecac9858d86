import Testing

@testable import Assembler
@testable import Manuscript

@Suite struct FigureSourceTests {
  private static let text = """
    models:
      f:   {function: "x^2"}
      g:   {function: "x"}
      and: {perceptron: {weights: [1, 1], threshold: 1}}
      st4: {staircase: {of: f, pieces: 4, domain: [0, 1]}}
    figures:
      stairs:
        kind: approximation
        target: g
        caption: Steps and lines
        frames:
          - {model: st4}
      other:
        kind: bars
    """

  /// The models it uses are there, and theirs in turn; words of its caption are no models.
  @Test func theLinesOfAFigureAndOfWhatItUses() throws {
    let node = try Node(yaml: Self.text, named: "figures.yml")
    let models = try #require(node["models"]).entries().map { ModelDefinition(name: $0.key, definition: $0.value) }
    let figures = try #require(node["figures"])
    let entry = try #require(try figures.entries().first)
    let frames = try #require(entry.value["frames"]).list()
    let empty = LocalizedText([:], at: entry.key.location)
    let figure = FigureDefinition(
      id: entry.key, kind: Located("approximation", at: entry.key.location), title: empty, caption: empty, alt: nil,
      isSpare: false,
      options: Node(
        .mapping([
          .init(
            key: Located("target", at: entry.key.location),
            value: Node(.scalar("g", isQuoted: false), at: entry.key.location))
        ]), at: entry.key.location),
      frames: frames.map { FrameDefinition(label: empty, isShown: true, options: $0) })
    let lines = FigureSource(Self.text, models: models).lines(of: figure)
    let used = Self.text.split(separator: "\n").filter { !$0.hasPrefix("  and:") }.dropLast(2)
    #expect(lines == used.joined(separator: "\n") + "\n")
  }
}
