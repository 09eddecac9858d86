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
    if let models = fields.node["models"] {
      for entry in NamedEntries.read(models, of: "model", problems: &problems) {
        if problems.collect({ try entry.node.entries() }) != nil {
          self.models.append(ModelDefinition(name: entry.name, definition: entry.node))
        }
      }
    }
    if let claims = fields.node["claims"] {
      for claim in problems.collect({ try claims.list() }) ?? [] {
        if problems.collect({ try claim.entries() }) != nil { self.claims.append(claim) }
      }
    }
    if let figures = fields.node["figures"] {
      for entry in NamedEntries.read(figures, of: "figure", problems: &problems) {
        if let figure = Self.figure(entry, settings: settings, problems: &problems) { self.figures.append(figure) }
      }
    }
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
    guard let kind, let title, let caption else { return nil }
    let shown = frames?.first(where: \.isShown)
    return FigureDefinition(
      id: entry.name, kind: kind, title: title, caption: caption, alt: alt, isSpare: isSpare,
      options: shown?.options ?? complete, frames: frames ?? [])
  }
}
