/// Breaks a text that is too wide: at spaces, at soft hyphens, and between Han characters but never before a closing
/// sign.
///
/// A word too wide for a line of its own is broken anywhere.
enum LineBreaking {
  /// The lines, at least one; a text that needs more than `most` ends in “…”.
  static func lines(of text: StyledText, width: Double, most: Int = 6, on canvas: some Canvas) -> [StyledText] {
    guard canvas.measure(text).width > width else { return [text] }
    func measured(_ runs: [TextRun]) -> Double {
      var part = text
      part.runs = divided(runs)
      return canvas.measure(part).width
    }
    var lines: [[TextRun]] = []
    var line: [TextRun] = []
    func close() {
      if !line.isEmpty { lines.append(line) }
      line = []
    }
    for piece in pieces(of: text.runs).flatMap({ measured($0) > width ? letters(of: $0) : [$0] }) {
      if !line.isEmpty, measured(joined(line + piece)) > width { close() }
      line += line.isEmpty && !lines.isEmpty ? trimmed(piece) : piece
    }
    close()
    if lines.count > max(1, most) {
      lines = Array(lines.prefix(max(1, most)))
      let last = lines.count - 1
      lines[last] = shortened(lines[last], to: width, measured)
    }
    guard !lines.isEmpty else { return [text] }
    return lines.enumerated().map { index, runs in
      var line = text
      line.runs = joined(index + 1 < lines.count ? divided(runs) : runs)
      return line
    }
  }

  /// The runs cut where a line may end; runs of maths stay whole.
  private static func pieces(of runs: [TextRun]) -> [[TextRun]] {
    var pieces: [[TextRun]] = [[]]
    for run in runs {
      if pieces[pieces.count - 1].last?.string.last == " ", run.level == .baseline { pieces.append([]) }
      guard run.face == .text, run.level == .baseline else {
        pieces[pieces.count - 1].append(run)
        continue
      }
      var word = ""
      var previous: Character?
      func flush() {
        if !word.isEmpty { pieces[pieces.count - 1].append(TextRun(word)) }
        word = ""
      }
      for character in run.string {
        if let previous, mayBreak(between: previous, and: character) {
          flush()
          pieces.append([])
        }
        word.append(character)
        previous = character
      }
      flush()
    }
    return pieces.filter { !$0.isEmpty }
  }

  private static func letters(of piece: [TextRun]) -> [[TextRun]] {
    piece.flatMap { run in
      run.string.map { letter in
        var part = run
        part.string = String(letter)
        return [part]
      }
    }
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if left == " " || left == TextRun.softHyphen { return true }
    guard isHan(left) || isHan(right) else { return false }
    return !"，。、；：？！）》”’％".contains(right) && !"（《“‘".contains(left) && right != " "
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x3000...0x9fff).contains($0.value) || (0xff00...0xffef).contains($0.value) }
  }

  /// The runs of a line, with a hyphen where it ends inside a word.
  private static func divided(_ runs: [TextRun]) -> [TextRun] {
    guard var last = runs.last, last.string.last == TextRun.softHyphen else { return runs }
    last.string = last.string.dropLast() + "-"
    return runs.dropLast() + [last]
  }

  private static func trimmed(_ runs: [TextRun]) -> [TextRun] {
    guard var first = runs.first else { return runs }
    first.string = String(first.string.drop { $0 == " " })
    return [first] + runs.dropFirst()
  }

  /// The runs with “…” at their end, and as many letters less as that takes.
  private static func shortened(_ runs: [TextRun], to width: Double, _ measured: ([TextRun]) -> Double) -> [TextRun] {
    var kept = letters(of: runs).flatMap(\.self)
    while kept.count > 1, measured(joined(kept) + [TextRun("…")]) > width { kept.removeLast() }
    return kept + [TextRun("…")]
  }

  /// Neighbours that differ in letters alone as one run, so that they are shaped together.
  private static func joined(_ runs: [TextRun]) -> [TextRun] {
    runs.reduce(into: []) { result, run in
      if let last = result.last, last.face == run.face, last.level == run.level {
        result[result.count - 1].string += run.string
      } else {
        result.append(run)
      }
    }
  }
}
