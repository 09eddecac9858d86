/// What a lesson's `figures.yml` says.
struct FiguresFile {
  static let name = "figures.yml"
  static let keys = ["models", "claims", "figures"]
  /// The keys that every figure has; the others are options of its kind.
  static let figureKeys = ["kind", "title", "caption", "alt", "spare", "frames"]

  var models: [ModelDefinition] = []
  var claims: [Node] = []
  var figures: [FigureDefinition] = []

  init() {}

  /// Everything that could be read; what could not is left out and reported.
  init(_ node: Node, settings: CourseSettings, problems: inout Problems) {
    guard let fields = Fields(node, known: Self.keys, problems: &problems) else { return }
    if let models = fields.node["models"] { self.models = ModelsFile.read(models, problems: &problems) }
    if let claims = fields.node["claims"] {
      for claim in problems.collect({ try claims.list() }) ?? [] {
        if problems.collect({ try claim.entries() }) != nil { self.claims.append(claim) }
      }
    }
    if let figures = fields.node["figures"] {
      var entries: [NamedEntries.Entry] = []
      for entry in NamedEntries.read(figures, of: "figure", keys: Self.figureKeys, problems: &problems) {
        entries += Self.apart(entry, problems: &problems)
      }
      for entry in entries {
        if let figure = Self.figure(entry, settings: settings, problems: &problems) { self.figures.append(figure) }
      }
      problems.unread.names.formUnion(NamedEntries.names(in: figures).subtracting(self.figures.map(\.id.value)))
    }
  }

  /// A figure, and those that are indented too far and so stand inside it.
  private static func apart(_ entry: NamedEntries.Entry, problems: inout Problems) -> [NamedEntries.Entry] {
    guard case .mapping(let entries) = entry.node.content else { return [entry] }
    let inner = entries.filter { $0.value["kind"] != nil && ($0.value["title"] ?? $0.value["caption"]) != nil }
    guard !inner.isEmpty else { return [entry] }
    for figure in inner {
      problems.append(
        Problem(
          "the figure \(Message.quote(figure.key.value)) stands inside \(Message.quote(entry.name.value))",
          at: figure.key.location, hint: "indent it as \(Message.quote(entry.name.value)), and its lines likewise"))
    }
    let own = entries.filter { one in !inner.contains { $0.key.value == one.key.value } }
    return [NamedEntries.Entry(name: entry.name, node: Node(.mapping(own), at: entry.node.location))]
      + inner.map { NamedEntries.Entry(name: $0.key, node: $0.value) }
  }

  private static func figure(
    _ entry: NamedEntries.Entry, settings: CourseSettings, problems: inout Problems
  ) -> FigureDefinition? {
    guard let entries = problems.collect({ try entry.node.entries() }) else { return nil }
    let options = Node(.mapping(entries.filter { !figureKeys.contains($0.key.value) }), at: entry.name.location)
    let complete = LanguageMap.complete(
      options, languages: settings.languages, fallback: settings.allowsMissingTranslations, problems: &problems)
    guard
      let fields = Fields(
        entry.node, known: figureKeys, allowsOthers: true, at: entry.name.location, problems: &problems)
    else { return nil }
    let kind = fields.required("kind", &problems) { Located(try $0.filledText(), at: $0.location) }
    let title = fields.required("title", &problems, settings.text)
    let caption = fields.required("caption", &problems, settings.text)
    let alt = fields.optional("alt", &problems, settings.text)
    let isSpare = fields.optional("spare", &problems) { try $0.bool() } ?? false
    let frames = fields.optional("frames", &problems) { node throws(Problems) in
      try FrameReader(options: options, settings: settings).frames(node)
    }
    // Without its kind or frames nothing more can be said of a figure; without a title, whether its options are in order.
    guard let kind, frames != nil || fields.node["frames"] == nil else { return nil }
    let empty = LocalizedText("", at: entry.name.location)
    let shown = frames?.first(where: \.isShown)
    return FigureDefinition(
      id: entry.name, kind: kind, title: title ?? empty, caption: caption ?? empty, alt: alt, isSpare: isSpare,
      options: shown?.options ?? complete, frames: frames ?? [])
  }
}
