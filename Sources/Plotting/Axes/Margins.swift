/// Space on the four sides of a frame.
struct Margins: Hashable, Sendable {
  var top = 0.0
  var left = 0.0
  var bottom = 0.0
  var right = 0.0

  func union(_ other: Margins) -> Margins {
    Margins(
      top: max(top, other.top), left: max(left, other.left), bottom: max(bottom, other.bottom),
      right: max(right, other.right))
  }
}

extension AxesDrawing {
  /// The room that ticks and names need around the frame, whose width names may fill.
  var margins: Margins {
    var margins = Margins()
    switch style {
    case .frame:
      let firstAndLast = [xTicks.items.first, xTicks.items.last].map { ($0?.label.size.width ?? 0) / 2 }
      margins.left = max(yTicks.widest > 0 ? yTicks.widest + Typography.tickLength + 5 : 2, firstAndLast[0])
      margins.bottom = hasXLabels ? xTicks.tallest + Typography.tickLength + 3 : 2
      if let xName { margins.bottom += xName.size.height + 3 }
      if let yName { margins.top = yName.size.height + 6 }
      margins.right = firstAndLast[1]
    case .origin:
      margins.left = Self.overhang
      margins.bottom = 6
      margins.top = Self.overhang + 2
      margins.right = Self.overhang + 6 + (xName?.size.width ?? 0)
      // Where an axis stands at the edge, its tick labels need room outside.
      if scales.x.domain.lowerBound >= 0 {
        margins.left = max(margins.left, yTicks.widest + 10)
      }
      if scales.y.domain.lowerBound >= 0 || scales.y.position(0) > scales.frame.maxY - xTicks.tallest {
        margins.bottom = max(margins.bottom, xTicks.tallest + 8)
      }
    }
    return margins
  }
}
