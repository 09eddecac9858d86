import Manuscript
import Mustache

/// The words of the pages themselves in one language: everything a reader sees that no author wrote.
///
/// Also handed to every template, as `words`. They come from `words/LANG.yml`, where `onThisPage` is
/// `pages.on-this-page`.
struct Words: Sendable, MustacheParent {
  let languageName: String
  let contents: String
  let onThisPage: String
  let allLessons: String
  let allLessonsOfPart: String
  let allParts: String
  let figures: String
  let glossary: String
  let references: String
  let previous: String
  let next: String
  let skip: String
  let theme: String
  let language: String
  let copy: String
  let copied: String
  let linkToHere: String
  let downloads: String
  let data: String
  let onDark: String
  let frames: String
  let play: String
  let pause: String
  let exercise: String
  let answer: String
  let footnotes: String
  let backToText: String
  let table: String
  let formula: String
  let code: String
  let done: String
  let open: String
  let fallback: String
  let usedIn: String
  let by: String
  let start: String
  let spare: String
  let breadcrumbs: String
  let figuresIntro: String
  let mentionedIn: String
  let site: String
  let search: String
  let searchHint: String
  let nothingFound: String
  let close: String
  let enlarge: String
  let larger: String
  let smaller: String
  let copyLink: String
  let description: String
  let source: String
  let embed: String
  let openInCourse: String
  let takeAway: String
  let oneFile: String
  let oneFileHint: String
  let siteArchive: String
  let figureArchive: String
  let comma: String
  /// The titles of alerts by GitHub's names for them: `NOTE`.
  let alerts: [String: String]
  private let vocabulary: Vocabulary
  /// The words that templates name, by their names there.
  private var texts: [String: String] = [:]

  /// Each word by its key alone, for what templates are checked against.
  static let sample = Words(Vocabulary(.english))

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    func page(_ key: String) -> String { vocabulary.text("pages." + key) ?? key }
    languageName = vocabulary.text("name") ?? vocabulary.language.code
    contents = page("contents")
    onThisPage = page("on-this-page")
    allLessons = page("all-lessons")
    allLessonsOfPart = page("all-lessons-of-part")
    allParts = page("all-parts")
    figures = page("figures")
    glossary = page("glossary")
    references = page("references")
    previous = page("previous")
    next = page("next")
    skip = page("skip")
    theme = page("theme")
    language = page("language")
    copy = page("copy")
    copied = page("copied")
    linkToHere = page("link-to-here")
    downloads = page("downloads")
    data = page("data")
    onDark = page("on-dark")
    frames = page("frames")
    play = page("play")
    pause = page("pause")
    exercise = page("exercise")
    answer = page("answer")
    footnotes = page("footnotes")
    backToText = page("back-to-text")
    table = page("table")
    formula = page("formula")
    code = page("code")
    done = page("done")
    open = page("open")
    fallback = page("fallback")
    usedIn = page("used-in")
    by = page("by")
    start = page("start")
    spare = page("spare")
    breadcrumbs = page("breadcrumbs")
    figuresIntro = page("figures-intro")
    mentionedIn = page("mentioned-in")
    site = page("site")
    search = page("search")
    searchHint = page("search-hint")
    nothingFound = page("nothing-found")
    close = page("close")
    enlarge = page("enlarge")
    larger = page("larger")
    smaller = page("smaller")
    copyLink = page("copy-link")
    description = page("description")
    source = page("source")
    embed = page("embed")
    openInCourse = page("open-in-course")
    takeAway = page("take-away")
    oneFile = page("one-file")
    oneFileHint = page("one-file-hint")
    siteArchive = page("site-archive")
    figureArchive = page("figure-archive")
    comma = vocabulary.text("text.list-separator") ?? ", "
    var alerts: [String: String] = [:]
    for name in ["note", "tip", "important", "warning", "caution"] {
      alerts[name.uppercased()] = vocabulary.text("alerts." + name)
    }
    self.alerts = alerts
    for child in Mirror(reflecting: self).children {
      if let name = child.label, let text = child.value as? String { texts[name] = text }
    }
  }

  func child(named name: String) -> Any? { texts[name] ?? (name == "alerts" ? alerts : nil) }

  func figure(_ number: String) -> String { numbered("figure-number", number) }
  func section(_ number: String) -> String { numbered("section-number", number) }
  func equation(_ number: String) -> String { numbered("equation-number", number) }
  func exercise(_ number: String) -> String { numbered("exercise-number", number) }
  func rows(_ shown: Int, of all: Int) -> String {
    vocabulary.text("pages.rows", ["shown": "\(shown)", "all": "\(all)"]) ?? ""
  }
  /// `a, b and c`
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let head = items.dropLast().joined(separator: comma)
    return vocabulary.text("text.list-end", ["head": head, "last": last]) ?? head + comma + last
  }
  func quoted(_ title: String) -> String { vocabulary.text("text.quoted", ["text": title]) ?? title }
  func parenthesised(_ text: String) -> String { vocabulary.text("text.parenthesised", ["text": text]) ?? text }

  /// A number that was written with a point before its decimals.
  func number(_ text: String) -> String {
    text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: vocabulary.decimalSign)
  }

  /// What a column of a figure's data is called; files keep the name in every language.
  func column(_ name: String) -> String {
    vocabulary.text("columns." + name.split(separator: " ").joined(separator: "-")) ?? name
  }

  private func numbered(_ key: String, _ number: String) -> String {
    vocabulary.text("pages." + key, ["number": number]) ?? number
  }
}
