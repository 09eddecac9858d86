import ArgumentParser

/// A number of bytes as people write it: `500MB`, `2 GB`, `1048576`.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int

  private static let units = [("kB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000)]

  init(_ bytes: Int) {
    self.bytes = bytes
  }

  init?(argument: String) {
    guard let match = argument.wholeMatch(of: /([0-9]{1,9})(\.[0-9]{1,3})? ?([A-Za-z]*)/) else { return nil }
    let unit = String(match.output.3).lowercased()
    let factor = unit.isEmpty || unit == "b" ? 1 : Self.units.first { $0.0.lowercased() == unit }?.1
    guard let factor, let number = Double(match.output.1 + (match.output.2 ?? "")),
      let bytes = Int(exactly: (number * Double(factor)).rounded())
    else { return nil }
    self.bytes = bytes
  }

  /// With one decimal of the largest unit that fits.
  var description: String {
    guard let unit = Self.units.last(where: { bytes >= $0.1 }) else { return "\(bytes) bytes" }
    let tenths = Int((Double(bytes) / Double(unit.1) * 10).rounded())
    return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)") + " \(unit.0)"
  }
}
