/// Says where formulas end that begin in a text.
///
/// As in Pandoc: `$…$` has no blank inside at either end and no digit behind it, so that prices stay prices.
struct FormulaEnds {
  /// Formulas are short: a far end would be an accident, and a search for it slow.
  private static let longest = MathTypesetter.longestFormula * 4
  /// How many bytes in braces may still be read, so that open braces one after the other cost no more than others.
  private var budget: Int
  /// Numbers of backslashes with which no parenthesis closes further on.
  private var openParentheses: Set<Int> = []

  init(of text: [UInt8]) { budget = text.count * 4 + 100_000 }

  /// A formula's TeX as a range of bytes, and where what closes it ends.
  struct Span {
    var content: Range<Int>
    var end: Int
  }

  /// `$…$`, GitHub's `` $`…`$ ``, or `$` on a line of its own before and after.
  mutating func inline(in text: [UInt8], from open: Int) -> Span? {
    let start = open + 1
    guard start < text.count else { return nil }
    if text[start] == UInt8(ascii: "`") { return ticked(in: text, from: start) }
    if text[start] == UInt8(ascii: "\n") { return onLines(in: text, from: open) }
    guard !text[start].isBlank, let close = closing(in: text, from: start), close > start else { return nil }
    let last = text[close - 1]
    let isPrice = close + 1 < text.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[close + 1])
    guard !last.isBlank, last != UInt8(ascii: "\n"), !isPrice, !Self.isSentence(text[start..<close]) else { return nil }
    return Span(content: start..<close, end: close + 1)
  }

  /// `$$…$$`
  func display(in text: [UInt8], from start: Int) -> Span? {
    var index = start
    while index + 1 < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "$") where text[index + 1] == UInt8(ascii: "$"):
        return index > start ? Span(content: start..<index, end: index + 2) : nil
      default: index += 1
      }
    }
    return nil
  }

  /// `\(…\)`, also with two backslashes each, as kramdown has it.
  mutating func parenthesised(in text: [UInt8], from start: Int, slashes: Int) -> Span? {
    guard !openParentheses.contains(slashes) else { return nil }
    var index = start
    while index + slashes < text.count {
      let run = text[index...].prefix { $0 == UInt8(ascii: "\\") }.count
      if run == 0 {
        index += 1
      } else if run == slashes, text.has(")", at: index + run) {
        return index > start ? Span(content: start..<index, end: index + run + 1) : nil
      } else {
        index += slashes == 1 ? 2 : run
      }
    }
    openParentheses.insert(slashes)
    return nil
  }

  private func ticked(in text: [UInt8], from tick: Int) -> Span? {
    let rest = text[(tick + 1)...].prefix(Self.longest)
    guard let close = rest.firstIndex(of: UInt8(ascii: "`")), close > tick + 1, text.has("$", at: close + 1) else {
      return nil
    }
    return Span(content: (tick + 1)..<close, end: close + 2)
  }

  private func onLines(in text: [UInt8], from open: Int) -> Span? {
    guard open == 0 || text[open - 1] == UInt8(ascii: "\n") else { return nil }
    var index = open + 2
    while index < text.count, text[index] != UInt8(ascii: "$"), text[index] != UInt8(ascii: "`") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < text.count, text.has("\n$", at: index - 1), index > open + 2 else { return nil }
    guard index + 1 == text.count || text[index + 1] == UInt8(ascii: "\n") else { return nil }
    return Span(content: (open + 1)..<index, end: index + 1)
  }

  /// The dollar that closes; one inside braces, as in `\text{if $y$}`, does not where the braces are closed.
  private mutating func closing(in text: [UInt8], from start: Int) -> Int? {
    let end = min(text.count, start + Self.longest)
    var index = start
    var depth = 0
    var first: Int?
    while index < end {
      if first != nil {
        budget -= 1
        if budget < 0 { return first }
      }
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "`"): return first
      case UInt8(ascii: "$"):
        if depth <= 0 { return index }
        first = first ?? index
      default: break
      }
      index += 1
    }
    return first
  }

  /// True for what lies between two prices of a Chinese text: 价格是$5和$6。设$x$为输入。
  private static func isSentence(_ tex: ArraySlice<UInt8>) -> Bool {
    guard tex.contains(where: { $0 >= 0xE3 }), let first = tex.first else { return false }
    let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    var depth = 0
    for scalar in String(decoding: tex, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "{": depth += 1
      case "}": depth -= 1
      case "。", "；", "！", "？": if depth <= 0 { return true }
      default:
        let isWide = EastAsianText.isFullWidthPunctuation(scalar) || EastAsianText.isHan(scalar)
        if isNumber, depth <= 0, isWide { return true }
      }
    }
    return false
  }
}
