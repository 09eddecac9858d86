import Foundation

/// A site on disk, and what is wrong with how its pages hang together: links that lead nowhere, ids given twice, pictures
/// without a text or a size, and pages that no other leads to.
struct SiteLinks {
  private struct Page {
    var ids: Set<String> = []
    var twice: Set<String> = []
    /// Addresses in `href` and `src`.
    var addresses: [String] = []
    var poorImages: [String] = []
  }

  private var pages: [String: Page] = [:]
  private var files: Set<String> = []

  init(_ folder: String) throws {
    let root = URL(fileURLWithPath: folder)
    for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      files.insert(path)
      guard path.hasSuffix(".html") else { continue }
      pages[path] = Self.page(try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8))
    }
  }

  private static func page(_ html: String) -> Page {
    var page = Page()
    // The style and the script of the one-file course are no tags.
    for part in html.components(separatedBy: "<") where !part.hasPrefix("style>") && !part.hasPrefix("script>") {
      guard let end = part.firstIndex(of: ">") else { continue }
      let tag = part[..<end]
      if let id = value("id", in: tag), !page.ids.insert(id).inserted { page.twice.insert(id) }
      for name in ["href", "src", "data-index", "data-script"] {
        if let address = value(name, in: tag) { page.addresses.append(address) }
      }
      if tag.hasPrefix("img "), value("alt", in: tag) == nil || value("width", in: tag) == nil {
        page.poorImages.append(String(tag.prefix(200)))
      }
    }
    return page
  }

  private static func value(_ name: String, in tag: Substring) -> String? {
    guard let start = tag.range(of: " \(name)=\""), let end = tag[start.upperBound...].firstIndex(of: "\"") else {
      return nil
    }
    return tag[start.upperBound..<end].replacingOccurrences(of: "&amp;", with: "&")
  }

  /// Every complaint; none of a good site.
  var complaints: [String] {
    var complaints: [String] = []
    var reached: Set<String> = ["index.html"]
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      complaints += page.twice.sorted().map { "\(path): the id “\($0)” is there twice" }
      complaints += page.poorImages.map { "\(path): no alt or no width: \($0)" }
      for address in page.addresses where !address.contains(":") {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : resolve(parts[0].removingPercentEncoding ?? "", from: path)
        guard files.contains(target) else {
          complaints.append("\(path): no file for “\(address)”")
          continue
        }
        if target != path { reached.insert(target) }
        guard parts.count > 1, let id = parts[1].removingPercentEncoding, let other = pages[target] else { continue }
        if !other.ids.contains(id) { complaints.append("\(path): no place for “\(address)”") }
      }
    }
    let orphans = Set(pages.keys).subtracting(reached).sorted()
    return complaints + orphans.map { "\($0): no page leads here" }
  }

  private func resolve(_ address: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
