import Plotting

/// Words of a picture as text, where their letters are drawn as outlines.
///
/// Numbers alone are left out: nobody searches a page for a tick.
struct WrittenWords {
  var text: String
  /// Where the baseline begins.
  var start: Point
  var width: Double
  var size: Double

  /// An invisible layer over the picture that browsers find, select and copy; nil where there are no words.
  static func layer(_ words: [WrittenWords]) -> XMLElement? {
    guard !words.isEmpty else { return nil }
    // Not “fill: none”, which no pointer touches.
    return XMLElement(
      "g",
      [
        ("class", "words"), ("fill", "#000"), ("fill-opacity", "0"),
        ("font-size", SVGNumber.rounded(Typography.label, decimals: 1)),
      ], children: words.map(\.element))
  }

  private var element: XMLElement {
    var attributes = [("x", SVGNumber.rounded(start.x, decimals: 0)), ("y", SVGNumber.rounded(start.y, decimals: 0))]
    if size != Typography.label { attributes.append(("font-size", SVGNumber.rounded(size, decimals: 1))) }
    attributes.append(("textLength", SVGNumber.rounded(width, decimals: 0)))
    return XMLElement("text", attributes, text: text)
  }
}
