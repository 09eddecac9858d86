import Neurons
import Plotting
import Testing

@testable import Figures

@Suite struct JumpEndsTests {
  @Test func theValueThatIsTakenIsFilledAndEndsOutsideAreLeftOut() {
    let jumps = [
      Activation.Jump(x: 0, left: 0, value: 0, right: 1), Activation.Jump(x: 9, left: 1, value: 1, right: 2),
    ]
    let ends = jumps.ends(in: -1...1, role: .computed).compactMap { $0 as? Points }
    #expect(ends.map(\.symbol) == [.hollowCircle, .filledCircle])
    #expect(ends.map { $0.items.map(\.at) } == [[DataPoint(0, 1)], [DataPoint(0, 0)]])
  }
}
