import CPango
import Plotting

/// One line of text, laid out: its pieces with their places from the start of the baseline.
struct TextLine {
  struct Piece {
    let layout: LayoutPiece
    let x: Double
    /// How far its baseline stands above the line's.
    let rise: Double

    var line: UnsafeMutablePointer<PangoLayoutLine> { layout.line }
  }

  var pieces: [Piece] = []
  var size: TextSize
  var missing: [MissingCharacter] = []

  init(size: TextSize) {
    self.size = size
  }
}

/// Where the next letters go.
///
/// A subscript and a superscript that follow each other stand one above the other, as in TeX. A superscript, and
/// upright letters, keep clear of an italic letter that leans over its advance; a subscript moves in under it.
struct Pen {
  private var x = 0.0
  private var overhang = 0.0
  private var wasItalic = false
  /// While scripts are set: where they begin, how far each of the two has come.
  private var scripts: Scripts?

  private struct Scripts {
    var superscript: Double
    var `subscript`: Double
    /// The run that set the last piece, and its level.
    var level: TextRun.Level
    var run: Int
    var levelsSeen: Int
  }

  /// The width of the line so far; what leans out of it at the end counts.
  var width: Double {
    guard let scripts else { return x + overhang }
    return max(scripts.superscript, scripts.subscript)
  }

  /// Places a piece and returns its x.
  mutating func place(
    _ piece: LayoutPiece, _ level: TextRun.Level, run: Int, isItalic: Bool, size: Double
  ) -> Double {
    let space = TextMetrics.scriptSpace * size
    switch level {
    case .baseline:
      if let ended = scripts {
        x = max(ended.superscript, ended.subscript) + space
        scripts = nil
      } else if wasItalic, !isItalic {
        x += overhang
      }
      let start = x
      x += piece.advance
      overhang = piece.overhang
      wasItalic = isItalic
      return start
    case .superscript, .subscript:
      var current = scripts ?? startedScripts(level, run: run, space: space)
      if current.level != level {
        // The third change of level would be set under the first; it starts a new pair instead.
        if current.levelsSeen == 2 {
          x = max(current.superscript, current.subscript) + space
          overhang = 0
          current = startedScripts(level, run: run, space: 0)
        } else {
          current.levelsSeen += 1
        }
        current.level = level
      }
      current.run = run
      let start = level == .superscript ? current.superscript : current.subscript
      let end = start + piece.advance
      if level == .superscript { current.superscript = end } else { current.subscript = end }
      scripts = current
      overhang = piece.overhang
      return start
    }
  }

  private func startedScripts(_ level: TextRun.Level, run: Int, space: Double) -> Scripts {
    let start = x + (wasItalic ? 0 : space)
    return Scripts(
      superscript: start + (wasItalic ? overhang : 0) + (wasItalic ? space : 0), subscript: start, level: level, run: run,
      levelsSeen: 1)
  }
}
