/// A label as an author writes it: words, and between dollar signs a little TeX.
///
///     try LabelText.runs("输入 $x_1$")
///
/// Inside dollars letters are variables and set in italics, digits and signs are upright; `_` and `^` take one
/// character or a group in braces; `\name` stands for the symbols and names of `symbols` and `operators`;
/// `\mathrm{…}` and `\text{…}` are upright; `\frac{…}{…}` is a small fraction, `\hat{y}` a letter with an accent. `\$` outside
/// is a dollar sign, and at `\-` a long word may be divided.
public enum LabelText {
  /// What is wrong with a label, and at which character, counted from 0.
  public struct Failure: Error, Hashable, Sendable {
    public var summary: String
    public var offset: Int
    /// The command that is not known, without its backslash; nil for other faults.
    public var unknownCommand: String?

    public init(summary: String, offset: Int, unknownCommand: String? = nil) {
      self.summary = summary
      self.offset = offset
      self.unknownCommand = unknownCommand
    }
  }

  /// The names of all commands, in alphabetical order, small letters first.
  public static var commands: [String] {
    let all =
      symbols.keys.filter { $0.allSatisfy(\.isLetter) } + relations.keys + operators + accents.keys
      + ["frac", "mathrm", "mathbf", "text"]
    return all.sorted {
      let (a, b) = ($0.lowercased(), $1.lowercased())
      return a == b ? $0 > $1 : a < b
    }
  }

  /// The longest label that is read, in characters.
  public static let longest = 2_000

  /// The runs of a label.
  public static func runs(_ label: String) throws(Failure) -> [TextRun] {
    let characters = Array(label)
    guard characters.count <= longest else {
      throw Failure(summary: "the label has \(characters.count) characters, more than \(longest)", offset: longest)
    }
    var parser = Parser(characters: characters)
    return merged(try parser.label())
  }

  /// Neighbours of one face and level as one run.
  private static func merged(_ runs: [TextRun]) -> [TextRun] {
    runs.reduce(into: []) { result, run in
      if let last = result.last, last.face == run.face, last.level == run.level {
        result[result.count - 1].string += run.string
      } else if !run.string.isEmpty {
        result.append(run)
      }
    }
  }

