import Manuscript

/// Powers whose exponent became digits like all others: “1011” where 10¹¹ was meant.
enum LostExponent {
  static func find(in line: String) -> [Damage] {
    products(in: line) + powers(in: line) + negative(in: line)
  }

  /// 3×108, 1.6×10-19
  private static func products(in line: String) -> [Damage] {
    let product = /\d+(?:\.\d+)?(?:\s*(?:[×·*]|\\times|\\cdot)\s*|\s+x\s+)10([-−]?[1-9]\d?)(?![\d.^{_])/
    return Damage.find(product, in: line, notBehind: { $0.isNumber || ".,".contains($0) }) { match in
      let exponent = match.1.replacing("−", with: "-")
      return "\(Message.quote(String(match.0))): probably 10^\(exponent), $10^{\(exponent)}$; the exponent was lost"
    }
  }

  /// 1011 neurons, 1014-1015 synapses; no year, no part of a number, no row of zeros and ones.
  private static func powers(in line: String) -> [Damage] {
    let isBinary = line.matches(of: /\d+/).contains { match in
      match.0.count > 1 && !match.0.hasPrefix("10") && match.0.allSatisfy { "01".contains($0) }
    }
    let power = /10([1-3]\d)(?![\d,:\/A-Za-z_^{%]|\.\d|\s*(?:年|BC|AD|CE))/
    let isInNumber = { (character: Character) in
      character.isNumber || character.isLetter && character.isASCII || ".,:/#_×·*".contains(character)
    }
    return Damage.find(power, in: line, notBehind: isInNumber) { match in
      guard match.0 != "1024", !(isBinary && match.0.allSatisfy { "01".contains($0) }) else { return nil }
      // “3 × 1011” is told as a product.
      let before = line.prefix(line.distance(from: line.startIndex, to: match.range.lowerBound))
      guard before.firstMatch(of: /(?:[×·*x]|\\times|\\cdot)\s+$/) == nil else { return nil }
      return
        "\(Message.quote(String(match.0))): perhaps 10^\(match.1), $10^{\(match.1)}$, was meant; the exponent was lost"
    }
  }

  /// 10-6, which is no range for ranges run up; e-x.
  private static func negative(in line: String) -> [Damage] {
    let isPart = { (character: Character) in
      character.isNumber || character.isLetter && character.isASCII
        || ".-−×·*/:\\{^_ ".contains(character)
          && character != " "
    }
    let small = Damage.find(/10[-−]([1-9])(?![\d\-−\/:A-Za-z年月]|\.\d)/, in: line, notBehind: isPart) { match in
      "\(Message.quote(String(match.0))): perhaps 10^-\(match.1), $10^{-\(match.1)}$, was meant; the exponent was lost"
    }
    let natural = Damage.find(
      /e[-−]([a-zA-Zθ])(?![A-Za-z\-])/, in: line, notBehind: { $0.isLetter || "\\{^_".contains($0) }
    ) { match in
      "\(Message.quote(String(match.0))): perhaps e^-\(match.1), $e^{-\(match.1)}$, was meant; the exponent was lost"
    }
    return small + natural
  }
}
