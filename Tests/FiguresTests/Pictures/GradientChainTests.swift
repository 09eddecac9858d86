import Manuscript
import Plotting
import StandardWords
import Testing

@testable import Figures

struct GradientChainTests {
  private func chain(_ yaml: String) throws -> GradientChain { try GradientChain.read(Node(yaml: yaml, named: "f")) }

  @Test func theProductIsThatOfTheFactors() throws {
    let chain = try chain("{activation: relu, at: 1, weight: -0.5}")
    #expect(chain.factor == 0.5)
    #expect(chain.products(after: 3) == [DataPoint(0, 1), DataPoint(1, 0.5), DataPoint(2, 0.25), DataPoint(3, 0.125)])
  }

  @Test func productsEndWhereNumbersDo() throws {
    #expect(try chain("{activation: relu, at: 1, weight: 1e120}").products(after: 50).count == 3)
    #expect(try chain("{activation: relu, at: -1}").products(after: 50).map(\.y) == [1])
  }

  @Test func theNameTellsWhatTheAuthorDoesNot() throws {
    let page = try FigureSample.page("Title")
    #expect(try chain("{activation: tanh, at: 1}").name(on: page).plain == "tanh, z = 1")
    #expect(try chain("{activation: tanh, label: mine}").name(on: page).plain == "mine")
  }

  @Test func aFactorIsANumberOrAProblem() {
    #expect(
      throws: Problem(
        "step has no derivative at 0", at: SourceLocation(file: "f", line: 1, column: 24),
        hint: "choose another net input")
    ) { try chain("{activation: step, at: 0}") }
  }
}
