import Manuscript

extension Course {
  /// What can be built as it is, but is hardly meant so: models that nothing uses.
  var warnings: [Problem] { lessons.flatMap(\.unusedModels) }
}

extension Lesson {
  fileprivate var unusedModels: [Problem] {
    if models.isEmpty { return [] }
    let mentioned = mentionedNames
    return models.filter { !mentioned.contains($0.name.value) }.map { model in
      var warning = Problem(
        "nothing uses the model \(Message.quote(model.name.value))", at: model.name.location,
        hint: "show it in a figure or name it in the text, or remove it")
      warning.severity = .warning
      return warning
    }
  }

  /// All that may be a name in texts, figures, claims and other models: where one is only mentioned, nobody is warned.
  private var mentionedNames: Set<String> {
    var names = MentionedNames()
    for text in texts.values { names.add(text.body) }
    for figure in figures {
      for text in [figure.title, figure.caption] + (figure.alt.map { [$0] } ?? []) {
        for (_, text) in text.texts { names.add(text.value) }
      }
      for options in [figure.options] + figure.frames.map(\.options) { names.add(options) }
    }
    for claim in claims { names.add(claim) }
    for model in models {
      var own = MentionedNames()
      own.add(model.definition)
      names.all.formUnion(own.all.subtracting([model.name.value]))
    }
    return names.all
  }
}

/// What in texts may be a name: runs of small letters, digits and hyphens, and what is between hyphens, which are minus
/// signs in formulas.
private struct MentionedNames {
  var all: Set<String> = []

  private static let lengthLimit = 64
  /// More hyphens than these are no name's.
  private static let partLimit = 8

  mutating func add(_ text: String) {
    let runs = text.utf8.split { byte in
      !(0x61...0x7a).contains(byte) && !(0x30...0x39).contains(byte) && byte != UInt8(ascii: "-")
    }
    for run in runs {
      if run.count <= Self.lengthLimit { all.insert(String(Substring(run))) }
      let parts = run.split(separator: UInt8(ascii: "-")).prefix(Self.partLimit).map { String(Substring($0)) }
      for first in parts.indices {
        for last in parts[first...].indices { all.insert(parts[first...last].joined(separator: "-")) }
      }
    }
  }

  /// Adds what a node says. Without recursion, however deep it is.
  mutating func add(_ node: Node) {
    var rest = [node]
    while let node = rest.popLast() {
      switch node.content {
      case .scalar(let value, _): add(value)
      case .sequence(let nodes): rest += nodes
      case .mapping(let entries):
        for entry in entries { add(entry.key.value) }
        rest += entries.map(\.value)
      }
    }
  }
}
