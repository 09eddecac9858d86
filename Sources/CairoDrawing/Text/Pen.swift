import Plotting

/// Where the next letters of a line go.
///
/// A subscript and a superscript that follow each other stand one above the other, as in TeX. A superscript, and
/// upright letters, keep clear of an italic letter that leans over its advance; a subscript moves in under it.
struct Pen {
  /// Where the baseline's letters have come to.
  private var x = 0.0
  /// How far the last letter leans over that, and whether it was italic.
  private var overhang = 0.0
  private var wasItalic = false
  /// The scripts being set after it, if any.
  private var scripts: Scripts?

  private struct Scripts {
    /// Where the next letter of each goes.
    var superscript: Double
    var `subscript`: Double
    var level: TextRun.Level
    /// True once both are begun.
    var isPair = false

    var end: Double { max(superscript, `subscript`) }
  }

  /// The width of the line so far; what leans out of it at the end counts.
  var width: Double { (scripts?.end ?? x) + overhang }

  /// Places a piece and returns its x.
  mutating func place(
    _ piece: LayoutPiece, _ level: TextRun.Level, isItalic: Bool, isOverlay: Bool, space: Double
  ) -> Double {
    let start: Double
    if level == .baseline {
      if let ended = scripts {
        x = ended.end + space
        scripts = nil
      } else if wasItalic, !isItalic {
        x += overhang
      }
      start = x
      if !isOverlay { x += piece.advance }
      wasItalic = isItalic
    } else {
      var current = scripts ?? begun(level, space: space)
      if current.level != level {
        // A third change of level does not go under the first script but begins a new pair.
        if current.isPair {
          x = current.end
          wasItalic = false
          current = begun(level, space: space)
        } else {
          current.isPair = true
        }
        current.level = level
      }
      start = level == .superscript ? current.superscript : current.subscript
      let end = isOverlay ? start : start + piece.advance
      if level == .superscript { current.superscript = end } else { current.subscript = end }
      scripts = current
    }
    overhang = isOverlay ? 0 : piece.overhang
    return start
  }

  /// Leaves room before the next letters of the baseline.
  mutating func skip(_ space: Double) {
    move(to: width + space)
  }

  /// Makes room for a fraction with space on both sides; where it begins.
  mutating func placeFraction(width: Double, space: Double) -> Double {
    let start = self.width + (self.width > 0 ? space : 0)
    move(to: start + width + space)
    return start
  }

  /// The next letters of the baseline begin there, whatever came before.
  private mutating func move(to x: Double) {
    self.x = x
    scripts = nil
    wasItalic = false
    overhang = 0
  }

  private func begun(_ level: TextRun.Level, space: Double) -> Scripts {
    Scripts(superscript: x + (wasItalic ? overhang : 0) + space, subscript: x + (wasItalic ? 0 : space), level: level)
  }
}
