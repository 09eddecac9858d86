/// The activations that networks are mostly trained with, four net inputs at a time. The formulas are those of the files in
/// `Activations`; here they are without branches.

struct IdentityLanes: LanesFunction {
  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    (z, Lanes(repeating: 1).replacing(with: z, where: z .!= z))
  }
}

/// ReLU with slope 0, and its relatives.
struct LeakyLanes: LanesFunction {
  let slope: Double

  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    // Written so that NaN stays NaN, and −∞ times a slope of 0 does not become NaN.
    let left = slope == 0 ? Lanes(repeating: 0) : z * slope
    return (
      z.replacing(with: left, where: z .<= 0),
      Lanes(repeating: 1).replacing(with: slope, where: z .<= 0).replacing(with: z, where: z .!= z)
    )
  }
}

struct SigmoidLanes: LanesFunction {
  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    let e = LanesExponential(ofNonpositive: z.replacing(with: -z, where: z .> 0)).power
    let reciprocal = 1 / (1 + e)
    let small = e * reciprocal
    return (reciprocal.replacing(with: small, where: z .< 0), small * reciprocal)
  }
}

struct TanhLanes: LanesFunction {
  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    let isPositive = z .> 0
    let exponential = LanesExponential(ofNonpositive: z.replacing(with: -z, where: isPositive) * 2)
    let reciprocal = 1 / (2 + exponential.minusOne)
    let value = exponential.minusOne * reciprocal
    return (value.replacing(with: -value, where: isPositive), 4 * exponential.power * reciprocal * reciprocal)
  }
}

struct SiLULanes: LanesFunction {
  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    let e = LanesExponential(ofNonpositive: z.replacing(with: -z, where: z .> 0)).power
    let reciprocal = 1 / (1 + e)
    let small = e * reciprocal
    let gate = reciprocal.replacing(with: small, where: z .< 0)
    let complement = small.replacing(with: reciprocal, where: z .< 0)
    // Where a gate is 0 so is the product, also at ±∞.
    let value = z.replacing(with: 0, where: gate .== 0) * gate
    return (value, gate + value.replacing(with: 0, where: complement .== 0) * complement)
  }
}
