import Manuscript

/// What begins and what ends a formula on lines of its own.
enum DisplayMarks: Equatable {
  /// `$$` and `$$`
  case dollars
  /// `\[` and `\]`
  case brackets
  /// `\begin{align}` and `\end{align}`, which belong to the formula.
  case environment([UInt8])

  private static let environments = [
    "equation", "align", "gather", "alignat", "multline", "eqnarray", "aligned", "gathered", "split", "cases", "matrix",
    "pmatrix", "bmatrix", "vmatrix", "array",
  ]

  /// Nil when no such formula begins at a place.
  init?(opening line: ArraySlice<UInt8>, at start: Int) {
    if line.has("$$", at: start) {
      self = .dollars
    } else if line.has("\\[", at: start) {
      self = .brackets
    } else if line.has("\\begin{", at: start) {
      let name = line[(start + 7)...].prefix { $0 != UInt8(ascii: "}") }
      let base = String(decoding: name.last == UInt8(ascii: "*") ? name.dropLast() : name, as: UTF8.self)
      guard Self.environments.contains(base) else { return nil }
      self = .environment(Array("\\end{".utf8) + name + Array("}".utf8))
    } else {
      return nil
    }
  }

  /// How many bytes at the beginning do not belong to the formula.
  var openingLength: Int {
    if case .environment = self { 0 } else { 2 }
  }

  private var closing: [UInt8] {
    switch self {
    case .dollars: Array("$$".utf8)
    case .brackets: Array("\\]".utf8)
    case .environment(let end): end
    }
  }

  /// Where the formula ends, and where the mark behind it does.
  func end(in bytes: ArraySlice<UInt8>, from start: Int) -> (content: Int, mark: Int)? {
    let closing = closing
    var index = start
    while index + closing.count <= bytes.endIndex {
      if bytes[index..<(index + closing.count)].elementsEqual(closing) {
        if case .environment = self { return (index + closing.count, index + closing.count) }
        return (index, index + closing.count)
      }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
