import Output

/// What a reader can take away whole: the course as one page, the site and the figures as archives.
public enum TakeAway {
  /// The names of the files, from the contents page of a language.
  struct Links: Sendable {
    var book: String
    var site: String
    var figures: String
  }

  static let links = Links(book: "course.html", site: "../course.zip", figures: "figures.zip")
  /// The folder of a language's figures.
  static let figureFolder = "figures"

  /// The files of a site together with its archives: `course.zip` has all of them, `en/figures.zip` the figures of a
  /// language.
  public static func adding(to files: [String: [UInt8]]) async -> [String: [UInt8]] {
    var result = files
    let languages = Set(files.keys.filter { $0.hasSuffix("/index.html") }.compactMap { $0.split(separator: "/").first })
    let entries = await ZIPArchive.entries(
      of: files.reduce(into: [:]) { kept, file in
        kept[file.key] = file.key.hasSuffix("/index.html") ? withoutArchives(file.value) : file.value
      })
    func archive(of folder: String, as name: String) -> [UInt8]? {
      let some = entries.filter { $0.key.hasPrefix(folder) }.map { (name + $0.key.dropFirst(folder.count), $0.value) }
      return ZIPArchive.bytes(of: Dictionary(some) { first, _ in first })
    }
    for language in languages {
      result["\(language)/\(links.figures)"] = archive(of: "\(language)/\(figureFolder)/", as: figureFolder + "/")
    }
    result["course.zip"] = archive(of: "", as: "course/")
    return result
  }

  /// The contents page as it stands in the archive, which does not hold itself.
  private static func withoutArchives(_ page: [UInt8]) -> [UInt8] {
    let html = String(decoding: page, as: UTF8.self)
    let lines = html.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { !$0.hasSuffix("</li>") || !$0.contains(".zip\" download>") }
    return Array(kept.joined(separator: "\n").utf8)
  }
}
