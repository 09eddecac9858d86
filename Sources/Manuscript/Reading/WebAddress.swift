import Foundation

/// Addresses of pages on the web.
enum WebAddress {
  /// The address of a scalar: `http` or `https`, a host, and nothing that could end an attribute or a line.
  static func read(_ node: Node) throws(Problem) -> String {
    let text = try node.filledText()
    guard isValid(text) else {
      throw node.expected("an address on the web", hint: "write “https://…” without blanks")
    }
    return text
  }

  /// The address of a folder: as `read`, without query, fragment and user, with a `/` at its end.
  static func readFolder(_ node: Node) throws(Problem) -> String {
    let text = try read(node)
    let parts = URLComponents(string: text)
    guard let parts, parts.query == nil, parts.fragment == nil, parts.user == nil, parts.password == nil else {
      throw node.expected("the address of a folder", hint: "leave out the user and what follows “?” or “#”")
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// The address by which a work is found that has a DOI: `10.1037/h0042519`, also with `https://doi.org/` before it.
  static func readDOI(_ node: Node) throws(Problem) -> String {
    guard let address = address(ofDOI: try node.filledText()) else {
      throw node.expected("a DOI", hint: "write “10.1000/182”")
    }
    return address
  }

  /// Nil for what is no DOI.
  static func address(ofDOI text: String) -> String? {
    let bare = text.replacing(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/.ignoresCase(), with: "")
    let address = "https://doi.org/" + bare.replacing("<", with: "%3C").replacing(">", with: "%3E")
    return bare.hasPrefix("10.") && bare.contains("/") && isValid(address) ? address : nil
  }

  static func isValid(_ text: String) -> Bool {
    let refused = "\"'<>\\^`{|}"
    guard
      text.utf8.count <= 2_000,
      text.unicodeScalars.allSatisfy({
        $0.isASCII && $0.value > 0x20 && $0.value != 0x7F && !refused.unicodeScalars.contains($0)
      }),
      let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(), let host = parts.host
    else { return false }
    return ["http", "https"].contains(scheme) && !host.isEmpty
  }
}
