import CPango
import Plotting

/// Turns styled texts into lines of placed letters, and remembers them: labels are measured more often than drawn, and those
/// of one figure come again in its other shapes and lights, and in the next figure.
///
/// Unchecked because the pool hands it, with its font map, to one borrower at a time.
final class TextSetter: @unchecked Sendable {
  private let map: FontMap
  private var lines: [Key: TextLine] = [:]

  /// What a line's shape depends on; neither its colour nor its halo.
  private struct Key: Hashable {
    let runs: [TextRun]
    let size: Double
    let weight: StyledText.Weight
    let language: String
  }

  private static let mostLines = 2_000

  init(_ map: FontMap) {
    self.map = map
  }

  deinit {
    // Their layouts belong to the map, so they go first.
    lines = [:]
  }

  /// Forgets lines where there are many. Not while a picture is drawn.
  func trim() {
    if lines.count > TextSetter.mostLines { lines = [:] }
  }

  func line(_ text: StyledText) -> TextLine {
    let key = Key(runs: text.runs, size: text.size, weight: text.weight, language: text.language.code)
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
    /// What stands over its one letter.
    var accent: String?
    /// True for a superscript with a subscript below it, and the other way round.
    var isPaired = false
    /// True where Han characters and letters or digits meet before it.
    var followsSpace = false
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
    var index = 0
    while index < segments.count {
      let segment = segments[index]
      if segment.level == .numerator || segment.level == .denominator {
        index = setFraction(segments, from: index, text, size: size, pen: &pen, line: &line)
        continue
      }
      let piece = piece(segment, text, size: size)
      if segment.followsSpace { pen.skip(TextMetrics.hanSpace * size) }
      let x = pen.place(
        piece, segment.level, isItalic: segment.face == .variable, isOverlay: segment.isOverlay,
        space: TextMetrics.scriptSpace * size)
      add(piece, of: segment, at: x, text, size: size, to: &line)
      index += 1
    }
    line.size.width = pen.width
    return line
  }

  private func piece(_ segment: Segment, _ text: StyledText, size: Double) -> LayoutPiece {
    LayoutPiece(
      segment.string, face: segment.face, weight: text.weight, size: size * TextSetter.scale(of: segment),
      language: text.language.code, in: map)
  }

  private static func scale(of segment: Segment) -> Double {
    switch segment.level {
    case .superscript, .subscript:
      segment.face.scale * (segment.face == .text ? TextMetrics.plainScriptScale : TextMetrics.scriptScale)
    case .baseline: segment.face.scale
    case .numerator, .denominator: segment.face.scale * TextMetrics.scriptScale
    }
  }

  /// Puts letters into the line, and the accent over them.
  private func add(
    _ piece: LayoutPiece, of segment: Segment, at x: Double, _ text: StyledText, size: Double, to line: inout TextLine
  ) {
    let rise = TextSetter.rise(of: segment) * size
    line.pieces.append(TextLine.Piece(layout: piece, x: x, rise: rise))
    guard let accent = segment.accent else { return }
    let scale = TextSetter.scale(of: segment) * size
    let mark = LayoutPiece(
      accent, face: .maths, weight: text.weight, size: scale, language: text.language.code, in: map)
    let skew = segment.face == .variable ? TextMetrics.accentSkew * scale : 0
    let isTall = segment.string.contains { $0.isUppercase || $0.isNumber || "bdfhklβδζθλξψ".contains($0) }
    line.pieces.append(
      TextLine.Piece(
        layout: mark, x: x + (piece.advance - mark.advance) / 2 + skew,
        rise: rise + (isTall ? TextMetrics.accentRise * scale : 0)))
  }

  /// Sets the numerator that begins at an index, its denominator and the bar; the index behind them.
  private func setFraction(
    _ segments: [Segment], from start: Int, _ text: StyledText, size: Double, pen: inout Pen, line: inout TextLine
  ) -> Int {
    var end = start
    var parts: [[(segment: Segment, piece: LayoutPiece)]] = []
    for level in [TextRun.Level.numerator, .denominator] {
      var part: [(segment: Segment, piece: LayoutPiece)] = []
      while end < segments.count, segments[end].level == level {
        part.append((segments[end], piece(segments[end], text, size: size)))
        end += 1
      }
      parts.append(part)
    }
    func width(_ part: [(segment: Segment, piece: LayoutPiece)]) -> Double {
      part.map { $0.segment.isOverlay ? 0 : $0.piece.advance }.reduce(0, +) + (part.last?.piece.overhang ?? 0)
    }
    let room = (parts.map(width).max() ?? 0) + TextMetrics.fractionSpace * size / 2
    let x = pen.placeFraction(width: room, space: TextMetrics.fractionSpace * size)
    for part in parts {
      var at = x + (room - width(part)) / 2
      for (segment, piece) in part {
        add(piece, of: segment, at: at, text, size: size, to: &line)
        if !segment.isOverlay { at += piece.advance }
      }
    }
    line.bars.append(
      TextLine.Bar(
        x: x, width: room, rise: TextMetrics.barRise * size, thickness: TextMetrics.barThickness * size))
    line.size.ascent = TextMetrics.fractionAscent * size
    line.size.descent = TextMetrics.fractionDescent * size
    return end
  }

