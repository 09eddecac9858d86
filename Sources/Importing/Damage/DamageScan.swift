import Manuscript

/// Looks for what texts lose and gain when they are copied from a page or a scan.
enum DamageScan {
  /// The lines with what is certain mended or marked, and everything that was noticed.
  static func scan(_ lines: [SourceLine]) -> (lines: [SourceLine], findings: [Finding]) {
    var findings: [Finding] = []
    func note(_ text: String, _ line: SourceLine, _ column: Int) {
      let place = SourceLocation(file: line.place.file, line: line.place.line, column: column)
      findings.append(Finding(kind: .damage, place: place, text: text))
    }
    var result: [SourceLine] = []
    let code = lines.withCode
    var index = 0
    while index < lines.count {
      let line = lines[index]
      guard !code[index].isCode, !line.isBlank else {
        result.append(line)
        index += 1
        continue
      }
      let triple = RepeatedFormula.overLines(code[index...].prefix { !$0.isCode }.map(\.line))
      if let triple {
        note(triple.message, line, 1)
        result.append(SourceLine(triple.kept, at: line.place))
        index += triple.used
        continue
      }
      index += 1
      if let what = PageFurniture.what(line.content) ?? LostPicture.what(line.content) {
        note(what, line, line.indent.count + 1)
        result.append(SourceLine(Marker.text(line.content), at: line.place))
        continue
      }
      var mended = line
      for repeated in RepeatedFormula.inside(line.text) {
        note(repeated.message, line, repeated.column)
        mended.text = mended.text.replacing(repeated.source, with: repeated.kept, maxReplacements: 1)
      }
      for found in (LostExponent.find(in: mended.text) + LostMinus.find(in: mended.text)).sorted(by: {
        $0.column < $1.column
      }) {
        note(found.message, line, found.column)
      }
      result.append(mended)
    }
    return (result, findings)
  }
}

/// Something in a line that seems damaged: where, and what was probably meant.
struct Damage {
  let message: String
  let column: Int

  /// What a rule found in a line, code spans and addresses apart.
  ///
  /// - Parameter refused: the characters that may not stand right before it.
  static func find<Output>(
    _ regex: Regex<Output>, in line: String, notBehind refused: (Character) -> Bool = { _ in false },
    message: (Regex<Output>.Match) -> String?
  ) -> [Damage] {
    let readable = readable(line)
    return readable.matches(of: regex).compactMap { match in
      let start = match.range.lowerBound
      if start > readable.startIndex, refused(readable[readable.index(before: start)]) { return nil }
      return message(match).map {
        Damage(message: $0, column: readable.distance(from: readable.startIndex, to: start) + 1)
      }
    }
  }

  /// The line with blanks in place of code and addresses, which are as long.
  private static func readable(_ line: String) -> String {
    line.replacing(/`[^`]*`|\]\([^)]*\)|https?:\/\/\S+|<[^<>]*>/) { String(repeating: "\u{A0}", count: $0.0.count) }
  }
}
