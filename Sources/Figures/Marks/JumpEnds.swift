import Neurons
import Plotting

extension [Activation.Jump] {
  /// The ends of a curve where it jumps: the value that is taken is a filled dot, the other ends are open ones.
  func ends(in domain: ClosedRange<Double>, role: ColorRole) -> [any Mark] {
    filter { domain.contains($0.x) }.flatMap { jump -> [any Mark] in
      let open = [jump.left, jump.right].filter { $0.isFinite && $0 != jump.value }
      let closed = jump.value.isFinite ? [jump.value] : []
      return [
        Points(open.map { .init(DataPoint(jump.x, $0)) }, symbol: .hollowCircle, role: role, radius: 3.5),
        Points(closed.map { .init(DataPoint(jump.x, $0)) }, symbol: .filledCircle, role: role, radius: 3.5),
      ]
    }
  }
}
