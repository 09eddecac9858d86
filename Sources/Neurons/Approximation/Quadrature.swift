/// Integrals of functions of one variable.
enum Quadrature {
  /// The integral of `f` over [lower, upper], by halving intervals until a rule of 15 points and the one of 7 points inside it
  /// agree (A. S. Kronrod, 1965).
  ///
  /// At most `maximumIntervals` intervals are used, so a function with a wild spot costs time and accuracy, not more.
  static func integral(
    of f: (Double) -> Double, from lower: Double, to upper: Double, relativeError: Double = 1e-11
  ) -> Double {
    let whole = rule(f, lower, upper)
    var pending = [(lower, upper, whole)]
    var total = 0.0
    var used = 1
    // The scale by which errors are judged must not shrink with the interval, or a zero would be refined for ever.
    let tolerance = relativeError * max(whole.value.magnitude, .leastNormalMagnitude)
    while let (a, b, estimate) = pending.popLast() {
      let share = tolerance * ((b - a) / (upper - lower))
      let middle = a + (b - a) / 2
      if !(estimate.error > share) || used >= maximumIntervals || middle <= a || middle >= b {
        total += estimate.value
        continue
      }
      used += 2
      pending.append((middle, b, rule(f, middle, b)))
      pending.append((a, middle, rule(f, a, middle)))
    }
    return total
  }

  private static let maximumIntervals = 2000

  private static func rule(_ f: (Double) -> Double, _ a: Double, _ b: Double) -> (value: Double, error: Double) {
    let half = (b - a) / 2
    let centre = a + half
    let atCentre = f(centre)
    var fifteen = centreWeight * atCentre
    var seven = gaussCentreWeight * atCentre
    for node in nodes {
      let both = f(centre - half * node.x) + f(centre + half * node.x)
      fifteen += node.weight * both
      seven += node.gaussWeight * both
    }
    return (fifteen * half, ((fifteen - seven) * half).magnitude)
  }

  private static let centreWeight = 0.209482141084727828012999174891714
  private static let gaussCentreWeight = 0.417959183673469387755102040816327

  /// The positive nodes; a weight of 0 marks those that the rule of 7 points lacks.
  private static let nodes: [(x: Double, weight: Double, gaussWeight: Double)] = [
    (0.991455371120812639206854697526329, 0.022935322010529224963732008058970, 0),
    (0.949107912342758524526189684047851, 0.063092092629978553290700663189204, 0.129484966168869693270611432679082),
    (0.864864423359769072789712788640926, 0.104790010322250183839876322541518, 0),
    (0.741531185599394439863864773280788, 0.140653259715525918745189590510238, 0.279705391489276667901467771423780),
    (0.586087235467691130294144691693013, 0.169004726639267902826583426598550, 0),
    (0.405845151377397166906606412076961, 0.190350578064785409913256402421014, 0.381830050505118944950369775488975),
    (0.207784955007898467600689403773245, 0.204432940075298892414161999234649, 0),
  ]
}
