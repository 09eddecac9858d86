import Manuscript
import Mustache

/// Proves that every tag of a template names a property of its view and that every part it names is there: Mustache
/// itself writes nothing for what it does not find, and says nothing.
struct TemplateCheck {
  private let templates: [String: TemplateTags]
  private var problems = Problems()

  /// Every problem of the templates used by pages.
  static func problems(
    in templates: [String: TemplateTags], views: [any PageView.Type]
  ) -> Problems {
    var check = TemplateCheck(templates: templates)
    for view in views {
      let name = view.template
      guard let template = templates[name] else {
        check.problems.append(
          Problem(
            "there is no template \(Message.quote(name + ".mustache"))", at: SourceLocation(file: "templates/theme")))
        continue
      }
      check.check(template.tags, contexts: [view.sample], depth: 0)
    }
    return check.problems.sorted
  }

  private init(templates: [String: TemplateTags]) {
    self.templates = templates
  }

  private mutating func check(_ tags: [TemplateTags.Tag], contexts: [Any], depth: Int) {
    for tag in tags {
      switch tag {
      case .value(let name): _ = value(of: name, in: contexts)
      case .section(let name, let isInverted, let inside):
        guard let value = value(of: name, in: contexts) else { continue }
        check(inside, contexts: isInverted ? contexts : contexts + [Self.element(of: value)], depth: depth)
      case .block(_, let inside): check(inside, contexts: contexts, depth: depth)
      case .partial(let name): check(part: name, contexts: contexts, depth: depth)
      case .parent(let name, let inside):
        check(part: name, contexts: contexts, depth: depth)
        check(inside, contexts: contexts, depth: depth)
        checkBlocks(inside, of: name)
      }
    }
  }

  private mutating func check(part name: Located<String>, contexts: [Any], depth: Int) {
    guard let part = templates[name.value] else {
      problems.append(.unknown("template", name.value, known: templates.keys.sorted(), at: name.location))
      return
    }
    guard depth < 20 else {
      problems.append(Problem("limit of 20 templates in one another passed", at: name.location))
      return
    }
    check(part.tags, contexts: contexts, depth: depth + 1)
  }

  /// What a page fills must be open in its parent.
  private mutating func checkBlocks(_ tags: [TemplateTags.Tag], of parent: Located<String>) {
    guard let template = templates[parent.value] else { return }
    let known = Self.blocks(template.tags)
    for case .block(let name, _) in tags where !known.contains(name.value) {
      problems.append(.unknown("block", name.value, known: known.sorted(), at: name.location))
    }
  }

  private static func blocks(_ tags: [TemplateTags.Tag]) -> Set<String> {
    var names: Set<String> = []
    for tag in tags {
      switch tag {
      case .block(let name, let inside): names.formUnion(blocks(inside).union([name.value]))
      case .section(_, _, let inside): names.formUnion(blocks(inside))
      default: break
      }
    }
    return names
  }

  /// The value of `name` or `name.part` in the innermost context that has it; a problem when none has.
  private mutating func value(of name: Located<String>, in contexts: [Any]) -> Any? {
    if name.value == "." { return contexts.last }
    let parts = name.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var value: Any?
    var known: [String] = []
    for (index, part) in parts.enumerated() {
      let candidates = index == 0 ? contexts.reversed() : value.map { [$0] } ?? []
      known = candidates.flatMap { Self.properties(of: $0).map(\.name) }
      value = nil
      for candidate in candidates {
        if let found = Self.properties(of: candidate).first(where: { $0.name == part }) {
          value = found.value
          break
        }
      }
      guard value != nil else {
        problems.append(.unknown("property", name.value, known: known, at: name.location))
        return nil
      }
    }
    return value
  }

  /// The properties that templates get: what a view does not answer for, it keeps to itself.
  private static func properties(of value: Any) -> [(name: String, value: Any)] {
    let value = unwrapped(value)
    let parent = value as? any MustacheParent
    return Mirror(reflecting: value).children.compactMap { child in
      guard let name = child.label, parent == nil || parent?.child(named: name) != nil else { return nil }
      return (name, child.value)
    }
  }

  private static func unwrapped(_ value: Any) -> Any {
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .optional, let inside = mirror.children.first else { return value }
    return inside.value
  }

  /// What a section's contents see: an entry of a list, or the value itself.
  private static func element(of value: Any) -> Any {
    let value = unwrapped(value)
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .collection ? mirror.children.first?.value ?? value : value
  }
}
