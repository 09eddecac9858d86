import Neurons
import Plotting

/// What there is to see of an activation function, in words.
extension Activation {
  /// Its jumps and kinks over `domain`, and the limits that it tends to.
  func features(over domain: ClosedRange<Double>, of x: String, _ say: Wording) -> [String] {
    let jumps = jumps.filter { domain.contains($0.x) }.map { jump in
      say(
        "activation.jump",
        ["x": x, "at": say.number(jump.x), "from": say.number(jump.left), "to": say.number(jump.right)])
    }
    let kinks = kinks.filter { domain.contains($0) }.map { say("activation.kink", ["x": x, "at": say.number($0)]) }
    let ends = [("activation.left-limit", limits.atMinusInfinity), ("activation.right-limit", limits.atPlusInfinity)]
    return jumps + kinks
      + ends.filter { $0.1.isFinite }.map { key, limit in say(key, ["value": say.number(limit)]) }
  }

  /// The largest slope over `domain`; nil where it rises nowhere.
  func steepness(over domain: ClosedRange<Double>, _ say: Wording) -> String? {
    let width = domain.upperBound - domain.lowerBound
    let slopes = (0...1200).map { index -> DataPoint in
      let x = domain.lowerBound + width * Double(index) / 1200
      return DataPoint(x, derivative(x))
    }
    guard let steepest = slopes.filter(\.isFinite).map(\.y).max(), steepest > 0 else { return nil }
    return say("activation.steepest", ["value": say.number((steepest * 1000).rounded() / 1000)])
  }
}
