import Plotting
import Testing

@testable import Figures

@Suite struct NetworkDrawingTests {
  private func diagram(_ options: String) throws -> Diagram {
    try #require(try FigureSample.drawn("network", options).picture as? Diagram)
  }

  @Test func everyWeightIsAnEdgeWithItsSignAndNumber() throws {
    let edges = try diagram("model: xor").edges
    #expect(edges.map { $0.label.map(\.string).joined() } == ["1", "−1", "−1", "1", "1", "1"])
    #expect(edges.map(\.stroke.paint.role) == [.class1, .class0, .class0, .class1, .class1, .class1])
    #expect(edges.map { $0.stroke.dash.isEmpty } == [true, false, false, true, true, true])
  }

  @Test func aForwardPassIsWrittenIntoTheNeurons() throws {
    let nodes = try diagram("{model: xor, values: [1, 0]}").nodes
    #expect(nodes[2].lines.map { $0.map(\.string).joined() } == ["z 0.500", "a 1.000"])
    #expect(nodes[3].lines.map { $0.map(\.string).joined() } == ["z −1.500", "a 0.000"])
  }

  @Test func layersAreCentredAndEvenlySpaced() throws {
    let nodes = try diagram("sizes: [3, 4, 4, 2]").nodes
    let columns = [nodes[0], nodes[3], nodes[7], nodes[11]].map(\.center.x)
    let gaps = zip(columns, columns.dropFirst()).map { $1 - $0 }
    #expect(gaps.allSatisfy { ($0 - gaps[0]).magnitude < 1e-9 })
    let middles = [0..<3, 3..<7, 7..<11, 11..<13].map { layer -> Double in
      let heights = nodes[layer].map(\.center.y)
      return heights.reduce(0, +) / Double(heights.count)
    }
    #expect(middles.allSatisfy { ($0 - middles[0]).magnitude < 1e-9 })
  }

  @Test func faultsAreNamed() {
    #expect(FigureSample.messages("network", "model: f")[0].contains("neither a perceptron nor a network"))
    #expect(FigureSample.messages("network", "sizes: [3]")[0].contains("at least two layers"))
    #expect(
      FigureSample.messages("network", "sizes: [3, 99]")[0].contains("limit of 16 neurons in a drawn layer passed"))
    #expect(FigureSample.messages("network", "{model: xor, values: [1]}").count == 1)
    #expect(FigureSample.messages("network", "{model: xor, inputs: [a]}")[0].contains("1 names for 2 inputs"))
    #expect(
      FigureSample.messages("network", "{sizes: [2, 1], neurons: [[a, b]]}")[0].contains("“neurons” names layers"))
    #expect(FigureSample.messages("network", "{sizes: [2, 1], weight-labels: [[a]]}")[0].contains("“weight-labels”"))
  }
}
