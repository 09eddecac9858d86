/// A function of four net inputs that gives four values and four derivatives.
protocol LanesFunction: Sendable {
  func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes)
}

/// An activation applied to many net inputs at once.
///
/// The loop is compiled once for each function, so that nothing is called inside it. Values are within six units
/// in the last place of the truth, as long as they are normal numbers.
struct ActivationKernel: Sendable {
  /// Writes the values, and the derivatives unless nil is given, of as many groups of four net inputs.
  let run:
    @Sendable (
      _ netInputs: UnsafePointer<Double>, _ groups: Int, _ values: UnsafeMutablePointer<Double>,
      _ derivatives: UnsafeMutablePointer<Double>?
    ) -> Void

  init<Function: LanesFunction>(_ function: Function) {
    run = { netInputs, groups, values, derivatives in
      if let derivatives {
        for i in 0..<groups {
          let (value, derivative) = function(netInputs.lanes(i))
          values.setLanes(i, value)
          derivatives.setLanes(i, derivative)
        }
      } else {
        for i in 0..<groups { values.setLanes(i, function(netInputs.lanes(i)).value) }
      }
    }
  }

  /// The kernel of a function that only comes one number at a time.
  init(value: @escaping @Sendable (Double) -> Double, derivative: @escaping @Sendable (Double) -> Double) {
    run = { netInputs, groups, values, derivatives in
      for i in 0..<groups * Lanes.width { values[i] = value(netInputs[i]) }
      guard let derivatives else { return }
      for i in 0..<groups * Lanes.width { derivatives[i] = derivative(netInputs[i]) }
    }
  }
}
