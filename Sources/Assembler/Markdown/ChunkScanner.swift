import Manuscript

/// Cuts the insets out of a run of lines without a blank line between them.
///
/// Works on bytes: all marks are ASCII, and no byte of a longer UTF-8 sequence is.
struct ChunkScanner {
  private(set) var result: ScannedSource
  private let bytes: [UInt8]
  /// Where each line begins in `bytes`.
  private let starts: [Int]
  private let numbers: [Int]
  private let sources: [String]
  /// For each line, where the piece of Markdown ends that a formula or code beginning there cannot leave.
  private var ends: [Int]
  private var position = 0
  private var line = 0
  private var output: [UInt8] = []
  private var steps: [(text: Int, source: Int)] = []
  /// Backtick runs of these lengths have no partner further on, so that hostile text is not searched again and again.
  private var unpaired: Set<Int> = []
  private var unpairedEnd = 0
  private var counter = ColumnCounter()

  init(_ lines: [(number: Int, source: String)], into result: ScannedSource) {
    self.result = result
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for line in lines {
      starts.append(bytes.count)
      bytes += Array(self.result.cleaned(line).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    self.bytes = bytes
    self.starts = starts
    numbers = lines.map(\.number)
    sources = lines.map(\.source)
    ends = [Int](repeating: bytes.count, count: lines.count)
    var end = bytes.count
    for index in lines.indices.reversed() {
      ends[index] = end
      let next = index + 1 < starts.count ? starts[index + 1] : bytes.count
      if Self.isHeading(bytes[starts[index]..<next]) { ends[index] = next }
      if Self.beginsBlock(bytes[starts[index]..<next]) { end = starts[index] }
    }
  }

  private static func withoutContainers(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.drop(while: ScannedSource.isContainerByte)
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    withoutContainers(line).first == UInt8(ascii: "#")
  }

  private static func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
    let text = withoutContainers(line)
    guard let first = text.first else { return true }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "|") { return true }
    if text.starts(with: Array("[^".utf8)) { return true }
    return ListMarker.length(in: text) != nil
  }

