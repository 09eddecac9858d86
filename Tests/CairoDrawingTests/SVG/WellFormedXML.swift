import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML parser says of a document: nothing in it is ours.
final class WellFormedXML: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  private(set) var ids: [String] = []
  private(set) var attributes: [(element: String, name: String, value: String)] = []
  private(set) var texts: [String: String] = [:]
  private var open: [String] = []

  /// Nil when the text is not well-formed.
  init?(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  /// Targets of `#…` and `url(#…)`.
  var references: [String] {
    attributes.compactMap { attribute in
      let value = attribute.value
      if value.hasPrefix("#"), attribute.name.hasSuffix("href") { return String(value.dropFirst()) }
      if value.hasPrefix("url(#") { return String(value.dropFirst(5).dropLast()) }
      return nil
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes given: [String: String]
  ) {
    elements.append(name)
    open.append(name)
    for (key, value) in given.sorted(by: { $0.key < $1.key }) {
      attributes.append((name, key, value))
      if key == "id" { ids.append(value) }
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    texts[open.last ?? "", default: ""] += text
  }
}
