import Manuscript

/// `\(…\)`, `\[…\]` and the like, TeX commands in the text, and escapes.
enum EscapedFormula: InlineSyntax {
  static let marks = "\\"

  static func read(_ text: inout InlineText) -> String? {
    let place = text.place
    if let match = text.take(/\\\\?\((.+?)\\\\?\)/.dotMatchesNewlines()) {
      text.page.note(.converted, "the formula in “\\(” is one in “$”", at: place)
      return "$\(Formula.inline(String(match.1).replacing("\n", with: " ")))$"
    }
    if let match = text.take(/\\\\?\[(.+?)\\\\?\]/.dotMatchesNewlines()), match.1.contains(/[\\=^_+<>]/) {
      text.page.note(.converted, "the formula in “\\[” is one in “$$”", at: place)
      return "$$\(Formula.display(String(match.1).replacing("\n", with: " ")))$$"
    }
    if let match = text.take(/\\(?:eqref|ref|autoref|cref|Cref)\{([^}]+)\}/) {
      return Reference.text(to: String(match.1), words: nil, source: String(match.0), at: place, on: text.page)
    }
    if let match = text.take(/\\(?:cite|citep|citet)\{([^}]+)\}/) {
      return Citation.text(
        of: match.1.split(separator: ",").map(\.trimmedBlanks), source: String(match.0), at: place, on: text.page)
    }
    // Any other command of TeX outside of a formula; `\n` and the like are escapes of programs.
    if let match = text.take(/\\[A-Za-z]{2,}(?:\{[^{}]*\})*/) {
      return text.leave(match, "a command of TeX outside of a formula: perhaps $\(match)$ was meant", at: place)
    }
    if let match = text.take(/\\./.dotMatchesNewlines()) { return String(match) }
    return nil
  }
}

/// `$…$`, also with blanks inside, in GitHub’s form and over several lines.
enum InlineFormula: InlineSyntax {
  static let marks = "$"

  static func read(_ text: inout InlineText) -> String? {
    let place = text.place
    if let match = text.take(/\$`([^`]+)`\$/) {
      text.page.note(.converted, "the formula in “$`” is one in “$”", at: place)
      return "$\(Formula.inline(String(match.1)))$"
    }
    if let match = text.take(/\$\$([^$]+)\$\$/) {
      return "$$\(Formula.display(String(match.1).replacing("\n", with: " ")))$$"
    }
    if let match = text.take(
      /\$((?:\\.|[^$\\`\s])(?:(?:\\.|[^$\\`])*?(?:\\.|[^$\\`\s]))?)\$(?!\d)/.dotMatchesNewlines())
    {
      let tex = String(match.1)
      if tex.contains("\n") { text.page.note(.converted, "a formula over two lines is on one", at: place) }
      return "$\(Formula.inline(tex.replacing("\n", with: " ")))$"
    }
    // Blanks inside: a formula only if it looks like one, for prices have blanks too.
    if let match = text.take(/\$[ \n]*((?:\\.|[^$\\`])+?)[ \n]*\$(?!\d)/), looksLikeFormula(match.1) {
      text.page.note(.converted, "the blanks inside of “$ … $” are gone", at: place)
      return "$\(Formula.inline(String(match.1).replacing("\n", with: " ")))$"
    }
    return nil
  }

  private static func looksLikeFormula(_ text: Substring) -> Bool {
    if text.contains("\\") || text.contains("^") || text.contains("_") { return true }
    return text.contains(/[=<>+]/) && !text.contains(/[A-Za-z]{4,}/) || text.wholeMatch(of: /[A-Za-z]/) != nil
  }
}