  mutating func scan() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\n"): endLine()
      case UInt8(ascii: "\\"):
        copy(1)
        if position < bytes.count, bytes[position] != UInt8(ascii: "\n") { copy(1) }
      case UInt8(ascii: "`"): scanCode()
      case UInt8(ascii: "{"): scanBrace()
      case UInt8(ascii: "$"): scanDollar()
      case UInt8(ascii: "["): scanBracket()
      case UInt8(ascii: "*"), UInt8(ascii: "~"): scanDelimiters()
      default: copy(1)
      }
    }
  }

  // MARK: What is cut out

  private mutating func scanCode() {
    let length = run(at: position)
    if let close = closingRun(length, from: position + length) {
      copy(close + length - position)
    } else {
      copy(length)
    }
  }

  /// `` {value}`…` `` or `{#anchor}`.
  private mutating func scanBrace() {
    if let end = anchorEnd(at: position), isRestOfLineEmpty(from: end) {
      let name = string(position + 2, end - 1)
      cut(to: end, as: .anchor(Located(name, at: location(position + 2))))
      return
    }
    let isName = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
    }
    let name = bytes[(position + 1)...].prefix(40).prefix(while: isName)
    let end = position + 1 + name.count
    guard !name.isEmpty, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "}"), bytes[end + 1] == UInt8(ascii: "`")
    else { return copy(1) }
    let length = run(at: end + 1)
    let start = end + 1 + length
    guard let close = closingRun(length, from: start) else { return copy(1) }
    let role = String(decoding: name, as: UTF8.self)
    guard role == "value" else {
      result.problems.append(.role(role, content: string(start, close), at: location(position)))
      return copy(1)
    }
    let expression = string(start, close)
    let blanks = expression.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    cut(to: close + length, as: .value(Located(expression.trimmed, at: location(start + blanks))))
  }

  private mutating func scanDollar() {
    let isDisplay = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "$")
    let width = isDisplay ? 2 : 1
    let start = position + width
    guard let close = isDisplay ? displayEnd(from: start) : inlineEnd(from: start) else {
      if isDisplay {
        result.problems.append(
          Problem(
            "the formula is not closed", at: location(position), hint: "end it with $$, or write \\$\\$ for two signs"))
      }
      return copy(width)
    }
    var end = close + width
    var anchor: Located<String>?
    if isDisplay {
      let blanks = bytes[end...].prefix { $0 == UInt8(ascii: " ") }.count
      if let anchorEnd = anchorEnd(at: end + blanks) {
        anchor = Located(string(end + blanks + 2, anchorEnd - 1), at: location(end + blanks + 2))
        end = anchorEnd
      }
    }
    cut(to: end, as: .formula(formula(start, close), isDisplay: isDisplay, anchor: anchor))
  }

  /// `[@one; @two]`
  private mutating func scanBracket() {
    guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "@"),
      let length = bytes[position...].prefix(1000).firstIndex(of: UInt8(ascii: "]")).map({ $0 - position + 1 })
    else { return copy(1) }
    let end = position + length
    if end < bytes.count, bytes[end] == UInt8(ascii: "(") { return copy(1) }
    var ids: [Located<String>] = []
    var start = position + 1
    for part in bytes[(position + 1)..<(end - 1)].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    {
      start = part.startIndex
      let blanks = part.prefix { $0 == UInt8(ascii: " ") }.count
      let name = string(start + blanks, part.endIndex).trimmed
      guard name.hasPrefix("@"), name.count > 1, name.dropFirst().allSatisfy(Self.isInName) else { return copy(1) }
      ids.append(Located(String(name.dropFirst()), at: location(start + blanks + 1)))
    }
    cut(to: end, as: .citation(ids))
  }

  /// CommonMark does not see emphasis where a punctuation mark and a letter stand on the two sides of `**`; without
  /// spaces between words that is nearly everywhere. A letter that nobody sees, between mark and stars, mends it.
  private mutating func scanDelimiters() {
    let mark = bytes[position]
    let end = position + bytes[position...].prefix { $0 == mark }.count
    let before = scalar(before: position)
    let after = scalar(at: end)
    func isHidden(_ punctuation: Unicode.Scalar?, from letter: Unicode.Scalar?) -> Bool {
      guard let punctuation, let letter, Self.isPunctuation(punctuation), !letter.properties.isWhitespace else {
        return false
      }
      let isWide = EastAsianText.isFullWidthPunctuation(punctuation) || EastAsianText.isSharedPunctuation(punctuation)
      let isLetter = !Self.isPunctuation(letter) || letter == "$"
      return isLetter && (isWide || EastAsianText.isHan(letter))
    }
    if isHidden(before, from: after) { insertLetter() }
    copy(end - position)
    if isHidden(after, from: before) { insertLetter() }
  }

  // MARK: Looking ahead

  private static func isInName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_.:".contains(character)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value > 0x20 && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  private func run(at index: Int) -> Int { bytes[index...].prefix { $0 == bytes[index] }.count }

  /// Where the run of backticks begins that closes one of this length; nil when there is none.
  private mutating func closingRun(_ length: Int, from start: Int) -> Int? {
    let end = ends[line]
    if unpairedEnd != end {
      unpaired = []
      unpairedEnd = end
    }
    if unpaired.contains(length) { return nil }
    var index = start
    while index < end {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let found = run(at: index)
      if found == length { return index }
      index += found
    }
    unpaired.insert(length)
    return nil
  }

  private func displayEnd(from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "$") where bytes[index + 1] == UInt8(ascii: "$"): return index > start ? index : nil
      default: index += 1
      }
    }
    return nil
  }

  /// As in Pandoc: no blank inside at either end, no digit after, so that prices stay prices.
  private func inlineEnd(from start: Int) -> Int? {
    let isBlank = { (byte: UInt8) in
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
    }
    guard start < bytes.count, !isBlank(bytes[start]) else { return nil }
    // Formulas are short: a far end would be an accident, and a search for it slow.
    let end = min(ends[line], start + MathTypesetter.longestFormula * 4)
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): return nil
      case UInt8(ascii: "$"):
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let isPrice = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
        if !isBlank(bytes[index - 1]), !isPrice, index > start { return index }
        return nil
      default: index += 1
      }
    }
    return nil
  }

  /// Where `{#name}` ends that begins here; nil when none does.
  private func anchorEnd(at start: Int) -> Int? {
    guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "{"), bytes[start + 1] == UInt8(ascii: "#") else {
      return nil
    }
    let name = bytes[(start + 2)...].prefix(200).prefix { $0 != UInt8(ascii: "}") && $0 > 0x20 }
    let end = start + 2 + name.count
    guard !name.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return nil }
    return end + 1
  }

  private func isRestOfLineEmpty(from start: Int) -> Bool {
    bytes[start...].prefix { $0 != UInt8(ascii: "\n") }.allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
    }
  }

  private func scalar(before index: Int) -> Unicode.Scalar? {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.first : nil
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    return String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
  }

  private func string(_ start: Int, _ end: Int) -> String {
    start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }

  /// The place of a byte in the line on which the scanner stands, or in a later one.
  private mutating func location(_ index: Int) -> SourceLocation {
    var line = line
    while line + 1 < starts.count, starts[line + 1] <= index { line += 1 }
    let column = counter.column(ofByte: index - starts[line], in: sources[line], line: numbers[line])
    return SourceLocation(file: result.map.file, line: numbers[line], column: column)
  }

  /// The formula between two places, without the marks of quotes that begin its lines.
  private mutating func formula(_ start: Int, _ end: Int) -> FormulaSource {
    var index = start
    var tex: [UInt8] = []
    var lines = [location(start)]
    while index < end {
      tex.append(bytes[index])
      index += 1
      if bytes[index - 1] == UInt8(ascii: "\n") {
        index = min(end, containerEnd(at: index))
        lines.append(location(index))
      }
    }
    return FormulaSource(tex: String(decoding: tex, as: UTF8.self), lines: lines)
  }

  /// Where the text of a line begins, after as many marks of quotes as the line has on which the scanner stands.
  private func containerEnd(at start: Int) -> Int {
    let prefix = bytes[starts[line]...].prefix(while: ScannedSource.isContainerByte)
    var quotes = prefix.count { $0 == UInt8(ascii: ">") }
    var index = start
    while index < bytes.count, ScannedSource.isContainerByte(bytes[index]) {
      if bytes[index] == UInt8(ascii: ">") {
        if quotes == 0 { break }
        quotes -= 1
      }
      index += 1
    }
    return index
  }

  // MARK: Writing

  private mutating func copy(_ count: Int) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") {
        endLine()
      } else {
        output.append(bytes[position])
        position += 1
      }
    }
  }

  private mutating func endLine() {
    let text = String(decoding: output, as: UTF8.self)
    result.map.lines.append(SourceMap.Line(number: numbers[line], source: sources[line], text: text, steps: steps))
    output = []
    steps = []
    position += 1
    line += 1
  }

  private mutating func insertLetter() {
    add(Inset(content: .character, source: "", location: location(position)))
  }

  private mutating func add(_ inset: Inset) {
    guard let scalar = result.insets.add(inset) else {
      result.problems.append(.tooManyInsets(at: inset.location))
      return
    }
    output += Array(String(scalar).utf8)
    steps.append((output.count, position - starts[line]))
  }

  /// Puts a character in place of everything up to `end`, and one that says nothing in place of each further line, so
  /// that every line of the text is still a line.
  private mutating func cut(to end: Int, as content: Inset.Content) {
    var content = content
    while true {
      let lineEnd = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let partEnd = min(end, lineEnd)
      if partEnd > position {
        let inset = Inset(content: content, source: string(position, partEnd), location: location(position))
        position = partEnd
        add(inset)
        content = .continuation
      }
      guard partEnd < end else { return }
      let next = containerEnd(at: position + 1)
      endLine()
      copy(min(next, end) - position)
    }
  }
}
