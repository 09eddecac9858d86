/// What stands in a lesson where something could not be converted: a role that the build names as a problem.
enum Marker {
  /// The name of the role.
  static let role = "unconverted"

  /// `` {unconverted}`…` `` around what was there, in one line.
  static func text(_ source: String) -> String {
    let line = source.split(whereSeparator: \.isNewline).map(\.trimmedBlanks).joined(separator: " ")
    let cut = line.count > 120 ? line.prefix(120) + "…" : line[...]
    var longest = 0
    var run = 0
    for character in cut {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    // A role has its backticks right behind it, so that nothing but a longer run can hold some.
    let ticks = String(repeating: "`", count: longest + 1)
    let isTight = cut.first != "`" && cut.last != "`"
    return "{\(role)}\(ticks)\(isTight ? String(cut) : " \(cut) ")\(ticks)"
  }
}
