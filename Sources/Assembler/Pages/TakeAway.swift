import Mustache
import Output

/// What a reader can take away whole: the course as one page, the site and the figures as archives.
public enum TakeAway {
  /// The names of the files, from the contents page of a language.
  struct Links: Sendable, MustacheParent {
    var book: String
    /// The archives; nil in an archive, which does not hold itself, and in a site without them.
    var site: String?
    var figures: String?
  }

  static let book = "course.html"
  static let siteArchive = "course.zip"
  static let figureArchive = "figures.zip"
  /// The folder of a language's figures.
  static let figureFolder = "figures"

  static let links = Links(book: book, site: "../" + siteArchive, figures: figureArchive)
  static let linksWithoutArchives = Links(book: book)

  /// Adds the archives of a site to its files: `course.zip` has all of them, `en/figures.zip` the figures of a language.
  ///
  /// - Parameter files: every other file of the site, those of its figures too.
  public static func add(to files: any FileStore, of site: AssembledSite) async throws(Fault) {
    let paths = files.paths
    func plan(_ folder: String, as name: String, to path: String) -> SiteArchives.Plan {
      let names = paths.filter { $0.hasPrefix(folder) }.map { ($0, name + $0.dropFirst(folder.count)) }
      return SiteArchives.Plan(path: path, names: Dictionary(names) { first, _ in first })
    }
    let figures = site.languages.map { language in
      plan("\(language)/\(figureFolder)/", as: figureFolder + "/", to: "\(language)/\(figureArchive)")
    }
    try await SiteArchives.add(
      figures + [plan("", as: "course/", to: siteArchive)], to: files, changing: site.withoutArchives)
  }
}

extension TakeAway.Links {
  func child(named key: String) -> Any? {
    switch key {
    case "book": book
    case "site": site
    case "figures": figures
    default: nil
    }
  }
}
