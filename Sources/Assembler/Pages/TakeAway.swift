import Generator

/// What a reader can take away whole: the course as one page, the site and the figures as archives.
public enum TakeAway {
  /// The names of the files, from the contents page of a language.
  struct Links: Sendable {
    var book: String
    var site: String
    var figures: String
  }

  static let links = Links(book: "course.html", site: "../course.zip", figures: "figures.zip")

  /// The files of a site together with its archives: `course.zip` has all of them, `en/figures.zip` the figures of a
  /// language.
  public static func adding(to files: [String: [UInt8]]) -> [String: [UInt8]] {
    var result = files
    let languages = Set(files.keys.filter { $0.hasSuffix("/index.html") }.compactMap { $0.split(separator: "/").first })
    for language in languages {
      let folder = "\(language)/figures/"
      let figures = files.filter { $0.key.hasPrefix(folder) }
      let named = figures.map { ("figures/" + $0.key.dropFirst(folder.count), $0.value) }
      result["\(language)/figures.zip"] = ZIPArchive.bytes(of: Dictionary(named) { first, _ in first })
    }
    let all = files.map { path, bytes in
      ("course/" + path, path.hasSuffix("/index.html") ? withoutArchives(bytes) : bytes)
    }
    result["course.zip"] = ZIPArchive.bytes(of: Dictionary(all) { first, _ in first })
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
