/// Reads the frames of a figure that moves.
///
/// ```yaml
/// frames:
///   - {label: {zh: 起点, en: Start}, model: step0}
///   - {label: {zh: 第 1 步, en: Step 1}, model: step1, shown: true}
/// ```
/// Every frame is the figure with some of its options replaced. The one that says `shown: true` is seen first, otherwise
/// the last. Frames that differ in one option may be written shorter, see `FrameSeries`.
struct FrameReader {
  /// What all frames share: the figure's mapping without the keys of every figure.
  let options: Node
  let settings: CourseSettings

  /// Two frames or more, one of them shown. Throws all that is wrong with them.
  func frames(_ node: Node) throws(Problems) -> [FrameDefinition] {
    var problems = Problems()
    let nodes =
      if case .mapping = node.content {
        FrameSeries(node, settings: settings, problems: &problems)?.frames ?? []
      } else {
        problems.collect { try node.list() } ?? []
      }
    try problems.throwIfAny()
    if nodes.count > Limits.frames {
      problems.append(Limits.passed("frames", of: Limits.frames, at: nodes[Limits.frames].location))
    } else if nodes.count < 2 {
      problems.append(
        Problem(
          "a figure with frames has two or more", at: node.location,
          hint: "write a list such as “[{label: …, model: before}, {label: …, model: after}]”"))
    }
    try problems.throwIfAny()
    var frames: [FrameDefinition] = []
    for node in nodes {
      if let frame = frame(node, problems: &problems) { frames.append(frame) }
    }
    try problems.throwIfAny()
    let shown = frames.indices.filter { frames[$0].isShown }
    if shown.count > 1 {
      throw Problems([
        Problem(
          "\(shown.count) frames are “shown”", at: frames[shown[1]].label.location, hint: "leave one: it is seen first")
      ])
    }
    if shown.isEmpty, let last = frames.indices.last { frames[last].isShown = true }
    return frames
  }

  private func frame(_ node: Node, problems: inout Problems) -> FrameDefinition? {
    guard let entries = problems.collect({ try node.entries() }) else { return nil }
    for entry in entries where FiguresFile.figureKeys.contains(entry.key.value) {
      problems.append(
        Problem(
          "a frame cannot change “\(entry.key.value)” of its figure", at: entry.key.location,
          hint: "a frame has a “label” and options of the figure’s kind"))
    }
    let own = entries.filter { $0.key.value != "label" && $0.key.value != "shown" }
    let kept = options.entriesOrNone.filter { entry in !own.contains { $0.key.value == entry.key.value } }
    let merged = LanguageMap.complete(
      Node(.mapping(kept + own), at: node.location), languages: settings.languages,
      fallback: settings.allowsMissingTranslations, problems: &problems)
    let known = ["label", "shown"] + own.map(\.key.value)
    guard let fields = Fields(node, known: known, problems: &problems) else { return nil }
    let label = fields.required("label", &problems, settings.text)
    let isShown = fields.optional("shown", &problems) { try $0.bool() } ?? false
    return label.map { FrameDefinition(label: $0, isShown: isShown, options: merged) }
  }
}

extension Node {
  fileprivate var entriesOrNone: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }
}
