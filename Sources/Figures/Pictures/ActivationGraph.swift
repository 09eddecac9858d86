import Manuscript
import Neurons
import Plotting

/// An activation function drawn: its curve, where wanted its derivative, its limits, and other functions to compare with.
struct ActivationGraph {
  let activation: Activation
  let domain: ClosedRange<Double>
  /// The numbers on the vertical axis.
  let range: ClosedRange<Double>
  let names: FunctionNames
  let drawsDerivative: Bool
  let compared: [Activation]
  let marks: [CurveMark]

  /// The numbers on the vertical axis that every curve fits into.
  static func range(
    of activations: [Activation], with compared: [Activation], drawsDerivative: Bool, over domain: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    let functions =
      activations.map(\.value) + compared.map(\.value) + (drawsDerivative ? activations.map(\.derivative) : [])
    let width = domain.upperBound - domain.lowerBound
    let values = functions.flatMap { function in
      (0...240).map { function(domain.lowerBound + width * Double($0) / 240) }
    }
    return ClosedRange(fitting: values, room: 0.08)
  }

  /// The plot, and the points of its curves for the figure's table.
  ///
  /// - Parameter isPanel: whether it is one of several, with a title of its own, few numbers and no names at the curves.
  func plot(
    isPanel: Bool, title: [TextRun], on page: FigurePage
  ) throws(Problem) -> (plot: Plot, rows: [[String]]) {
    // Between the limits of a bounded function halves are the numbers to read off.
    let halves = Int(min(5, max(2, ((range.upperBound - range.lowerBound) * 2).rounded(.up))))
    let isBounded = activation.limits.atMinusInfinity.isFinite && activation.limits.atPlusInfinity.isFinite
    let curves = comparedCurves(page.say) + derivativeCurve + [curve(isPanel: isPanel)]
    let named = try marks.map { mark throws(Problem) -> any Mark in try mark.points(on: activation, in: page.language) }
    let plot = Plot(
      size: FigureLayout.wide.plot, title: title, language: page.text,
      x: Axis(names.argument, domain: domain, about: isPanel ? 4 : 7),
      y: Axis(domain: range, landmarks: landmarks, about: isPanel ? 3 : isBounded ? halves : 5), axes: .origin,
      marks: asymptotes + curves.flatMap(\.marks) + named)
    return (plot, curves.flatMap(\.rows))
  }

  /// A line with the dots at its jumps, and its points for the table.
  private struct Curve {
    var marks: [any Mark]
    var rows: [[String]]
  }

  private func curve(isPanel: Bool) -> Curve {
    let curve = SampledCurve(
      activation.value, over: domain, breaks: activation.discontinuities, kinks: activation.kinks, scale: range)
    let stroke = Stroke(.computed, width: Typography.subjectLine, join: .miter)
    return Curve(
      marks: [Line(curve.pieces, stroke: stroke, label: isPanel ? [] : names.value)]
        + activation.jumps.ends(in: domain, role: .computed),
      rows: curve.points.rows(named: activation.name))
  }

  private var derivativeCurve: [Curve] {
    guard drawsDerivative else { return [] }
    let jumps = activation.derivativeJumps.map(\.x)
    let breaks = jumps + activation.discontinuities.filter { !jumps.contains($0) }
    let curve = SampledCurve(activation.derivative, over: domain, breaks: breaks, scale: range)
    let stroke = Stroke(.derivative, width: Typography.derivativeLine, dash: Typography.dash)
    return [
      Curve(
        marks: [Line(curve.pieces, stroke: stroke, label: names.derivative)]
          + activation.derivativeJumps.ends(in: domain, role: .derivative),
        rows: curve.points.rows(named: "\(activation.name) derivative"))
    ]
  }

  private func comparedCurves(_ say: Wording) -> [Curve] {
    let roles: [ColorRole] = [.ink, .class0, .class1, .mark]
    return compared.enumerated().map { index, other in
      let curve = SampledCurve(
        other.value, over: domain, breaks: other.discontinuities, kinks: other.kinks, scale: range)
      let dash = index == 0 ? [] : Typography.dots.map { $0 * Double(index + 1) }
      let stroke = Stroke(roles[index % roles.count], width: Typography.referenceLine, dash: dash)
      return Curve(
        marks: [Line(curve.pieces, stroke: stroke, label: [TextRun(other.title(say))])],
        rows: curve.points.rows(named: other.name))
    }
  }

  /// The values that the curve tends to, where they are not 0.
  private var limits: [Double] {
    [activation.limits.atMinusInfinity, activation.limits.atPlusInfinity].filter { $0.isFinite && $0 != 0 }
  }

  private var asymptotes: [any Mark] {
    limits.filter(range.contains).map {
      Rule(.y($0), stroke: Stroke(.muted, width: 1, dash: Typography.dots, cap: .round))
    }
  }

  /// The limits, named on the axis whatever the other numbers are.
  private var landmarks: [Tick] { Set(limits).sorted().map { Tick($0, label: NumberText.runs($0, digits: 4)) } }
}
