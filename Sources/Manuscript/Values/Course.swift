/// A course as its author wrote it: everything in its folder, read and checked, nothing computed yet.
public struct Course: Sendable {
  /// The folder as given on the command line.
  public var folder: String
  public var title: LocalizedText
  public var description: LocalizedText
  public var authors: [String]
  /// The languages, the default one first.
  public var languages: [Language]
  /// Where the site will live, ending in `/`; nil for a site that is only read from disk.
  public var baseURL: String?
  /// The day of the last change that readers should hear of, as `2026-11-25`; nil where the course does not say.
  public var updated: String?
  /// True when a missing translation is shown in the default language, with a mark, rather than being a problem.
  public var allowsMissingTranslations: Bool
  /// The lessons in reading order.
  public var lessons: [Lesson]
  public var glossary: [Term]
  public var references: [Reference]
  /// The models that all lessons share, from `models.yml`.
  public var models: [ModelDefinition]
  /// The parts, which have every lesson once, in reading order; none in a course without parts.
  public var parts: [Part]

  public init(
    folder: String, title: LocalizedText, description: LocalizedText, authors: [String], languages: [Language],
    baseURL: String?, updated: String? = nil, allowsMissingTranslations: Bool, lessons: [Lesson], glossary: [Term],
    references: [Reference], parts: [Part] = [], models: [ModelDefinition] = []
  ) {
    self.folder = folder
    self.title = title
    self.description = description
    self.authors = authors
    self.languages = languages
    self.baseURL = baseURL
    self.updated = updated
    self.allowsMissingTranslations = allowsMissingTranslations
    self.lessons = lessons
    self.glossary = glossary
    self.references = references
    self.models = models
    self.parts = parts
  }

  public var defaultLanguage: Language { languages.first ?? .english }
}

/// One folder below `lessons/`.
public struct Lesson: Sendable {
  /// The folder's name without a leading `1-`: the name of the page, `perceptron` in `en/perceptron.html`.
  public var name: String
  /// The folder relative to the course, `lessons/1-perceptron`.
  public var folder: String
  /// The number shown before the title, `2.1`; nil when the course does not number its lessons.
  public var number: String?
  /// The text in each language; with `allowsMissingTranslations` a missing one stands here in the default language.
  public var texts: [Language: LessonText]
  /// The named models, in the order they were written.
  public var models: [ModelDefinition]
  /// The claims, each a mapping such as `{model: and, truth-table: [0, 0, 0, 1]}`.
  public var claims: [Node]
  public var figures: [FigureDefinition]

  public init(
    name: String, folder: String, number: String?, texts: [Language: LessonText], models: [ModelDefinition],
    claims: [Node], figures: [FigureDefinition]
  ) {
    self.name = name
    self.folder = folder
    self.number = number
    self.texts = texts
    self.models = models
    self.claims = claims
    self.figures = figures
  }
}

/// The Markdown of a lesson in one language.
public struct LessonText: Sendable {
  /// The file relative to the course, `lessons/1-perceptron/en.md`.
  public var file: String
  /// The language the text is written in; differs from its place in `Lesson.texts` for a fallback.
  public var language: Language
  /// From the front matter.
  public var title: Located<String>
  /// From the front matter: one sentence that says what the reader will be able to do.
  public var summary: Located<String>
  /// The Markdown after the front matter.
  public var body: String
  /// The line of the file on which `body` begins, counted from 1.
  public var bodyLine: Int

  public init(
    file: String, language: Language, title: Located<String>, summary: Located<String>, body: String, bodyLine: Int
  ) {
    self.file = file
    self.language = language
    self.title = title
    self.summary = summary
    self.body = body
    self.bodyLine = bodyLine
  }
}

/// A named perceptron, network or target function: `and: {perceptron: {weights: [0.5, 0.5], threshold: 0.7}}`.
public struct ModelDefinition: Sendable {
  public var name: Located<String>
  public var definition: Node

  public init(name: Located<String>, definition: Node) {
    self.name = name
    self.definition = definition
  }
}

/// A figure as `figures.yml` asks for it; `options` is what remains for its kind to read.
public struct FigureDefinition: Sendable {
  /// Unique in the whole course; names its files and its anchor.
  public var id: Located<String>
  public var kind: Located<String>
  public var title: LocalizedText
  public var caption: LocalizedText
  /// Alternative text; nil where it is to be written from the data.
  public var alt: LocalizedText?
  /// True for a figure that no lesson shows but that is wanted in the gallery.
  public var isSpare: Bool
  /// The figure's mapping without the keys above; of a moving figure, those of the frame that is shown first.
  public var options: Node
  /// The pictures of a figure that moves, in their order; none of a figure that stands still.
  public var frames: [FrameDefinition]

  public init(
    id: Located<String>, kind: Located<String>, title: LocalizedText, caption: LocalizedText, alt: LocalizedText?,
    isSpare: Bool, options: Node, frames: [FrameDefinition] = []
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.caption = caption
    self.alt = alt
    self.isSpare = isSpare
    self.options = options
    self.frames = frames
  }
}

/// One picture of a figure that moves: `{label: {zh: 第 3 步, en: Step 3}, model: step3}`.
public struct FrameDefinition: Sendable {
  /// What the slider calls it.
  public var label: LocalizedText
  /// True for the frame that is seen before a reader moves the slider, on paper, and in files of one picture.
  public var isShown: Bool
  /// All options of the frame: its own, and those of the figure that it does not replace.
  public var options: Node

  public init(label: LocalizedText, isShown: Bool, options: Node) {
    self.label = label
    self.isShown = isShown
    self.options = options
  }
}

/// An entry of `glossary.yml`.
public struct Term: Sendable {
  /// The name in `[](term:perceptron)`.
  public var id: Located<String>
  public var name: LocalizedText
  public var definition: LocalizedText

  public init(id: Located<String>, name: LocalizedText, definition: LocalizedText) {
    self.id = id
    self.name = name
    self.definition = definition
  }
}

/// An entry of `references.yml` or `references.bib`.
public struct Reference: Sendable {
  /// The name in `[@rosenblatt1958]`.
  public var id: Located<String>
  /// Each by name, or all of them in one text as the course writes them.
  public var authors: [String]
  public var year: String
  public var title: String
  /// Journal, volume, pages, publisher: what follows the title.
  public var source: String
  /// Where it can be read; nil when only on paper.
  public var url: String?

  public init(id: Located<String>, authors: [String], year: String, title: String, source: String, url: String?) {
    self.id = id
    self.authors = authors
    self.year = year
    self.title = title
    self.source = source
    self.url = url
  }
}
