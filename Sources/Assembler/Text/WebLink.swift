/// What an address says before anything is done with it.
enum WebLink {
  /// Without the blanks and controls that browsers leave out.
  static func cleaned(_ address: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: address.unicodeScalars.filter { scalar in
        scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value) && scalar.properties.generalCategory != .format
      })
    return String(scalars)
  }

  /// `http` of `http://…`, in small letters; nil for a relative address.
  static func scheme(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon]
    guard !scheme.contains(where: { "/?#".contains($0) }) else { return nil }
    return scheme.lowercased()
  }

  /// Decoded once; an address whose escapes are no UTF-8 stays as it is.
  static func percentDecoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  /// The path that a relative one leads to; nil when it leads out.
  static func resolve(_ path: String, from folder: String) -> String? {
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..":
        if parts.popLast() == nil { return nil }
      case ".": break
      case "": return nil
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
