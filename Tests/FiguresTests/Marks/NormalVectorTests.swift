import Neurons
import Plotting
import Testing

@testable import Figures

@Suite struct NormalVectorTests {
  private let square = Rect(x: 0, y: 0, width: 6, height: 6)

  @Test func itStandsOnTheLineAcrossTheMiddle() throws {
    let vector = try #require(try NormalVector(of: Perceptron(weights: [0, 2], threshold: 4), in: square))
    #expect(vector.mark.from == DataPoint(3, 2))
    #expect(vector.mark.to == DataPoint(3, 3))
  }

  @Test func withoutALineThereIsNone() throws {
    let nowhere = try Perceptron(weights: [0, 0], threshold: 1)
    #expect(NormalVector(of: nowhere, in: square) == nil)
  }
}
