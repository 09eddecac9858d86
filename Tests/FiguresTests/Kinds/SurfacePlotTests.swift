import Plotting
import Testing

@testable import Figures

@Suite struct SurfacePlotTests {
  private func plot(_ options: String) throws -> Plot {
    try #require(try FigureSample.drawn("surface", options).picture as? Plot)
  }

  @Test func theLevelLinesOfANeuronAreStraightAndWhereTheyBelong() throws {
    let surface = try FigureSample.drawn("surface", "{model: soft, levels: [0.5, 0.3], domain: [0, 1.5]}")
    #expect(surface.description.contains("level lines are drawn at 0.3 and 0.5"))
    let regions = try plot("{model: soft, levels: [0.5, 0.3], domain: [0, 1.5]}").marks.compactMap { $0 as? Region }
    #expect(regions.count == 2)
    // σ(x + y − 1) = ½ on x + y = 1; the band above ends there.
    let upper = try #require(regions.last?.polygons.first)
    #expect(upper.allSatisfy { $0.x + $0.y >= 1 - 1e-6 })
    #expect(upper.filter { ($0.x + $0.y - 1).magnitude < 1e-6 }.count == 2)
  }

  @Test func stepNetworksAreFlatPiecesWithExactEdges() throws {
    let marks = try plot("{model: xor}").marks
    let edges = try #require(marks.compactMap { $0 as? Line }.first)
    #expect(edges.pieces.count == 2)
    for point in edges.pieces.joined() { #expect(((point.x - point.y).magnitude - 0.5).magnitude < 1e-12) }
    #expect(
      try FigureSample.drawn("surface", "{model: xor}").description.hasSuffix("straight edges part areas of 0 and 1."))
  }

  @Test func aHiddenNeuronIsChosenByLayerAndNumber() throws {
    let figure = try FigureSample.drawn("surface", "{model: xor, neuron: [2, 2], points: [{at: [0, 1]}, {at: [1, 0]}]}")
    #expect(figure.table.suffix(2) == [["0.0", "1.0", "1.0"], ["1.0", "0.0", "0.0"]])
  }

  @Test func aConstantSaysSo() throws {
    #expect(
      try FigureSample.drawn("surface", "{model: and, domain: [2, 3]}").description
        == "The output of and over two inputs, across from 2 to 3, up from 2 to 3; it is 1 everywhere.")
  }

  @Test func faultsAreNamed() {
    #expect(FigureSample.messages("surface", "model: f")[0].contains("which does not take two inputs"))
    #expect(FigureSample.messages("surface", "{model: xor, neuron: [4, 1]}")[0].contains("has no neuron [4, 1]"))
    #expect(FigureSample.messages("surface", "{model: xor, neuron: [2]}")[0].contains("has no neuron [2]"))
    #expect(FigureSample.messages("surface", "{model: and, neuron: [2, 1]}")[0].contains("a perceptron is one neuron"))
    let levels = (0..<13).map(String.init).joined(separator: ", ")
    #expect(FigureSample.messages("surface", "{model: soft, levels: [\(levels)]}")[0].contains("limit of 12 levels"))
  }
}
