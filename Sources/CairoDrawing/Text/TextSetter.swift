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
    map = try FontMapPool.shared.borrow()
  }

  deinit {
    // Their layouts belong to the map, so they go before somebody else gets it.
    lines = [:]
    FontMapPool.shared.giveBack(map)
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
    /// True for a stroke through what follows.
    let isOverlay: Bool
    /// True for a superscript with a subscript below it, and the other way round.
    var isPaired = false
  }

  private func set(_ text: StyledText) -> TextLine {
    // Pango's units overflow above and vanish below; no such letters can be read.
    let size = text.size.isFinite && text.size >= 0.1 ? min(text.size, 4096) : 0
    var line = TextLine(
      size: TextSize(
        width: 0, ascent: TextMetrics.ascent * size, descent: TextMetrics.descent * size,
        capHeight: TextMetrics.capHeight * size))
    var segments = segments(of: text, missing: &line.missing)
    guard size > 0 else { return line }
    TextSetter.findPairs(in: &segments)
    var pen = Pen()
    for segment in segments {
      let piece = LayoutPiece(
        segment.string, face: segment.face, weight: text.weight,
        size: size * segment.face.scale * (segment.level == .baseline ? 1 : TextMetrics.scriptScale),
        language: text.language, in: map)
      let x = pen.place(
        piece, segment.level, isItalic: segment.face == .variable, isOverlay: segment.isOverlay,
        space: TextMetrics.scriptSpace * size)
      line.pieces.append(TextLine.Piece(layout: piece, x: x, rise: TextSetter.rise(of: segment) * size))
    }
    line.size.width = pen.width
    return line
  }

  private static func rise(of segment: Segment) -> Double {
    switch segment.level {
    case .baseline: 0
    case .superscript: segment.isPaired ? TextMetrics.pairedSuperscriptRise : TextMetrics.superscriptRise
    case .subscript: segment.isPaired ? -TextMetrics.pairedSubscriptDrop : -TextMetrics.subscriptDrop
    }
  }

  private static func findPairs(in segments: inout [Segment]) {
    for group in segments.indices.split(whereSeparator: { segments[$0].level == .baseline }) {
      let isPaired = Set(group.map { segments[$0].level }).count == 2
      for index in group { segments[index].isPaired = isPaired }
    }
  }

  private func segments(of text: StyledText, missing: inout [MissingCharacter]) -> [Segment] {
    var segments: [Segment] = []
    for (index, run) in text.runs.enumerated() {
      for written in run.string {
        // One line of text: a tab or a new line is a space.
        let character: Character = written.isNewline || written == "\t" ? " " : written
        let spelling = spelling(of: character, in: run, text)
        for (string, face, isOverlay) in spelling {
          if !isOverlay, let last = segments.last, last.face == face, last.run == index, !last.isOverlay {
            segments[segments.count - 1].string += string
          } else {
            segments.append(
              Segment(string: string, face: face, level: run.level, run: index, isOverlay: isOverlay))
          }
        }
        guard spelling.isEmpty, !character.isInvisible else { continue }
        let problem = MissingCharacter(character: written, text: text.plain)
        if !missing.contains(problem) { missing.append(problem) }
      }
    }
    return segments
  }

  /// A character as strings in faces that have them; empty if no face has it.
  private func spelling(
    of character: Character, in run: TextRun, _ text: StyledText
  ) -> [(string: String, face: Typeface, isOverlay: Bool)] {
    let isInText = run.face == .text && map.covers(character, .text, text.weight, language: text.language)
    if !isInText, let spelling = Typeface.spellings[character] { return spelling }
    let face = Typeface.candidates(for: run.face).first { face in
      map.covers(character, face, text.weight, language: text.language)
    }
    return face.map { [(String(character), $0, false)] } ?? []
  }
}

extension Character {
  /// True for what a font need not have because it never shows: joiners, marks of direction, variation selectors.
  fileprivate var isInvisible: Bool {
    unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
  }
}
