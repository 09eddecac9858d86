extension [TextRun] {
  /// The letters as a sentence or a table writes them: plain spaces, and raised digits for powers.
  public var plain: String {
    enumerated().map { index, run in
      if run.level == .numerator || run.level == .denominator {
        // Runs of one part stand side by side; the first of the denominator follows the bar.
        let begins = index == 0 || self[index - 1].level != run.level
        let ends = index + 1 == count || self[index + 1].level != run.level
        let isLong = !(begins && ends && run.string.allSatisfy { $0.isNumber || $0.isLetter })
        let open = begins ? (run.level == .denominator ? "/" : "") + (isLong ? "(" : "") : ""
        return open + run.string.replacing("\u{2005}", with: " ") + (ends && isLong ? ")" : "")
      }
      let letters = run.string.filter { $0 != TextRun.softHyphen }
      let text = String(letters.map { $0 == "\u{2005}" || $0 == "\u{2009}" ? " " : $0 })
      guard run.level == .superscript else { return text }
      let raised = text.map { Self.superscripts[$0] }
      return raised.contains(nil) ? "^" + text : String(raised.compactMap(\.self))
    }.joined()
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "−": "⁻",
    "+": "⁺", "′": "′",
  ]
}
