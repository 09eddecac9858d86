/// Which punctuation belongs to a formula beside it: a line may end between a formula and anything else, so browsers would
/// begin the next one with a comma.
struct FormulaBinding {
  /// The marks before the formula, and behind it; both empty for a formula that may need lines of its own.
  private(set) var opening: Substring = ""
  private(set) var closing: Substring = ""

  init(of formula: MarkdownNode, between before: MarkdownNode?, and after: MarkdownNode?) {
    guard formula.isShortFormula else { return }
    opening = before?.bindings(between: nil, and: formula).opening ?? ""
    closing = after?.bindings(between: formula, and: nil).closing ?? ""
  }

  var isEmpty: Bool { opening.isEmpty && closing.isEmpty }
}

extension MarkdownNode {
  /// A formula in a line of text that never needs a line of its own.
  fileprivate var isShortFormula: Bool {
    guard case .formula(let source, false, _) = kind else { return false }
    var signs = 0
    var rest = source.tex.utf8[...]
    while let letter = rest.popFirst() {
      if letter == UInt8(ascii: "\\") {
        // The name of a command stands for one sign; so does a command that is one.
        let name = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        rest = rest.dropFirst(max(1, name.count))
        signs += 1
      } else if !" {}_^".utf8.contains(letter), letter & 0xC0 != 0x80 {
        signs += 1
      }
    }
    return signs <= 20
  }

  /// A text's parts: the closing marks that belong to a short formula before it, the opening marks that belong to one
  /// behind it, and what is left.
  func bindings(
    between before: MarkdownNode?, and after: MarkdownNode?
  ) -> (closing: Substring, rest: Substring, opening: Substring) {
    guard case .text(let text) = kind else { return ("", "", "") }
    let follows = before?.isShortFormula == true
    let closing = text.prefix { follows && "，。、；：？！）》」』】”’,.;:?!)]-%…".contains($0) }
    var rest = text[closing.endIndex...]
    var opening = rest[rest.endIndex...]
    if after?.isShortFormula == true {
      while let last = rest.last, "（《「『【“‘([".contains(last) { rest.removeLast() }
      opening = text[rest.endIndex...]
    }
    return (closing, rest, opening)
  }
}
