/// Where the attributes and styles of a drawing lead.
enum SVGAddress {
  /// Whether an address stays in the drawing, or is an image of pixels that is written out.
  static func isAllowed(_ address: some StringProtocol) -> Bool {
    let address = address.drop { $0.isWhitespace }
    return address.hasPrefix("#")
      || address.prefix(40).lowercased().prefixMatch(of: /data:image\/(png|jpe?g|gif|webp|avif);base64,/) != nil
  }

  /// What in a style, or in the value of an attribute, leads elsewhere; nil when nothing does.
  static func foreignPart(ofValue text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return nil }
    for call in text.lowercased().matches(of: /([a-z-]+)\(\s*["']?/) {
      switch call.output.1 {
      case "url":
        if !isAllowed(text.lowercased()[call.range.upperBound...]) { return "an address in “url(…)”" }
      case "image-set", "-webkit-image-set", "image", "src", "expression", "cross-fade", "-webkit-cross-fade",
        "element":
        return "“\(call.output.1)(…)”"
      default: break
      }
    }
    return nil
  }

  /// The same for a whole style, which may also load other styles, or hide what it says behind escapes.
  static func foreignPart(ofStyle text: String) -> String? {
    if text.utf8.contains(UInt8(ascii: "\\")) { return "an escape with “\\”" }
    for rule in text.lowercased().matches(of: /@([a-z-]*)/) {
      guard ["media", "keyframes", "-webkit-keyframes", "supports", "font-face", "charset"].contains(rule.output.1)
      else { return "“@\(rule.output.1)”" }
    }
    return foreignPart(ofValue: text.replacing(/\/\*(.|\n)*?\*\//, with: " "))
  }
}
