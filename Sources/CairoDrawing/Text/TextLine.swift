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
