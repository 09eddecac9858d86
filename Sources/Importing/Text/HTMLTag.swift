/// A tag of HTML taken apart: `<img src="x.png" width="300">`.
struct HTMLTag {
  let name: String
  let isClosing: Bool
  private(set) var values: [String: String] = [:]

  /// Nil for what is no tag.
  init?(_ text: String) {
    guard let match = text.wholeMatch(of: /<(\/?)([A-Za-z][A-Za-z0-9\-]*)((?s:.*?))\/?>/) else { return nil }
    isClosing = !match.1.isEmpty
    name = match.2.lowercased()
    for part in match.3.matches(of: /([A-Za-z_:][\w:.\-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/) {
      values[part.1.lowercased()] = HTMLText.decoded(String(part.2 ?? part.3 ?? part.4 ?? ""))
    }
  }
}

/// Text as HTML writes it.
enum HTMLText {
  /// The text with the few entities that tools write themselves read.
  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&nbsp;", with: "\u{A0}").replacing("&amp;", with: "&")
  }
}
