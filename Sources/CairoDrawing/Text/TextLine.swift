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

  /// The bar of a fraction.
  struct Bar {
    let x: Double
    let width: Double
    /// How far its middle stands above the baseline.
    let rise: Double
    let thickness: Double
  }

  var pieces: [Piece] = []
  var bars: [Bar] = []
  var size: TextSize
  var missing: [MissingCharacter] = []

  init(size: TextSize) {
    self.size = size
  }
}
