/// How many units in the last place of the true value lie between it and what was computed.
///
/// Two NaNs agree, as do equal infinities; below the normal numbers the unit is the least positive `Double`.
func ulps(_ computed: Double, from truth: Double) -> Double {
  if computed.isNaN && truth.isNaN || computed == truth { return 0 }
  guard computed.isFinite, truth.isFinite else { return .infinity }
  return (computed - truth).magnitude / truth.ulp
}

#if arch(x86_64) && os(Linux)
  /// The same for a truth with 64 bits of precision.
  func ulps(_ computed: Double, from truth: Float80) -> Double {
    let rounded = Double(truth)
    guard rounded.isFinite, computed.isFinite else { return ulps(computed, from: rounded) }
    return Double((Float80(computed) - truth).magnitude / Float80(rounded.ulp))
  }
#endif
