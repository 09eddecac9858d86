/// One view of each page in which nothing is missing and every list has an entry: what the tags of templates are checked
/// against.
enum SampleViews {
  private static let link = Frame.Link(title: "t", href: "h", isCurrent: true)
  private static let frame = Frame(
    language: "en", title: "t", courseTitle: "t", description: "d", root: "../", home: "index.html",
    navigation: [link], alternates: [.init(code: "en", name: "n", href: "h", address: "a", isCurrent: true)],
    hasAlternates: true, canonical: "c", feed: "f", card: "c", hasMaths: true, authors: "a", searchIndex: "s")
  private static let lesson = LessonEntry(
    number: "1", title: "t", summary: "s", href: "h", isCurrent: true,
    sections: [.init(number: "1.1", title: "t", href: "h")], thumbnail: .init(source: "s", width: 1, height: 1))
  private static let term = GlossaryView.Entry(
    id: "i", name: "n", others: [.init(language: "zh", name: "n")], definition: "d", uses: [use], isUsed: true)
  private static let reference = ReferencesView.Entry(
    id: "i", authors: "a", year: "y", title: "t", stop: ".", source: "s", url: "u", uses: [use], isUsed: true)
  private static let use = UseLink(title: "t", href: "h")

  /// By the name of the template that shows them.
  static func all(_ words: Words) -> [(template: String, view: Any)] {
    [
      (
        "index",
        IndexView(
          frame: frame, words: words,
          editions: [
            .init(
              language: "en", name: "n", title: "t", description: "d", start: "s", href: "h", lessons: [lesson])
          ])
      ),
      (
        "contents",
        ContentsView(
          frame: frame, words: words, title: "t", description: "d", lessons: [lesson], takeAway: TakeAway.links)
      ),
      (
        "lesson",
        LessonView(
          frame: frame, words: words, number: "1", title: "t", summary: "s", fallbackLanguage: "zh", body: "b",
          lessons: [lesson], previous: lesson, next: lesson)
      ),
      (
        "figures",
        GalleryView(
          frame: frame, words: words,
          groups: [
            .init(
              title: "t", href: "h",
              figures: [
                .init(
                  id: "i", label: "l", title: "t", caption: "c", alt: "a", href: "h", source: "s", width: 1, height: 1,
                  downloads: "d", uses: [use], isUsed: true)
              ])
          ])
      ),
      ("glossary", GlossaryView(frame: frame, words: words, glossary: [term])),
      ("references", ReferencesView(frame: frame, words: words, references: [reference])),
      ("embed", EmbedView(frame: frame, words: words, title: "t", figure: "f", href: "h")),
      (
        "book",
        BookView(
          frame: frame, words: words, title: "t", description: "d", policy: "p", style: "s", script: "s",
          lessons: [.init(anchor: "a", number: "1", title: "t", summary: "s", fallbackLanguage: "zh", body: "b")],
          glossary: [term], hasGlossary: true, references: [reference], hasReferences: true)
      ),
    ]
  }
}
