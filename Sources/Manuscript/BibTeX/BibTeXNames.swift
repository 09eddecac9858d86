/// The people of a field `author` or `editor`, which are parted by “and”.
enum BibTeXNames {
  /// Each as `First von Last`; “others” is last and as it is.
  static func people(_ source: String) -> [String] {
    parts(of: source, separatedBy: " and ").compactMap { name in
      let pieces = parts(of: name, separatedBy: ",").map { BibTeXText.plain($0) }.filter { !$0.isEmpty }
      switch pieces.count {
      case 0: return nil
      case 1: return pieces[0]
      // “von Last, First” and “von Last, Jr, First”.
      case 2: return "\(pieces[1]) \(pieces[0])"
      default: return "\(pieces[2]) \(pieces[0]), \(pieces[1])"
      }
    }
  }

  /// The parts of a text at a separator that stands in no braces.
  private static func parts(of source: String, separatedBy separator: String) -> [String] {
    let text = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var parts: [String] = []
    var open = ""
    var depth = 0
    var rest = text[...]
    while let first = rest.first {
      if depth == 0, rest.first == separator.first, rest.prefix(separator.count).lowercased() == separator {
        parts.append(open)
        open = ""
        rest.removeFirst(separator.count)
        continue
      }
      if first == "{" { depth += 1 } else if first == "}" { depth -= 1 }
      open.append(first)
      rest.removeFirst()
    }
    return parts + [open]
  }
}
