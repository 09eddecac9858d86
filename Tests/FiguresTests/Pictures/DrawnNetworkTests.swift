import Manuscript
import Testing

@testable import Figures

@Suite struct DrawnNetworkTests {
  private let place = SourceLocation(file: "figures.yml")

  @Test func aNetworkOfSizesHasEdgesWithoutNumbers() throws {
    let network = try DrawnNetwork(sizes: Located([2, 3, 1], at: place))
    #expect(network.edgesOfNeurons == [2, 2, 2, 3] && network.starts == [0, 2, 5])
    #expect(network.connections.allSatisfy { $0.weights == nil && $0.biases == nil })
    #expect(network.table.count == 10 && network.table[9] == ["3", "1", "3", ""])
  }

  @Test func aNetworkThatIsTooLargeIsNamed() throws {
    for sizes in [[2, 17], Array(repeating: 1, count: 11)] {
      let network = try DrawnNetwork(sizes: Located(sizes, at: place))
      #expect(throws: Problem.self) { try network.checkSize(at: place) }
    }
    #expect(throws: Problem.self) { try DrawnNetwork(sizes: Located([2, 0], at: place)) }
  }
}
