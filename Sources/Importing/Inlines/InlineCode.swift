/// A code span, which is left as it is.
enum InlineCode: InlineSyntax {
  static let marks = "`"

  static func read(_ text: inout InlineText) -> String? {
    let ticks = text.rest.prefix { $0 == "`" }
    let after = text.rest.dropFirst(ticks.count)
    var search = after
    while let start = search.firstIndex(of: "`") {
      let run = search[start...].prefix { $0 == "`" }
      if run.count == ticks.count {
        let code = text.rest[..<run.endIndex]
        text.advance(to: run.endIndex)
        return String(code)
      }
      search = search[run.endIndex...]
    }
    // Nothing closes it: the marks are text.
    text.advance(to: after.startIndex)
    return String(ticks)
  }
}
