/// A named part of a program, between the comments `region: NAME` and `endregion`.
enum Region {
  /// Its lines as a lesson shows them, without markers of regions, blank lines around them, and common indentation.
  static func lines(_ name: String?, of source: String) -> [String] {
    var open: [String] = []
    var lines: [String] = []
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split { " /#:".contains($0) }
      switch words.first {
      case "region": open.append(String(words.last ?? ""))
      case "endregion": _ = open.popLast()
      default: if name.map(open.contains) ?? true { lines.append(String(line)) }
      }
    }
    let isBlank = { (line: String) in line.allSatisfy(\.isWhitespace) }
    lines = lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    let indentation = lines.filter { !isBlank($0) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { isBlank($0) ? "" : String($0.dropFirst(indentation)) }
  }
}
