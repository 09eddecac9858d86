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

/// σ(z) and σ(−z), each with all its digits.
struct LogisticGates {
  let gate: Lanes
  let complement: Lanes

  @inline(__always) init(_ z: Lanes) {
    let e = LanesExponential(ofNonpositive: z.replacing(with: -z, where: z .> 0)).power
    let reciprocal = 1 / (1 + e)
    let small = e * reciprocal
    gate = reciprocal.replacing(with: small, where: z .< 0)
    complement = small.replacing(with: reciprocal, where: z .< 0)
  }
}

struct SigmoidLanes: LanesFunction {
  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    let gates = LogisticGates(z)
    return (gates.gate, gates.gate * gates.complement)
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
    let gates = LogisticGates(z)
    // Where a gate is 0 so is the product, also at ±∞.
    let value = z.replacing(with: 0, where: gates.gate .== 0) * gates.gate
    return (value, gates.gate + value.replacing(with: 0, where: gates.complement .== 0) * gates.complement)
  }
}

/// The exponential linear units: scale · x on the right, scale · α (eˣ − 1) on the left.
struct ELULanes: LanesFunction {
  let scale: Double
  let scaleAlpha: Double

  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    let isPositive = z .> 0
    let exponential = LanesExponential(ofNonpositive: z.replacing(with: 0, where: isPositive))
    return (
      (scaleAlpha * exponential.minusOne).replacing(with: scale * z, where: isPositive),
      (scaleAlpha * exponential.power).replacing(with: scale, where: isPositive)
    )
  }
}

struct GELUTanhLanes: LanesFunction {
  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    // Beyond 50 a gate is 0 and the other 1; the cube must not overflow.
    let x = z.replacing(with: 50, where: z .> 50).replacing(with: -50, where: z .< -50)
    let square = x * x
    let v = x * (1.5957691216057308 + 0.07135481627260025 * square)
    let gates = LogisticGates(v)
    let value = z.replacing(with: 0, where: gates.gate .== 0) * gates.gate
    let slope = 1.5957691216057308 + 0.21406444881780073 * square
    return (value, gates.gate + gates.gate * gates.complement * (x * slope))
  }
}

struct MishLanes: LanesFunction {
  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    let isPositive = z .> 0
    let e = LanesExponential(ofNonpositive: z.replacing(with: -z, where: isPositive)).power
    // With e = eˣ on the left and e⁻ˣ on the right, as in `Mish.swift`.
    let numerator = (e * (e + 2)).replacing(with: 1 + 2 * e, where: isPositive)
    let rest = Lanes(repeating: 2).replacing(with: 2 * e * e, where: isPositive)
    let reciprocal = 1 / (numerator + rest)
    let gate = numerator * reciprocal
    let sech = (4 * e * (1 + e)).replacing(with: 4 * e * e * (1 + e), where: isPositive) * reciprocal * reciprocal
    return (
      z.replacing(with: 0, where: gate .== 0) * gate,
      gate + z.replacing(with: 0, where: sech .== 0) * sech
    )
  }
}

struct SoftsignLanes: LanesFunction {
  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    let magnitude = z.replacing(with: -z, where: z .< 0)
    let reciprocal = 1 / (1 + magnitude)
    let sign = Lanes(repeating: 1).replacing(with: -1, where: z .< 0)
    // ∞ times the reciprocal 0 would be NaN.
    return ((z / (1 + magnitude)).replacing(with: sign, where: reciprocal .== 0), reciprocal * reciprocal)
  }
}

/// The straight line (x + shift) / divisor, cut off at two net inputs.
struct CutLanes: LanesFunction {
  let lower: (netInput: Double, value: Double)
  let upper: (netInput: Double, value: Double)
  let shift: Double
  let divisor: Double

  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    let line = (z + shift) / divisor
    let value = line.replacing(with: lower.value, where: z .<= lower.netInput)
      .replacing(with: upper.value, where: z .>= upper.netInput)
    let slope = Lanes(repeating: 1 / divisor).replacing(with: 0, where: z .<= lower.netInput)
      .replacing(with: 0, where: z .>= upper.netInput).replacing(with: z, where: z .!= z)
    return (value, slope)
  }
}

struct GaussianLanes: LanesFunction {
  @inline(__always) func callAsFunction(_ z: Lanes) -> (value: Lanes, derivative: Lanes) {
    let x = z.replacing(with: 40, where: z .> 40).replacing(with: -40, where: z .< -40)
    let square = x * x
    let upper = unsafeBitCast(unsafeBitCast(x, to: SIMD4<UInt64>.self) & 0xffff_ffff_f800_0000, to: Lanes.self)
    let lower = x - upper
    // The square's rounding error, which the power would multiply by x².
    let rounding = ((upper * upper - square) + 2 * upper * lower) + lower * lower
    let e = LanesExponential(ofNonpositive: 0 - square).power
    let value = e - e * rounding
    return (value, -2 * x * value)
  }
}
