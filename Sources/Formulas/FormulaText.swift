/// What is refused before a parser sees it.
enum FormulaText {
  /// Checks length, characters and depth.
  static func check(_ expression: String) throws(FormulaError) {
    guard expression.contains(where: { $0 != " " }) else {
      throw FormulaError(message: "the formula is empty", position: nil)
    }
    // Counting characters of a hostile text takes time; its bytes are known.
    guard expression.utf8.count <= 4 * Formula.maximumLength, expression.count <= Formula.maximumLength else {
      throw FormulaError(message: "the formula is longer than \(Formula.maximumLength) characters", position: nil)
    }
    var depth = 0
    var previous: Character = " "
    for (index, character) in expression.enumerated() {
      let position = index + 1
      guard character.isASCII, allowed.contains(character) else {
        throw FormulaError(message: complaint(about: character), position: position)
      }
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      guard depth <= Formula.maximumDepth else {
        throw FormulaError(
          message: "more than \(Formula.maximumDepth) parentheses are open at once", position: position)
      }
      // A lone = would change the value of x for all later evaluations.
      if previous == "=" || character == "=" {
        let next = expression.dropFirst(position).first
        let isComparison = "=<>!".contains(previous) || (character == "=" && next == "=")
        guard isComparison else { throw FormulaError(message: "a formula may not assign with =", position: position) }
      }
      previous = character
    }
  }

  private static let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.,+-*/^()<>=!?:&| ")

  private static func complaint(about character: Character) -> String {
    let isVisible = character.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    let shown = isVisible ? "“\(character)”" : "a control character"
    let found = "\(shown) may not stand in a formula"
    if let substitute = substitutes.first(where: { $0.0 == character })?.1 { return "\(found); write \(substitute)" }
    return character.isASCII ? found : "\(found); names are in plain English letters"
  }

  private static let substitutes: [(Character, String)] = [
    ("−", "-"), ("–", "-"), ("×", "*"), ("·", "*"), ("÷", "/"), ("²", "^2"), ("³", "^3"), ("π", "pi"), ("（", "("),
    ("）", ")"), ("，", ","), ("√", "sqrt"), ("[", "("), ("]", ")"), ("{", "("), ("}", ")"),
  ]
}
