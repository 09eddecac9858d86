import Manuscript

/// Minus signs that are gone: a range from a number to itself, a difference of equal terms, σ with the wrong sign.
enum LostMinus {
  static func find(in line: String) -> [Damage] {
    let ranges = Damage.find(
      /(?:\[|\\\{|\{|［)\s*(\+?\d+(?:\.\d+)?|∞|\\infty|π|\\pi|[a-z])\s*[,，、]\s*\+?(\d+(?:\.\d+)?|∞|\\infty|π|\\pi|[a-z])\s*(?:[\])］）]|\\\}|\})/,
      in: line
    ) { match in
      match.1.replacing("+", with: "") == match.2 && !["0", "0.0"].contains(match.2) ? lost(match.0, match.1) : nil
    }
    let open = Damage.find(/[(（]\s*(∞|\\infty)\s*[,，]\s*\+?(?:∞|\\infty)\s*[)）]/, in: line) { lost($0.0, $0.1) }
    let isInNumber = { (character: Character) in character.isNumber || ".-−".contains(character) }
    let words = Damage.find(
      /(?:(?:from|between|either|从|在|取|为|是|输出)\s*)?(\d+(?:\.\d+)?)\s*(?:to|and|or|到|至|或|和|与|~|～)\s*\+?\1(?!\d|\.\d|\s*(?:为|is|are|不同))/,
      in: line, notBehind: isInNumber
    ) { match in
      let text = match.0
      let isRange = text.first?.isNumber == false || text.contains(/to|or|到|至|或|~|～/)
      return isRange && match.1 != "0" && !text.contains(/和|与|and/) || text.contains(/^(?:between|在)/)
        ? lost(text, match.1) : nil
    }
    let sigmoid = Damage.find(
      /(?:\\d?frac\{1\}\{1\s*\+\s*e\^\{?([a-z])\}?\s*\}|1\s*\/\s*\(1\s*\+\s*e\^\{?([a-z])\}?\s*\))/, in: line
    ) { match in
      let name = match.1 ?? match.2 ?? "x"
      return "\(Message.quote(String(match.0))): perhaps e^-\(name), $e^{-\(name)}$, was meant; the minus sign was lost"
    }
    let terms = Damage.find(/(e\^\{?[a-z]\}?)\s*[-−+]\s*\1(?![A-Za-z\d])/, in: line) { match in
      let name = match.1.filter { $0.isLetter && $0 != "e" }
      return
        "\(Message.quote(String(match.0))): twice the same; perhaps $e^{-\(name)}$ the second time; the minus sign was lost"
    }
    let signs = Damage.find(/[\u{AD}\u{F02D}\u{2011}](?=\s?[\dA-Za-z(])|\u{FFFD}/, in: line) { match in
      let name = match.0.unicodeScalars.first.map { SourceText.name($0) } ?? ""
      return match.0 == "\u{FFFD}"
        ? "the character U+FFFD stands where one was lost: look it up in the original"
        : "the character \(name), which is not seen or not read: perhaps a minus sign, “-”, was meant"
    }
    return ranges + open + words + sigmoid + terms + signs
  }

  private static func lost(_ text: some StringProtocol, _ number: some StringProtocol) -> String {
    "\(Message.quote(String(text))): from a number to itself; perhaps -\(number) the first time; the minus sign was lost"
  }
}
