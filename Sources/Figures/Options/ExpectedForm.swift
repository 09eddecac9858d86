import Manuscript

extension Node {
  /// The problem that something else was written here, shown as it was: `expected two numbers [from, to], found “[1]”`.
  func expectedForm(_ syntax: String, hint: String? = nil) -> Problem {
    let found = isNothing ? "nothing" : Message.quote(flow)
    return Problem("expected \(syntax), found \(found)", at: location, hint: hint)
  }

  /// The node as an author would write it on one line; more than a message shows is left out.
  var flow: String {
    var text = ""
    write(into: &text, depth: 0)
    return text
  }

  private func write(into text: inout String, depth: Int) {
    guard text.unicodeScalars.count < 100, depth < 8 else {
      if !text.hasSuffix("…") { text += "…" }
      return
    }
    switch content {
    case .scalar(let value, let isQuoted):
      text += isQuoted ? "\"\(value.prefix(100))\"" : String(value.prefix(100))
    case .sequence(let nodes):
      text += "["
      for (index, node) in nodes.prefix(20).enumerated() {
        if index > 0 { text += ", " }
        node.write(into: &text, depth: depth + 1)
      }
      text += nodes.count > 20 ? ", …]" : "]"
    case .mapping(let entries):
      text += "{"
      for (index, entry) in entries.prefix(20).enumerated() {
        if index > 0 { text += ", " }
        text += "\(entry.key.value.prefix(100)): "
        entry.value.write(into: &text, depth: depth + 1)
      }
      text += entries.count > 20 ? ", …}" : "}"
    }
  }
}
