/// Breaks a text that is too wide: at spaces, and between Han characters but never before a closing sign.
enum LineBreaking {
  static func lines(of text: StyledText, width: Double, on canvas: some Canvas) -> [StyledText] {
    guard canvas.measure(text).width > width else { return [text] }
    var lines: [StyledText] = []
    var line = text
    line.runs = []
    for piece in pieces(of: text.runs) {
      var longer = line
      longer.runs += piece
      if !line.runs.isEmpty, canvas.measure(longer).width > width {
        lines.append(line)
        line.runs = trimmed(piece)
      } else {
        line = longer
      }
    }
    if !line.runs.isEmpty { lines.append(line) }
    return lines
  }

  /// The runs cut where a line may end; runs of maths stay whole.
  private static func pieces(of runs: [TextRun]) -> [[TextRun]] {
    var pieces: [[TextRun]] = [[]]
    for run in runs {
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

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if left == " " { return true }
    guard isHan(left) || isHan(right) else { return false }
    return !"，。、；：？！）》”’％".contains(right) && !"（《“‘".contains(left) && right != " "
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x3000...0x9fff).contains($0.value) || (0xff00...0xffef).contains($0.value) }
  }

  private static func trimmed(_ runs: [TextRun]) -> [TextRun] {
    guard var first = runs.first else { return runs }
    first.string = String(first.string.drop { $0 == " " })
    return [first] + runs.dropFirst()
  }
}
