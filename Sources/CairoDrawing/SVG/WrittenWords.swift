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

  /// An invisible layer over the picture that browsers find, select and copy.
  static func layer(_ words: [WrittenWords]) -> String {
    guard !words.isEmpty else { return "" }
    // Not “fill: none”, which no pointer touches.
    return layerStart + " font-size=\"\(SVGNumber.rounded(Typography.label, decimals: 1))\">"
      + words.map(\.element).joined() + "</g>"
  }

  static let layerStart = "<g class=\"words\" fill=\"#000\" fill-opacity=\"0\""

  private var element: String {
    let (x, y) = (SVGNumber.rounded(start.x, decimals: 0), SVGNumber.rounded(start.y, decimals: 0))
    let length = SVGNumber.rounded(width, decimals: 0)
    let font = size == Typography.label ? "" : " font-size=\"\(SVGNumber.rounded(size, decimals: 1))\""
    return "<text x=\"\(x)\" y=\"\(y)\"\(font) textLength=\"\(length)\">\(XMLText.content(text))</text>"
  }
}
