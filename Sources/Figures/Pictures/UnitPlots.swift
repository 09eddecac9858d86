import Neurons
import Plotting

/// What each neuron of a sum contributes: one plot a neuron, in equal frames, all bends on the same axis.
struct UnitPlots {
  private let units: [ReLUSum.Unit]
  private let curves: [SampledCurve]
  private let domain: ClosedRange<Double>
  private let range: ClosedRange<Double>

  /// - Parameter range: the numbers on the vertical axes; nil to fit them to the units.
  init(_ units: [ReLUSum.Unit], over domain: ClosedRange<Double>, range: ClosedRange<Double>?) {
    self.units = units
    self.domain = domain
    curves = units.map { unit in
      SampledCurve(unit.value(at:), over: domain, kinks: unit.breakpoint.map { [$0] } ?? [], scale: range)
    }
    self.range = range ?? ClosedRange(fitting: curves.flatMap(\.points).map(\.y), room: 0.08)
  }

  /// A plot a neuron.
  func plots(on page: FigurePage) -> [Plot] {
    zip(units, curves).enumerated().map { index, pair in
      let (unit, curve) = pair
      let role: ColorRole = unit.output < 0 ? .class0 : .class1
      let dash = unit.output < 0 ? Typography.dash : []
      return Plot(
        size: FigureLayout.wide.plot, title: Self.title(of: unit, number: index + 1, page.say), language: page.text,
        x: Axis([TextRun("x", face: .variable)], domain: domain, about: 4), y: Axis(domain: range, about: 4),
        axes: .origin,
        marks: [
          Line(curve.pieces, stroke: Stroke(role, width: Typography.subjectLine, dash: dash, join: .miter))
        ])
    }
  }

  /// Its weight in the sum and its name: `−2 n₁`.
  private static func title(of unit: ReLUSum.Unit, number: Int, _ say: Wording) -> [TextRun] {
    let sign = unit.output < 0 ? NumberText.minus : ""
    let factor = unit.output.magnitude == 1 ? "" : say.exact(unit.output.magnitude) + "\u{2009}"
    return [
      TextRun(sign + factor, face: .maths), TextRun("n", face: .variable),
      TextRun("\(number)", face: .maths, level: .subscript),
    ]
  }

  /// A header row and the points of every curve.
  var table: [[String]] {
    [["unit", "x", "y"]] + curves.enumerated().flatMap { $1.points.rows(named: "\($0 + 1)") }
  }

  /// Where they bend, for reading aloud.
  func bends(_ say: Wording) -> String {
    say.list(units.compactMap(\.breakpoint).map { say.number(($0 * 1e4).rounded() / 1e4) })
  }
}
