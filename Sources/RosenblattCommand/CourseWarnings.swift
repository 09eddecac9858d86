import Manuscript

extension Course {
  /// What can be built as it is, but is hardly meant so: models that nothing uses.
  var warnings: [Problem] { lessons.flatMap(\.unusedModels) }
}

extension Problem {
  fileprivate static func warning(_ summary: String, at location: SourceLocation, hint: String) -> Problem {
    var warning = Problem(summary, at: location, hint: hint)
    warning.severity = .warning
    return warning
  }
}

extension Lesson {
  fileprivate var unusedModels: [Problem] {
    models.filter { !uses($0.name.value) }.map { model in
      .warning(
        "nothing uses the model \(Message.quote(model.name.value))", at: model.name.location,
        hint: "show it in a figure or name it in the text, or remove it")
    }
  }

  /// Whether a name stands in any text, figure, claim or other model: where it is only mentioned, nobody is warned.
  private func uses(_ model: String) -> Bool {
    var nodes = figures.flatMap { [$0.options] + $0.frames.map(\.options) } + claims
    nodes += models.filter { $0.name.value != model }.map(\.definition)
    if nodes.contains(where: { $0.mentions(model) }) { return true }
    let captions = figures.flatMap { [$0.title, $0.caption] + ($0.alt.map { [$0] } ?? []) }
    return texts.values.contains { $0.body.contains(model) }
      || captions.contains { $0.texts.values.contains { $0.value.contains(model) } }
  }
}

extension Node {
  /// Whether a value in it has a text. Without recursion, however deep it is.
  fileprivate func mentions(_ text: String) -> Bool {
    var rest = [self]
    while let node = rest.popLast() {
      switch node.content {
      case .scalar(let value, _): if value.contains(text) { return true }
      case .sequence(let nodes): rest += nodes
      case .mapping(let entries):
        if entries.contains(where: { $0.key.value.contains(text) }) { return true }
        rest += entries.map(\.value)
      }
    }
    return false
  }
}
