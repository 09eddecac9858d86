import Manuscript

/// KaTeX's own style sheet and fonts, as much of them as a site's formulas use.
enum MathStyle {
  /// Files by path relative to the site's `assets`.
  static func files(of library: ScriptLibrary, for typesetter: MathTypesetter) throws(Problem) -> [String: [UInt8]] {
    let css = try library.text("katex.min.css")
    let families = families(in: css, for: typesetter.usedClasses)
    var files: [String: [UInt8]] = [:]
    var sheet = ""
    for rule in rules(of: css) {
      guard rule.hasPrefix("@font-face") else {
        sheet += rule
        continue
      }
      guard let family = value(of: "font-family", in: rule), families.contains(family),
        let start = rule.firstRange(of: "url("), let end = rule[start.upperBound...].firstIndex(of: ")")
      else { continue }
      // The first address is the woff2 file, which every browser of the last years reads.
      let path = rule[start.upperBound..<end].filter { $0 != "\"" && $0 != "'" }
      let style = value(of: "font-style", in: rule) ?? "normal"
      let weight = value(of: "font-weight", in: rule) ?? "400"
      let name = String(path.split(separator: "/").last ?? path[...])
      files["katex/fonts/" + name] = try library.bytes("fonts/" + name)
      sheet +=
        "@font-face{font-family:\(family);src:url(fonts/\(name)) format(\"woff2\");font-weight:\(weight);"
        + "font-style:\(style);font-display:block}"
    }
    files["katex/katex.css"] = Array(sheet.utf8)
    files["maths.css"] = Array(typesetter.styles.css.utf8)
    return files
  }

  /// The families of fonts that a rule with only classes in use asks for.
  private static func families(in css: String, for classes: Set<String>) -> Set<String> {
    var families: Set<String> = []
    for rule in rules(of: css) where !rule.hasPrefix("@") {
      guard let brace = rule.firstIndex(of: "{") else { continue }
      let body = rule[brace...]
      let named = body.ranges(of: "KaTeX_").map { range in
        String(body[range.lowerBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      }
      guard !named.isEmpty else { continue }
      let isUsed = rule[..<brace].split(separator: ",").contains { selector in
        selector.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
          .allSatisfy { classes.contains(String($0)) }
      }
      if isUsed { families.formUnion(named) }
    }
    return families
  }

  /// The rules of a sheet without nested ones.
  private static func rules(of css: String) -> [String] {
    css.split(separator: "}").map { $0 + "}" }
  }

  private static func value(of property: String, in rule: String) -> String? {
    guard let start = rule.firstRange(of: property + ":") else { return nil }
    return String(rule[start.upperBound...].prefix { $0 != ";" && $0 != "}" }.filter { $0 != "\"" && $0 != "'" })
  }
}
