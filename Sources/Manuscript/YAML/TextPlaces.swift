/// Turns the marks of the YAML library, which count Unicode scalars, into places an editor shows, which count characters.
struct TextPlaces {
  private let file: String
  /// The line of the file on which the text begins.
  private let firstLine: Int
  let lines: [Substring.UnicodeScalarView]
  /// The line measured last, and for each of its scalars how many characters begin before it; marks come in the order
  /// of the text, so that each line is measured about once.
  private var measured: (line: Int, characters: [Int])?

  init(_ text: String, file: String, firstLine: Int = 1) {
    self.file = file
    self.firstLine = firstLine
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The place of a mark, whose line and column count from 0. A mark behind the end of the text is at its end.
  mutating func place(line: Int, column: Int) -> SourceLocation {
    // Files end in a line feed, and a mark behind it would be on a line that no editor shows.
    var (line, column) = (line, column)
    if line >= lines.count - 1, let last = lines.lastIndex(where: { !$0.isEmpty }), line > last {
      (line, column) = (last, lines[last].count)
    }
    guard lines.indices.contains(line) else { return SourceLocation(file: file, line: firstLine, column: 1) }
    if measured?.line != line { measured = (line, Self.charactersBefore(lines[line])) }
    let characters = measured?.characters ?? []
    let before = characters.indices.contains(column) ? characters[column] : characters.last ?? 0
    return SourceLocation(file: file, line: firstLine + line, column: before + 1)
  }

  /// For each scalar of a line, and for its end, the number of characters before it.
  private static func charactersBefore(_ line: Substring.UnicodeScalarView) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(line.count + 1)
    for (index, character) in Substring(line).enumerated() {
      for _ in character.unicodeScalars { result.append(index) }
    }
    result.append((result.last ?? -1) + 1)
    return result
  }
}
