import Plotting
import Testing

@testable import Figures

@Suite struct NetworkDrawingTests {
  @Test func anEdgeIsLitAndAnotherCrossedOut() throws {
    let options =
      "{sizes: [2, 3, 2], edges: [{from: [2, 3], to: [3, 2], label: $w$}, {from: [2, 1], to: [2, 2], forbidden: true}]}"
    let figure = try FigureSample.drawn("network", options)
    #expect(figure.description.contains("the edge from neuron 3 of layer 2 to neuron 2 of layer 3 is lit"))
    #expect(figure.description.contains("the edge from neuron 1 of layer 2 to neuron 2 of layer 2 is crossed out"))
    let canvas = FigureSample.recorded(figure.picture)
    let lit = canvas.calls.count { if case .stroke(_, let stroke) = $0 { stroke.width == 3 } else { false } }
    #expect(lit == 1 && canvas.texts.contains("w"))
    func problem(_ edge: String) -> String {
      FigureSample.messages("network", "{sizes: [2, 3, 2], edges: [\(edge)]}").first ?? ""
    }
    #expect(problem("{from: [1, 1], to: [3, 1]}").contains("has no such edge"))
    #expect(problem("{from: [1, 1], to: [2, 1], forbidden: true}").contains("has this edge"))
    #expect(problem("{from: [2, 1], to: [2, 1], forbidden: true}").contains("to itself"))
    #expect(problem("{from: [1, 3], to: [2, 1]}").contains("there is no neuron [1, 3]"))
    #expect(problem("{from: [0, 1], to: [2, 1]}").contains("there is no neuron [0, 1]"))
    #expect(problem("{from: [-9223372036854775808, 1], to: [2, 1]}").contains("there is no neuron"))
  }

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
