import Neurons
import Testing

@Suite struct TrainingDataTests {
  @Test func pointsOfAFunction() throws {
    let data = try TrainingData(of: { $0 * $0 }, from: -1, to: 1, points: 5)
    #expect(data.inputs == [[-1], [-0.5], [0], [0.5], [1]] && data.targets == [[1], [0.25], [0], [0.25], [1]])
    #expect(data.count == 5 && data.inputCount == 1 && data.targetCount == 1)
  }

  @Test func whatAreNoData() {
    func message(_ inputs: [[Double]], _ targets: [[Double]]) -> String {
      do {
        _ = try TrainingData(inputs: inputs, targets: targets)
        return "no error"
      } catch { return error.description }
    }
    #expect(message([], []) == "there are no data")
    #expect(message([[1]], []) == "there are no data")
    #expect(message([[1], [2]], [[1]]) == "2 inputs were given with 1 targets")
    #expect(message([[]], [[1]]) == "0 inputs were given where 1 are expected")
    #expect(message([[1], [1, 2]], [[1], [2]]) == "2 inputs were given where 1 are expected")
    #expect(message([[1], [2]], [[1], [2, 3]]) == "2 target values were given where the network has 1 outputs")
    #expect(message([[1], [.nan]], [[1], [2]]) == "an input of sample 2 is nan")
    #expect(message([[1]], [[.infinity]]) == "a target of sample 1 is inf")
  }

  @Test func functionsAndIntervalsThatCannotBeSampled() {
    for points in [Int.min, 1, 1_000_001] {
      #expect(throws: NetworkError.self) { try TrainingData(of: { $0 }, from: 0, to: 1, points: points) }
    }
    for (a, b) in [(1.0, 0.0), (.nan, 1), (0, .infinity), (-1.7e308, 1.7e308)] {
      #expect(throws: NetworkError.self) { try TrainingData(of: { $0 }, from: a, to: b, points: 3) }
    }
    #expect { try TrainingData(of: { 1 / $0 }, from: 0, to: 1, points: 3) } throws: {
      "\($0)" == "a target of sample 1 is inf"
    }
  }
}
