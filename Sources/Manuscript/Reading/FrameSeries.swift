/// Frames that differ in one option, written in one mapping.
///
/// ```yaml
/// frames: {over: epochs, values: [0, 20, 200], label: {zh: "第{}轮", en: "epoch {}"}, shown: 200}
/// ```
/// stands for a list of three frames, each with one of the values for `epochs`; `{}` in a label is the value.
struct FrameSeries {
  /// The frames as the list would have them.
  let frames: [Node]

  private static let keys = ["over", "values", "label", "shown"]

  /// Nil when there is a problem with it.
  init?(_ node: Node, settings: CourseSettings, problems: inout Problems) {
    guard let fields = Fields(node, known: Self.keys, problems: &problems) else { return nil }
    let option = fields.required("over", &problems) { Located(try $0.filledText(), at: $0.location) }
    let values = fields.required("values", &problems) { try $0.list() }
    let label = fields.required("label", &problems, settings.text)
    let shown = node["shown"]
    guard let option, let values, let label else { return nil }
    guard !FiguresFile.figureKeys.contains(option.value) else {
      problems.append(
        Problem(
          "a frame cannot change \(Message.quote(option.value)) of its figure", at: option.location,
          hint: "name an option of the figure’s kind"))
      return nil
    }
    if let shown, !values.contains(where: { $0.content.isSame(as: shown.content) }) {
      problems.append(
        Problem(
          "\(shown.found) is none of the values", at: shown.location,
          hint: "write the value of the frame that is seen first"))
      return nil
    }
    frames = values.map { value in
      var entries = [Node.Entry(key: option, value: value)]
      let texts = label.texts.sorted { $0.key.code < $1.key.code }.map { language, text in
        Node.Entry(
          key: Located(language.code, at: text.location),
          value: Node(
            .scalar(text.value.replacing("{}", with: value.words), isQuoted: true), at: text.location))
      }
      let isForAll = label.texts.count == 1 && label.texts[.any] != nil
      entries.append(
        Node.Entry(
          key: Located("label", at: label.location),
          value: isForAll ? texts[0].value : Node(.mapping(texts), at: label.location)))
      if let shown, value.content.isSame(as: shown.content) {
        entries.append(
          Node.Entry(
            key: Located("shown", at: shown.location), value: Node(.scalar("true", isQuoted: false), at: shown.location)
          ))
      }
      return Node(.mapping(entries), at: value.location)
    }
  }
}

extension Node {
  /// The scalars of a value as a label says them: `[relu, tanh]` is “relu, tanh”.
  fileprivate var words: String {
    switch content {
    case .scalar(let text, _): text
    case .sequence(let nodes):
      nodes.prefix(8).compactMap { node in
        if case .scalar(let text, _) = node.content { text } else { nil }
      }.joined(separator: ", ")
    case .mapping: ""
    }
  }
}

extension Node.Content {
  /// The same words, wherever they were written; only lists of words and words are ever the same.
  fileprivate func isSame(as other: Node.Content) -> Bool {
    switch (self, other) {
    case (.scalar(let a, _), .scalar(let b, _)): a == b
    case (.sequence(let a), .sequence(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy { pair in
          if case (.scalar(let x, _), .scalar(let y, _)) = (pair.0.content, pair.1.content) { x == y } else { false }
        }
    default: false
    }
  }
}
