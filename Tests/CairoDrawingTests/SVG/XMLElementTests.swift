import Testing

@testable import CairoDrawing

@Suite struct XMLElementTests {
  private let element = XMLElement(
    "g", [("class", "a")],
    children: [XMLElement("use", [("href", "#b")]), XMLElement("text", text: "a<b"), XMLElement("title", text: "")])

  @Test func `text is escaped, and an element is closed at once where it has neither text nor elements`() {
    #expect(element.written() == "<g class=\"a\"><use href=\"#b\"/><text>a&lt;b</text><title></title></g>")
  }

  @Test func `links of a file have the prefix of XLink`() {
    #expect(element.written(linkPrefix: "xlink:").contains("<use xlink:href=\"#b\"/>"))
  }

  @Test func `elements are equal where they are written alike`() {
    var other = element
    #expect(other == element)
    #expect(other.hashValue == element.hashValue)
    other.children[0]["href"] = "#c"
    #expect(other != element)
    other.children[0]["href"] = nil
    #expect(other.children[0] == XMLElement("use"))
  }
}
