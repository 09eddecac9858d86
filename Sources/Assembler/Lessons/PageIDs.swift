import Manuscript

/// The ids that pages give to things of their own: nothing that an author names can have them, or a page would have one
/// id twice.
enum PageIDs {
  /// Stand on every page.
  private static let everywhere = ["main", "top"]
  /// Stand in the one-page edition, where the text of lessons stands beside them.
  private static let book = ["contents", "glossary", "references"]
  /// Begin the ids of what is counted.
  private static let counted = ["fn-", "fnref-", "exercise-"]
  /// Begin the ids of places that use a term, a work or a figure.
  private static let uses = ["term-", "cite-", "use-"]

  /// Whether a heading or an equation cannot have this name.
  static func areReserved(forAnchor name: String) -> Bool {
    (everywhere + book).contains(name) || (counted + uses).contains { name.hasPrefix($0) }
  }

  /// Whether a figure, a term or a work cannot have this name.
  static func areReserved(forEntry name: String) -> Bool {
    everywhere.contains(name) || uses.contains { name.hasPrefix($0) }
      || counted.contains { name.hasPrefix($0) && name.dropFirst($0.count).first?.isNumber == true }
  }

  /// A problem for each figure, term and work of a course that has such a name.
  static func problems(of course: Course) -> Problems {
    let names =
      course.lessons.flatMap { $0.figures.map { ("a figure", $0.id) } }
      + course.glossary.map { ("a term", $0.id) } + course.references.map { ("a work", $0.id) }
    var problems = Problems()
    for (what, name) in names where areReserved(forEntry: name.value) {
      problems.append(
        Problem(
          "\(what) cannot be named \(Message.quote(name.value))", at: name.location,
          hint: "choose another name; pages use this one themselves"))
    }
    return problems
  }
}
