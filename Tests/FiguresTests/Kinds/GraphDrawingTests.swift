import Plotting
import Testing

@testable import Figures

@Suite struct GraphDrawingTests {
  private static let ideas = """
    nodes:
      - {at: [0, 0], text: perceptron}
      - {at: [0, 1], text: multilayer perceptron}
      - {at: [1, 1]}
    edges:
      - {from: 1, to: 2, text: XOR}
      - {from: 3, to: 2, dashed: true}
    """

  @Test func saysWhatLeadsToWhat() throws {
    let figure = try FigureSample.drawn("graph", Self.ideas)
    #expect(
      figure.description
        == "3 nodes; perceptron leads to multilayer perceptron (XOR); 3 leads to multilayer perceptron (dashed).")
    #expect(
      figure.table == [
        ["from", "to", "label", "line"], ["perceptron", "multilayer perceptron", "XOR", "solid"],
        ["3", "multilayer perceptron", "", "dashed"],
      ])
    let chinese = try FigureSample.drawn("graph", Self.ideas, in: .chinese)
    #expect(
      chinese.description
        == "3个结点；perceptron指向multilayer perceptron（XOR）；3指向multilayer perceptron（虚线）。")
  }

  @Test func everyWordIsDrawnOnPageAndPhone() throws {
    let figure = try FigureSample.drawn("graph", Self.ideas)
    for picture in [figure.picture, figure.narrow] {
      let canvas = FigureSample.recorded(picture)
      let words = canvas.texts.joined(separator: " ")
      for word in ["perceptron", "multilayer", "XOR"] { #expect(words.contains(word)) }
      #expect(LayoutCheck.findings(in: picture, measuredOn: canvas).isEmpty)
      let dashes = canvas.calls.count {
        if case .stroke(_, let stroke) = $0 { stroke.dash == Typography.dash } else { false }
      }
      #expect(dashes == 1)
    }
  }

  /// Above the other, below it, beside it: an arrow reaches from rim to rim, and points where it leads.
  @Test(arguments: ["[0, 1]", "[1, 0]", "[1, 1]", "[0, -1]", "[-3, 2]"])
  func arrowsEndAtRims(place: String) throws {
    let options = "{nodes: [{at: [0, 0], text: a}, {at: \(place), text: b}], edges: [{from: 1, to: 2}]}"
    let picture = try FigureSample.drawn("graph", options).picture
    let canvas = FigureSample.recorded(picture)
    #expect(LayoutCheck.findings(in: picture, measuredOn: canvas).isEmpty)
    let heads = canvas.calls.count { if case .fill(_, Paint(.muted)) = $0 { true } else { false } }
    #expect(heads == 1)
  }

  @Test func faultsAreNamed() {
    #expect(FigureSample.messages("graph", "{nodes: []}").count == 1)
    #expect(
      FigureSample.messages("graph", "{nodes: [{at: [0, 0]}, {at: [0, 0.1]}, {at: [1, 0]}]}")[0].contains(
        "node 2 lies on node 1"))
    let pair = "nodes: [{at: [0, 0]}, {at: [1, 0]}]"
    #expect(
      FigureSample.messages("graph", "{\(pair), edges: [{from: 1, to: 3}]}")[0].contains("there is no node 3"))
    #expect(
      FigureSample.messages("graph", "{\(pair), edges: [{from: 0, to: 1}]}")[0].contains("there is no node 0"))
    #expect(
      FigureSample.messages("graph", "{\(pair), edges: [{from: 2, to: 2}]}")[0].contains("begins and ends at node 2"))
    #expect(
      FigureSample.messages("graph", "{nodes: [{at: [0, 99]}]}")[0].contains("both from −20 to 20, found “[0, 99]”"))
    #expect(FigureSample.messages("graph", "{nodes: [{at: [0]}]}").count == 1)
    let long = String(repeating: "word ", count: 60)
    #expect(FigureSample.messages("graph", "{nodes: [{at: [0, 0], text: \(long)}]}")[0].contains("is too long"))
  }
}
