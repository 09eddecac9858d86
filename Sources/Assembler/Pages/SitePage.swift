import Manuscript

/// A page that every language has once, beside those of its lessons.
///
/// A new one is a type like those in the files beside this one, a line in `SitePages.all`, and a template.
protocol SitePage: Sendable {
  associatedtype View: PageView
  /// The name of its file, in the folder of its language: `glossary.html`.
  var file: String { get }
  /// What the navigation calls it; nil for a page that the navigation leaves out.
  func title(_ words: Words) -> String?
  /// False where a course has nothing for it.
  func isNeeded(by course: Course) -> Bool
  /// True for a page that has other files of the site inside: it is made when they are.
  var holdsFiles: Bool { get }
  func view(_ writer: inout EditionWriter) -> View
  /// The same view for a site without archives; nil for a page that offers none.
  func withoutArchives(_ view: View) -> View?
}

extension SitePage {
  func title(_ words: Words) -> String? { nil }
  func isNeeded(by course: Course) -> Bool { true }
  var holdsFiles: Bool { false }
  func withoutArchives(_ view: View) -> View? { nil }
}

/// Every page that is no lesson; what else the site writes beside lessons; and so the names that lessons cannot have.
enum SitePages {
  /// In the order of the navigation.
  static let all: [any SitePage] = [ContentsPage(), GalleryPage(), GlossaryPage(), ReferencesPage(), BookPage()]

  /// The views of all pages, also of those that are there for each language, lesson or figure.
  static let views: [any PageView.Type] =
    [IndexView.self, LessonView.self, PartView.self, EmbedView.self] + all.map { viewType(of: $0) }

  /// Files and folders of a language's folder that are no pages.
  private static let others = [
    SearchIndex.file, Feed.file, TakeAway.figureArchive, TakeAway.figureFolder, FigureParts.embedFolder,
  ]

  /// Lessons share a folder with pages and other files, and in the one-page edition their names are ids.
  static let reservedNames = Set(
    (all.map(\.file) + others).compactMap { $0.split(separator: ".").first.map(String.init) } + BookPage.ids)

  private static func viewType<Page: SitePage>(of page: Page) -> any PageView.Type { Page.View.self }
}
