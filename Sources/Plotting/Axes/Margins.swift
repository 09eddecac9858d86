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
    style == .frame ? marginsAroundFrame : marginsAroundOrigin
  }

  private var marginsAroundFrame: Margins {
    var margins = Margins()
    let beyond = xTicks.overhang(beyond: frame.minX...frame.maxX)
    margins.left = max(yTicks.widest > 0 ? yTicks.widest + Typography.tickLength + 5 : 2, beyond.before)
    margins.right = beyond.after
    margins.bottom = hasXLabels ? xTicks.tallest + Typography.tickLength + 3 : 2
    if let xName { margins.bottom += xName.size.height + 3 }
    if let yName { margins.top = yName.size.height + 6 }
    return margins
  }

  /// Where an axis stands at the edge, its numbers need room outside.
  private var marginsAroundOrigin: Margins {
    var margins = Margins(top: Self.overhang + 2, left: Self.overhang, bottom: 6, right: Self.overhang + 6)
    let beyond = xTicks.overhang(beyond: frame.minX...frame.maxX)
    let leftOfAxis = yTicks.widest > 0 ? yTicks.widest + Self.gapToNumbers : 0
    margins.left = max(margins.left, beyond.before, leftOfAxis - (crossing.x - frame.minX))
    if let xName {
      margins.right += xName.size.width
      let half = xName.size.height / 2
      margins.top = max(margins.top, half - (crossing.y - frame.minY))
      margins.bottom = max(margins.bottom, half - (frame.maxY - crossing.y))
    }
    margins.right = max(margins.right, beyond.after)
    if hasXLabels {
      margins.bottom = max(margins.bottom, xTicks.tallest + Self.gapToNumbers - 2 - (frame.maxY - crossing.y))
    }
    if let yName, !yNameIsBesideArrow { margins.top += yName.size.height + 2 }
    return margins
  }
}
