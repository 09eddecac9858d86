#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// JSON with one form for each value: keys in alphabetical order, two spaces of indentation, a line end at the end.
public enum JSONText {
  /// - Parameter value: made of texts, whole numbers, lists and structures; these always can be written.
  public static func bytes(of value: some Encodable, isIndented: Bool = true) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
    guard let data = try? encoder.encode(value) else { return [] }
    return Array(data) + (isIndented ? [UInt8(ascii: "\n")] : [])
  }
}