  /// Commands that stand for one symbol.
  public static let symbols: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "sum": "∑",
    "partial": "∂", "nabla": "∇", "infty": "∞", "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮", "prime": "′",
    "ell": "ℓ", "quad": "\u{2003}", ",": "\u{2009}", ";": "\u{2005}", " ": " ", "$": "$", "%": "%", "{": "{", "}": "}",
    "_": "_", "&": "&", "#": "#",
  ]

  /// Commands that stand for a sign between two things, with thin spaces around it.
  public static let relations: [String: String] = [
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "to": "→", "times": "×",
    "cdot": "⋅", "pm": "±", "in": "∈", "mapsto": "↦", "rightarrow": "→", "sim": "∼", "equiv": "≡", "propto": "∝",
  ]

  /// Commands that stand for their own name, upright.
  public static let operators: Set<String> = [
    "max", "min", "exp", "ln", "log", "sin", "cos", "tan", "tanh", "sup", "erf",
  ]

  /// Commands that set an accent on a letter, as the combining character that Unicode has for it.
  public static let accents: [String: String] = [
    "hat": "\u{302}", "bar": "\u{304}", "tilde": "\u{303}", "dot": "\u{307}",
  ]

  private struct Parser {
    let characters: [Character]
    var index = 0

    var current: Character? { index < characters.count ? characters[index] : nil }

    mutating func label() throws(Failure) -> [TextRun] {
      var runs: [TextRun] = []
      while let character = current {
        if character == "$" {
          let start = index
          index += 1
          runs += try maths(until: "$", openedAt: start, level: .baseline, depth: 0)
        } else if character == "\\", index + 1 < characters.count, "$\\".contains(characters[index + 1]) {
          runs.append(TextRun(String(characters[index + 1])))
          index += 2
        } else if character == "\\", index + 1 < characters.count, characters[index + 1] == "-" {
          runs.append(TextRun(String(TextRun.softHyphen)))
          index += 2
        } else {
          runs.append(TextRun(character.isNewline ? " " : String(character)))
          index += 1
        }
      }
      return runs
    }

    mutating func maths(
      until end: Character, openedAt start: Int, level: TextRun.Level, depth: Int
    ) throws(Failure) -> [TextRun] {
      guard depth < 20 else { throw Failure(summary: "groups are nested more than 20 deep", offset: index) }
      var runs: [TextRun] = []
      while let character = current, character != end {
        switch character {
        case "_", "^":
          guard level == .baseline else {
            let place = level == .numerator || level == .denominator ? "a fraction" : "an index"
            throw Failure(summary: "an index inside \(place) is not supported in a label", offset: index)
          }
          index += 1
          runs += try argument(character == "_" ? .subscript : .superscript, "an index is missing", depth: depth)
        case "{":
          let opening = index
          index += 1
          runs += try maths(until: "}", openedAt: opening, level: level, depth: depth + 1)
        case "}", "$":
          throw Failure(summary: "“\(character)” closes nothing", offset: index)
        case "\\":
          runs += try command(level: level, depth: depth)
        default:
          index += 1
          runs.append(Self.run(character, level: level, isUnary: Self.expectsOperand(after: runs)))
        }
      }
      guard current != nil else { throw Failure(summary: "“\(characters[start])” is not closed", offset: start) }
      index += 1
      return runs
    }

    /// What follows `_`, `^`, `\frac` or `\hat`: one character, a command or a group.
    private mutating func argument(
      _ level: TextRun.Level, _ missing: String, depth: Int
    ) throws(Failure) -> [TextRun] {
      // Commands take their arguments from one another without braces: \hat\hat\hat…
      guard depth < 20 else { throw Failure(summary: "groups are nested more than 20 deep", offset: index) }
      while current == " " { index += 1 }
      guard let character = current, character != "$", character != "}" else {
        throw Failure(summary: missing, offset: index)
      }
      if character == "{" {
        let opening = index
        index += 1
        return try maths(until: "}", openedAt: opening, level: level, depth: depth + 1)
      }
      if character == "\\" { return try command(level: level, depth: depth + 1) }
      index += 1
      return [Self.run(character, level: level, isUnary: true)]
    }

    private mutating func command(level: TextRun.Level, depth: Int) throws(Failure) -> [TextRun] {
      let start = index
      index += 1
      var name = ""
      while let letter = current, letter.isASCII, letter.isLetter {
        name.append(letter)
        index += 1
      }
      if name.isEmpty, let character = current {
        name = String(character)
        index += 1
      }
      if name == "mathrm" || name == "text" || name == "mathbf" {
        guard current == "{" else { throw Failure(summary: "“\\\(name)” needs a group in braces", offset: index) }
        index += 1
        var text = ""
        while let character = current, character != "}" {
          text.append(character)
          index += 1
        }
        guard current == "}" else { throw Failure(summary: "“{” is not closed", offset: start) }
        index += 1
        return [TextRun(text, face: name == "text" ? .text : .maths, level: level)]
      }
      if name == "frac" {
        guard level == .baseline else {
          throw Failure(summary: "a fraction is supported on the line of a label only", offset: start)
        }
        let missing = "“\\frac” needs a numerator and a denominator"
        return try argument(.numerator, missing, depth: depth) + argument(.denominator, missing, depth: depth)
      }
      if let accent = LabelText.accents[name] {
        let letters = try argument(level, "“\\\(name)” needs a letter", depth: depth)
        guard letters.count == 1, letters[0].string.count == 1, letters[0].level == level else {
          throw Failure(summary: "“\\\(name)” takes one letter", offset: start)
        }
        return [TextRun(letters[0].string + accent, face: letters[0].face, level: level)]
      }
      if LabelText.operators.contains(name) { return [TextRun(name + "\u{2009}", face: .maths, level: level)] }
      if let sign = LabelText.relations[name] { return [Self.relation(sign, level: level)] }
      if let symbol = LabelText.symbols[name] {
        let isVariable = symbol.unicodeScalars.allSatisfy { ("α"..."ω").contains($0) || $0 == "ϵ" || $0 == "ϕ" }
        return [TextRun(symbol, face: isVariable ? .variable : .maths, level: level)]
      }
      throw Failure(summary: "“\\\(name)” is not known in a label", offset: start, unknownCommand: name)
    }

    /// Whether a minus here is the sign of a number: at the start, after an opening bracket, a comma or a relation.
    private static func expectsOperand(after runs: [TextRun]) -> Bool {
      guard let last = runs.last(where: { !$0.string.isEmpty })?.string.last(where: { !$0.isWhitespace }) else {
        return true
      }
      return "([{,=<>≤≥≠≈→∈×⋅".contains(last)
    }

    private static func run(_ character: Character, level: TextRun.Level, isUnary: Bool) -> TextRun {
      switch character {
      case "=", "<", ">", "≤", "≥", "≠", "≈", "→", "∈": relation(String(character), level: level)
      case "+", "-", "−", "×", "±":
        isUnary
          ? TextRun(character == "-" ? NumberText.minus : String(character), face: .maths, level: level)
          : relation(character == "-" ? NumberText.minus : String(character), level: level)
      case ",": TextRun(",\u{2009}", face: .maths, level: level)
      case "'": TextRun("′", face: .maths, level: level == .baseline ? .superscript : level)
      case " ": TextRun("", face: .maths, level: level)
      default:
        TextRun(
          String(character), face: character.isLetter && character.isASCII || isGreek(character) ? .variable : .maths,
          level: level)
      }
    }

    private static func isGreek(_ character: Character) -> Bool {
      character.unicodeScalars.allSatisfy { ("α"..."ω").contains($0) }
    }

    /// Thin spaces on the baseline, none in an index.
    private static func relation(_ sign: String, level: TextRun.Level) -> TextRun {
      TextRun(level == .baseline ? "\u{2005}\(sign)\u{2005}" : sign, face: .maths, level: level)
    }
  }
}
