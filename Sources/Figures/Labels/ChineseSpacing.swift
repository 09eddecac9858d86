/// Chinese sentences have no spaces between Han characters and the letters and digits beside them; programs that show
/// them set a little room there themselves.
enum ChineseSpacing {
  /// The text without the spaces beside Han characters and full-width signs.
  static func closed(_ text: String) -> String {
    let characters = Array(text)
    return String(
      characters.indices.filter { index in
        guard characters[index] == " ", index > 0, index + 1 < characters.count else { return true }
        return !isChinese(characters[index - 1]) && !isChinese(characters[index + 1])
      }.map { characters[$0] })
  }

  private static func isChinese(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first?.value else { return false }
    return (0x3000...0x303f).contains(first) || (0x3400...0x9fff).contains(first) || (0xff00...0xff5e).contains(first)
  }
}
