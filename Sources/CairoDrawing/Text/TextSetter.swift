import CPango
import Plotting

/// Turns styled texts into lines of placed letters, and remembers them: labels are measured more often than drawn.
final class TextSetter {
  private let map: FontMap
  private var lines: [Key: TextLine] = [:]

  /// What a line's shape depends on; neither its colour nor its halo.
  private struct Key: Hashable {
    let runs: [TextRun]
    let size: Double
    let weight: StyledText.Weight
    let language: String
  }

  init() throws(DrawingError) {
    map = try FontMap.borrow()
  }

  deinit {
    // Their layouts belong to the map, so they go before somebody else gets it.
    lines = [:]
    map.giveBack()
  }

  func line(_ text: StyledText) -> TextLine {
    let key = Key(runs: text.runs, size: text.size, weight: text.weight, language: text.language)
    if let line = lines[key] { return line }
    let line = set(text)
    lines[key] = line
    return line
  }

  // MARK: Setting

  /// Letters that one font can set.
  private struct Segment {
    var string: String
    let face: Typeface
    let level: TextRun.Level
    let run: Int
  }

  private func set(_ text: StyledText) -> TextLine {
    // Pango's units overflow beyond; nothing so large can be seen on a canvas.
    let size = text.size.isFinite ? min(max(text.size, 0), 4096) : 0
    var line = TextLine(size: TextSize(
      width: 0, ascent: TextMetrics.ascent * size, descent: TextMetrics.descent * size,
      capHeight: TextMetrics.capHeight * size))
    let segments = segments(of: text, missing: &line.missing)
    guard size > 0 else { return line }
    var pen = Pen()
    for segment in segments {
      let piece = LayoutPiece(
        segment.string, face: segment.face, weight: text.weight,
        size: size * segment.face.scale * (segment.level == .baseline ? 1 : TextMetrics.scriptScale),
        language: text.language, in: map)
      let x = pen.place(piece, segment.level, run: segment.run, isItalic: segment.face == .variable, size: size)
      let rise =
        switch segment.level {
        case .baseline: 0.0
        case .superscript: TextMetrics.superscriptRise * size
        case .subscript: -TextMetrics.subscriptDrop * size
        }
      line.pieces.append(TextLine.Piece(layout: piece, x: x, rise: rise))
    }
    line.size.width = pen.width
    return line
  }

  private func segments(of text: StyledText, missing: inout [MissingCharacter]) -> [Segment] {
    var segments: [Segment] = []
    for (index, run) in text.runs.enumerated() {
      for written in run.string {
        // One line of text: a tab or a new line is a space.
        let character: Character = written.isNewline || written == "\t" ? " " : written
        let candidates = Typeface.candidates(for: run.face)
        guard let face = candidates.first(where: {
          map.covers(character, $0, text.weight, language: text.language)
        }) else {
          if character.isInvisible { continue }
          let problem = MissingCharacter(character: written, text: text.plain)
          if !missing.contains(problem) { missing.append(problem) }
          continue
        }
        if let last = segments.indices.last, segments[last].face == face, segments[last].run == index {
          segments[last].string.append(character)
        } else {
          segments.append(Segment(string: String(character), face: face, level: run.level, run: index))
        }
      }
    }
    return segments
  }
}

extension Character {
  /// True for what a font need not have because it never shows: joiners, marks of direction, variation selectors.
  fileprivate var isInvisible: Bool {
    unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
  }
}
