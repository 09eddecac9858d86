import Foundation

/// Names for lessons, files and anchors, made of what others called them.
enum Names {
  /// Small letters, digits and hyphens: `Backpropagation through time` gives `backpropagation-through-time`, 感知机 gives
  /// `gan-zhi-ji`.
  static func slug(_ text: String, or fallback: String) -> String {
    let latin = text.applyingTransform(.toLatin, reverse: false) ?? text
    let plain = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
    var slug = ""
    for scalar in plain.lowercased().unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
    }
    slug = String(slug.prefix(50))
    while slug.last == "-" { slug.removeLast() }
    if slug.isEmpty { return fallback }
    return slug.first?.isLetter == true ? slug : "\(fallback)-\(slug)"
  }

  /// A name that an anchor can have, as near to a label as can be.
  static func anchor(_ label: String) -> String {
    var name = label.map { character -> Character in
      character.isLetter || character.isNumber || "-_.:".contains(character) ? character : "-"
    }
    if name.first?.isLetter != true { name = Array("s-") + name }
    let anchor = String(name)
    let reserved = ["fn-", "fnref-", "term-", "cite-", "use-", "exercise-"]
    let pages = ["main", "top", "contents", "glossary", "references"]
    return pages.contains(anchor) || reserved.contains { anchor.hasPrefix($0) } ? "s-" + anchor : anchor
  }

  /// The names that tools give to a heading: GitHub's and mdBook's, and Python-Markdown's.
  static func slugs(ofHeading title: String) -> Set<String> {
    let words = title.lowercased().replacing(/[`*_]/, with: "")
    let github = String(
      words.compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : nil })
    let joined = github.replacing(/-+/, with: "-")
    let python = joined.hasPrefix("-") ? String(joined.dropFirst()) : joined
    return [github, joined, python]
  }

  /// A name of a file that is safe in an address: `Figure 1.PNG` gives `figure-1.png`.
  static func file(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let kind = parts.last else { return slug(name, or: "file") }
    let base = parts.dropLast().joined(separator: "-")
    let digits = base.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter || "-_".contains($0)) } && !base.isEmpty
    return (digits ? base.lowercased() : slug(base, or: "file")) + "." + kind.lowercased()
  }

  /// The name, or with a number behind it the first that is not taken.
  static func free(_ name: String, isTaken: (String) -> Bool) -> String {
    guard isTaken(name) else { return name }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var number = 2
    while isTaken("\(name[..<dot])-\(number)\(name[dot...])") { number += 1 }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }
}
