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

  /// All files of a site, those of its figures too, together with its archives: `course.zip` has all of them, `en/figures.zip`
  /// the figures of a language.
  public static func adding(to files: [String: [UInt8]], of site: AssembledSite) async -> [String: [UInt8]] {
    var result = files
    let entries = await ZIPArchive.entries(of: files.merging(site.withoutArchives) { _, page in page })
    func archive(of folder: String, as name: String) -> [UInt8]? {
      let some = entries.filter { $0.key.hasPrefix(folder) }.map { (name + $0.key.dropFirst(folder.count), $0.value) }
      return ZIPArchive.bytes(of: Dictionary(some) { first, _ in first })
    }
    for language in site.languages {
      result["\(language)/\(figureArchive)"] = archive(of: "\(language)/\(figureFolder)/", as: figureFolder + "/")
    }
    result[siteArchive] = archive(of: "", as: "course/")
    return result
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
