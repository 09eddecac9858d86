import CWideLanes

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

  /// The same values for eight net inputs at a time, on processors that can.
  typealias Wide = @convention(c) (UnsafePointer<Double>?, Int, UnsafeMutablePointer<Double>?) -> Void

  init<Function: LanesFunction>(_ function: Function, wide: Wide? = nil) {
    let wide = ActivationKernel.isWide ? wide : nil
    run = { netInputs, groups, values, derivatives in
      if let derivatives {
        for i in 0..<groups {
          let (value, derivative) = function(netInputs.lanes(i))
          values.setLanes(i, value)
          derivatives.setLanes(i, derivative)
        }
      } else {
        let done = wide == nil ? 0 : groups / 2 * 2
        wide?(netInputs, groups / 2, values)
        for i in done..<groups { values.setLanes(i, function(netInputs.lanes(i)).value) }
      }
    }
  }

  private static let isWide = wide_lanes_exist() != 0

  /// The kernel of a function that only comes one number at a time.
  init(value: @escaping @Sendable (Double) -> Double, derivative: @escaping @Sendable (Double) -> Double) {
    run = { netInputs, groups, values, derivatives in
      for i in 0..<groups * Lanes.width { values[i] = value(netInputs[i]) }
      guard let derivatives else { return }
      for i in 0..<groups * Lanes.width { derivatives[i] = derivative(netInputs[i]) }
    }
  }
}
