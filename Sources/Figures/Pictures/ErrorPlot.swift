import Plotting

/// A function and what a model makes of it, in one plot: both curves, where wanted the error between them and the places
/// where the model bends.
struct ErrorPlot {
  let target: CurveFunction
  let approximant: Approximant
  let domain: ClosedRange<Double>
  /// The numbers on the vertical axis; nil to fit them to the curves.
  let range: ClosedRange<Double>?
  let showsError: Bool
  let showsKnots: Bool
  /// Whether it is one of several, which carry their names above and nothing at their curves.
  let isPanel: Bool

  /// - Parameters:
  ///   - truth: the target as it is drawn.
  ///   - pieces: the model as it is drawn.
  ///   - name: what the model is called.
  func plot(
    _ truth: SampledCurve, _ pieces: [[DataPoint]], named name: [TextRun], on page: FigurePage
  ) -> Plot {
    let say = page.say
    let remark = say("approximation.largest-error", ["value": say.rounded(approximant.error.maximum)])
    let title = isPanel ? name + (showsError ? [TextRun(say.comma + remark)] : []) : page.title
    let values = truth.points.map(\.y) + pieces.joined().map(\.y)
    return Plot(
      size: FigureLayout.wide.plot, title: title, language: page.text,
      x: Axis([TextRun("x", face: .variable)], domain: domain, about: isPanel ? 4 : 6),
      y: Axis(domain: range ?? ClosedRange(fitting: values, room: 0.06), about: isPanel ? 4 : 6), axes: .origin,
      marks: (showsError ? pieces.compactMap { Band(errorOf: $0, against: target, sampled: truth) } : [])
        + curves(truth, pieces, named: name, say) + knots + largestError(remark))
  }

  private func curves(
    _ truth: SampledCurve, _ pieces: [[DataPoint]], named name: [TextRun], _ say: Wording
  ) -> [any Mark] {
    [
      Line(
        truth.pieces, stroke: Stroke(.ink, width: Typography.referenceLine),
        label: isPanel ? [] : [TextRun(say("approximation.target")), TextRun("f", face: .variable)]),
      Line(
        pieces, stroke: Stroke(.computed, width: Typography.subjectLine, join: .miter), label: isPanel ? [] : name),
    ]
  }

  private var knots: [any Mark] {
    // Crowded dots say nothing.
    guard showsKnots, approximant.bends.count <= (isPanel ? 16 : 24) else { return [] }
    return [
      Points(
        approximant.bends.map { .init($0) }, symbol: .filledCircle, role: .computed, radius: isPanel ? 2.25 : 3.5)
    ]
  }

  /// The place where the model is worst, with its error.
  private func largestError(_ remark: String) -> [any Mark] {
    let worst = approximant.error
    guard showsError, !isPanel, worst.maximum > 0 else { return [] }
    let x = worst.maximumAt
    let ends = [target.value(x), target.value(x) + worst.signedMaximum]
    return [
      Line([ends.map { DataPoint(x, $0) }], stroke: Stroke(.mark, width: 2)),
      Note(at: DataPoint(x, (ends[0] + ends[1]) / 2), [TextRun(remark)], role: .mark),
    ]
  }
}
