/// An entry of a BibTeX file: `@article{rosenblatt1958, author = {…}, …}`.
struct BibTeXEntry {
  /// `article`, in small letters.
  var kind: String
  var key: Located<String>
  /// The fields in their order, their names in small letters, their values as they were written, braces and all.
  var fields: [(name: Located<String>, value: Located<String>)] = []

  /// The text of a field as a reader sees it; nil where it is not there or says nothing.
  subscript(name: String) -> String? {
    guard let field = fields.first(where: { $0.name.value == name }) else { return nil }
    let text = BibTeXText.plain(field.value.value)
    return text.isEmpty ? nil : text
  }

  /// As the subscript, with braces and commands.
  func raw(_ name: String) -> Located<String>? {
    fields.first { $0.name.value == name }?.value
  }
}
