import Foundation
import Manuscript

/// A formula three times in a row, as it comes from a page set by KaTeX or MathJax: what is seen, its TeX, what is seen.
enum RepeatedFormula {
  struct InLine {
    let source: String
    let kept: String
    let message: String
    let column: Int
  }

  struct OverLines {
    let kept: String
    let message: String
    let used: Int
  }

  /// Longer runs are no formulas; looking through them would take long.
  private static let longest = 600
  private static let mostWords = 60

  /// Three lines one after the other, blank ones apart, that say the same.
  static func overLines(_ lines: [SourceLine]) -> OverLines? {
    var found: [(text: String, end: Int)] = []
    for (index, line) in lines.enumerated() where !line.isBlank {
      found.append((line.content, index + 1))
      if found.count == 3 { break }
    }
    guard found.count == 3, let unit = unit(found.map(\.text)) else { return nil }
    return OverLines(kept: "$$\(unit)$$", message: message(unit), used: found[2].end)
  }

  /// The repetitions inside a line, from left to right.
  static func inside(_ line: String) -> [InLine] {
    guard line.contains(where: { $0.isNumber || "=\\^_+∑".contains($0) }) || line.contains(/[A-Za-zα-ω]{3}/) else {
      return []
    }
    var found: [InLine] = []
    var column = 1
    for run in runs(of: line) {
      column = line.distance(from: line.startIndex, to: run.startIndex) + 1
      guard run.count <= longest, let hit = hit(in: run) else { continue }
      found.append(
        InLine(
          source: String(hit.source), kept: "$\(hit.unit)$", message: message(hit.unit),
          column: column + run.distance(from: run.startIndex, to: hit.source.startIndex)))
    }
    return found
  }

  private static func message(_ unit: String) -> String {
    "a formula three times in a row, as copied from a page that shows formulas: kept once, as $\(unit)$"
  }

  /// The pieces of a line between what is in no formula: Han characters and their punctuation, code.
  private static func runs(of line: String) -> [Substring] {
    line.split { character in
      guard let scalar = character.unicodeScalars.first else { return true }
      return (0x3000...0x303F).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
        || (0xFF00...0xFFEF).contains(scalar.value) || scalar == "`" || scalar == "|"
    }
  }

  /// Words from one blank to another in a run that are a formula three times.
  private static func hit(in run: Substring) -> (source: Substring, unit: String)? {
    let starts = [run.startIndex] + run.indices.filter { run[$0] == " " }.map { run.index(after: $0) }
    let ends = run.indices.filter { run[$0] == " " } + [run.endIndex]
    guard starts.count <= mostWords else { return nil }
    for start in starts where start < run.endIndex && run[start] != " " {
      for end in ends.reversed() where end > start {
        var piece = run[start..<end]
        while let last = piece.last, ",.;: ".contains(last) { piece.removeLast() }
        if let unit = parts(of: piece) { return (piece, unit) }
      }
    }
    return nil
  }

  /// What is three times in a piece; nil where nothing is.
  private static func parts(of piece: Substring) -> String? {
    let whole = Skeleton(piece)
    guard whole.signs.count % 3 == 0, whole.signs.count >= 6 else { return nil }
    let length = whole.signs.count / 3
    let sorted = whole.signs.prefix(length).map(\.sign).sorted()
    guard whole.signs.dropFirst(length).prefix(length).map(\.sign).sorted() == sorted,
      whole.signs.suffix(length).map(\.sign).sorted() == sorted
    else { return nil }
    let first = whole.signs[length - 1].range.upperBound
    let last = whole.signs[2 * length].range.lowerBound
    // A brace or two behind the first belong to the TeX.
    return unit([String(piece[..<first]), String(piece[first..<last]), String(piece[last...])])
  }

  /// The one of three texts to keep, where all say the same and it is a formula: the one with the most of TeX.
  private static func unit(_ texts: [String]) -> String? {
    let texts = texts.map { $0.filter { $0 != "$" }.trimmedBlanks }
    let skeletons = texts.map { Skeleton($0[...]).signs.map(\.sign).sorted() }
    guard let first = skeletons.first, first.count >= 2, skeletons.allSatisfy({ $0 == first }) else { return nil }
    let isFormula =
      first.contains { !$0.isLetter && !$0.isNumber } || first.contains { !$0.isASCII && !Self.isHan($0) }
      || first.contains(where: \.isNumber) && first.contains(where: \.isLetter)
    guard isFormula, first.contains(where: \.isLetter), !first.contains(where: Self.isHan) else { return nil }
    let isList = texts.allSatisfy { $0.prefixMatch(of: /[-*+#>|]\s|\d+[.)]\s/) != nil }
    return isList ? nil : texts.max { left, right in tex(left) < tex(right) }
  }

  private static func tex(_ text: String) -> Int { text.count { "\\^_{}".contains($0) } }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }
}

/// What a reader sees of a formula, sign by sign, whether it is written in TeX or not.
private struct Skeleton {
  private(set) var signs: [(sign: Character, range: Range<Substring.Index>)] = []

  private static let commands: [Substring: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "theta": "θ", "eta": "η",
    "lambda": "λ", "mu": "μ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "ϕ", "varphi": "φ", "omega": "ω",
    "Delta": "Δ", "Sigma": "Σ", "Omega": "Ω", "Theta": "Θ", "nabla": "∇", "partial": "∂", "sum": "∑", "prod": "∏",
    "int": "∫", "infty": "∞", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "times": "×",
    "cdot": "⋅", "cdots": "⋯", "ldots": "…", "dots": "…", "in": "∈", "to": "→", "rightarrow": "→", "approx": "≈",
    "pm": "±", "sqrt": "", "frac": "", "dfrac": "", "left": "", "right": "", "text": "", "mathrm": "", "mathbf": "",
    "boldsymbol": "", "operatorname": "", "quad": "", "limits": "", "displaystyle": "", "begin": "", "end": "",
    "big": "",
  ]
  private static let equal: [Character: Character] = [
    "−": "-", "′": "'", "∗": "*", "·": "⋅", "∣": "|", "φ": "ϕ", "ε": "ϵ", "µ": "μ",
  ]

  init(_ text: Substring) {
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character == "\\" {
        let name = text[next...].prefix { $0.isASCII && $0.isLetter }
        let end = name.isEmpty ? next : name.endIndex
        for sign in Self.commands[name] ?? String(name) { append(sign, index..<end) }
        index = end
      } else {
        if !" \t\u{200B}{}^_$&".contains(character) { append(character, index..<next) }
        index = next
      }
    }
  }

  private mutating func append(_ sign: Character, _ range: Range<Substring.Index>) {
    // What is bold or italic in Unicode is the letter that it shows.
    for part in String(sign).precomposedStringWithCompatibilityMapping {
      signs.append((Self.equal[part] ?? part, range))
    }
  }
}
