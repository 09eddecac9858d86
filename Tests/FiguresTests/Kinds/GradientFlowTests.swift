import Plotting
import Testing

@testable import Figures

@Suite struct GradientFlowTests {
  @Test func productsAreComputed() throws {
    let figure = try FigureSample.drawn(
      "gradient-flow", "{layers: 10, chains: [{activation: sigmoid}, {activation: relu, at: 1, weight: 1.5}]}")
    #expect(figure.table[11] == ["Sigmoid, z = 0", "10", "\(9.5367431640625e-7)"])
    #expect((Double(figure.table.last?[2] ?? "") ?? 0) == 57.6650390625)
    #expect(
      figure.description
        == "What a gradient is multiplied by over 10 layers, on a logarithmic axis; Sigmoid, z = 0 shrinks by 0.25 a layer, to 9.54×10⁻⁷; ReLU, z = 1, w = 1.5 grows by 1.5 a layer, to 57.7."
    )
  }

  @Test func whatCannotBeDrawnEndsTheLine() throws {
    let figure = try FigureSample.drawn(
      "gradient-flow", "{layers: 1000, chains: [{activation: sigmoid, weight: 1e-9}]}")
    #expect(figure.table.count < 40)
    #expect(figure.description.hasSuffix("beyond the numbers that can be shown."))
    let dead = try FigureSample.drawn(
      "gradient-flow", "{chains: [{activation: relu, at: -1}, {activation: relu, at: 1}]}")
    #expect(dead.description.contains("gives 0 after one layer") && dead.description.contains("stays 1"))
  }

  @Test func faultsAreNamed() {
    #expect(
      FigureSample.messages("gradient-flow", "chains: [{activation: relu, at: -1}]")[0].contains("every gradient is 0"))
    #expect(
      FigureSample.messages("gradient-flow", "chains: [{activation: step}]")[0].contains("step has no derivative at 0"))
    #expect(
      FigureSample.messages("gradient-flow", "{chains: [{activation: tanh}], range: [0, 1]}")[0].contains(
        "two numbers above 0"))
    #expect(FigureSample.messages("gradient-flow", "{chains: [{activation: tanh}], layers: 0}").count == 1)
  }
}
