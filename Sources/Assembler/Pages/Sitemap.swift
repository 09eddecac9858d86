import Manuscript

/// The list of pages that search engines read.
enum Sitemap {
  static func xml(of paths: Set<String>, base: String) -> [UInt8] {
    let urls = paths.sorted().map { "  <url><loc>\(HTML.escape(base))\(HTML.path($0))</loc></url>\n" }.joined()
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(urls)</urlset>

      """.utf8)
  }
}
