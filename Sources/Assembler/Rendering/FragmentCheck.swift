import Manuscript

/// What only the text of a lesson can have: sections, figures and notes, which are numbered there.
enum FragmentCheck {
  /// The problems of a caption or a definition that has any of it.
  static func problems(of root: MarkdownNode) -> Problems {
    var problems = Problems()
    root.visitAll { node in
      let what: String? =
        switch node.kind {
        case .heading: "a heading"
        case .footnote, .footnoteReference: "a footnote"
        case .image(let url) where url.hasPrefix("figure:"): "a figure"
        default: nil
        }
      if let what {
        problems.append(
          Problem("\(what) outside of a lesson’s text", at: node.location, hint: "put it into the lesson"))
      }
    }
    return problems
  }
}