  private static func rise(of segment: Segment) -> Double {
    switch segment.level {
    case .baseline: 0
    case .superscript: segment.isPaired ? TextMetrics.pairedSuperscriptRise : TextMetrics.superscriptRise
    case .subscript: segment.isPaired ? -TextMetrics.pairedSubscriptDrop : -TextMetrics.subscriptDrop
    case .numerator: TextMetrics.numeratorRise
    case .denominator: -TextMetrics.denominatorDrop
    }
  }

  private static func findPairs(in segments: inout [Segment]) {
    let scripts: [TextRun.Level] = [.superscript, .subscript]
    for group in segments.indices.split(whereSeparator: { !scripts.contains(segments[$0].level) }) {
      let isPaired = Set(group.map { segments[$0].level }).count == 2
      for index in group { segments[index].isPaired = isPaired }
    }
  }

  private func segments(of text: StyledText, missing: inout [MissingCharacter]) -> [Segment] {
    var segments: [Segment] = []
    // The letter before on the baseline, if there is one.
    var previous: Character?
    for (index, run) in text.runs.enumerated() {
      for written in run.string where written != TextRun.softHyphen {
        // One line of text: a tab or a new line is a space.
        let character: Character = written.isNewline || written == "\t" ? " " : written
        let spelling = spelling(of: character, in: run, text)
        let accent = TextSetter.accent(of: character, in: run)
        let current = run.level == .baseline ? character : nil
        let meets = current.map { previous?.meets($0) == true } ?? false
        previous = current
        for (offset, (string, face, isOverlay)) in spelling.enumerated() {
          let followsSpace = meets && offset == 0
          if !isOverlay, accent == nil, !followsSpace, let last = segments.last, last.face == face, last.run == index,
            !last.isOverlay, last.accent == nil
          {
            segments[segments.count - 1].string += string
          } else {
            segments.append(
              Segment(
                string: string, face: face, level: run.level, run: index, isOverlay: isOverlay, accent: accent,
                followsSpace: followsSpace))
          }
        }
        guard spelling.isEmpty, !character.isInvisible else { continue }
        let problem = MissingCharacter(character: written, text: text.plain)
        if !missing.contains(problem) { missing.append(problem) }
      }
    }
    return segments
  }

  /// The accent of a letter in a formula, where it has one that the maths face can set over any letter.
  private static func accent(of character: Character, in run: TextRun) -> String? {
    guard run.face != .text, character.unicodeScalars.count == 2, let mark = character.unicodeScalars.last else {
      return nil
    }
    return Typeface.accents[mark]
  }

  /// A character as strings in faces that have them; empty if no face has it.
  private func spelling(
    of character: Character, in run: TextRun, _ text: StyledText
  ) -> [(string: String, face: Typeface, isOverlay: Bool)] {
    if TextSetter.accent(of: character, in: run) != nil, let letter = character.unicodeScalars.first {
      return spelling(of: Character(letter), in: run, text)
    }
    let isInText = run.face == .text && map.covers(character, .text, text.weight, language: text.language.code)
    if !isInText, let spelling = Typeface.spellings[character] { return spelling }
    let face = Typeface.candidates(for: run.face).first { face in
      map.covers(character, face, text.weight, language: text.language.code)
    }
    return face.map { [(String(character), $0, false)] } ?? []
  }
}

extension Character {
  /// Whether a Han character and a letter or digit of another script stand side by side, in whichever order: a little
  /// space goes between them, as browsers put it there (CSS Text 4, “text-autospace”).
  fileprivate func meets(_ next: Character) -> Bool {
    isHan && next.isForeign || isForeign && next.isHan
  }

  private var isHan: Bool { unicodeScalars.first?.properties.isIdeographic ?? false }

  /// Letters and digits of scripts that are not written in squares.
  private var isForeign: Bool { (isLetter || isNumber) && unicodeScalars.allSatisfy { $0.value < 0x2e80 } }

  /// True for what a font need not have because it never shows: joiners, marks of direction, variation selectors.
  fileprivate var isInvisible: Bool {
    unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
  }
}
