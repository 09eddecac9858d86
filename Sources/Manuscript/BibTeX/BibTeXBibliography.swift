/// What `references.bib` says: the same works as `references.yml`, in the form that libraries and other tools give.
enum BibTeXBibliography {
  static let file = "references.bib"

  static func read(_ text: String, problems: inout Problems) -> [Reference] {
    var references: [Reference] = []
    var places: [String: SourceLocation] = [:]
    let before = problems.list.count
    defer {
      // Who cites what could not be read has no fault of its own.
      if problems.list.count > before {
        for match in text.matches(of: /@\w+\s*[{(]\s*([^\s,{}()]+)/) { problems.unread.names.insert(String(match.1)) }
        problems.unread.names.subtract(references.map(\.id.value))
      }
    }
    for entry in BibTeXReader.read(text, file: file, problems: &problems) {
      guard isName(entry.key.value) else {
        problems.append(
          Problem(
            "\(Message.quote(entry.key.value)) is no name for a reference", at: entry.key.location,
            hint:
              "use a letter from a to z, then letters, digits, “-”, “_”, “.” and “:”, at most \(Identifier.length) in all"
          ))
        continue
      }
      if let place = places.updateValue(entry.key.location, forKey: entry.key.value) {
        problems.append(
          Problem(
            "the reference \(Message.quote(entry.key.value)) is here twice", at: entry.key.location,
            hint: "remove one; the other is on line \(place.line ?? 0)"))
        continue
      }
      if let reference = problems.collect({ () throws(Problems) in try reference(entry) }) {
        references.append(reference)
      }
    }
    return references
  }

  private static func isName(_ key: String) -> Bool {
    guard let first = key.utf8.first, key.utf8.count <= Identifier.length else { return false }
    return Character(Unicode.Scalar(first)).isLetter && first < 0x80
      && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
  }

  private static func reference(_ entry: BibTeXEntry) throws(Problems) -> Reference {
    var problems = Problems()
    func missing(_ field: String, _ hint: String) {
      problems.append(
        Problem(
          "the reference \(Message.quote(entry.key.value)) has no field \(Message.quote(field))",
          at: entry.key.location, hint: hint))
    }
    let people = ["author", "editor"].lazy.compactMap { entry.raw($0)?.value }.first.map { BibTeXNames.people($0) }
    let body = ["organization", "institution", "publisher", "howpublished"].lazy.compactMap { entry[$0] }.first
    let authors = people ?? [body].compactMap(\.self)
    if authors.isEmpty { missing("author", "add “author = {First Last and First Last},”") }
    let year = entry["year"] ?? entry["date"].map { String($0.prefix { $0 != "-" && $0 != "/" }) }
    if year == nil { missing("year", "add “year = {…},”") }
    let title = entry["title"]
    if title == nil { missing("title", "add “title = {…},”") }
    let url = problems.collect { () throws(Problem) in try address(of: entry) } ?? nil
    guard problems.isEmpty, let year, let title else { throw problems }
    return Reference(
      id: entry.key, authors: authors, year: year, title: title, source: source(of: entry, without: body, authors),
      url: url)
  }

  /// The address by which a DOI is found, or that of the field `url`, or of a paper of arXiv.
  private static func address(of entry: BibTeXEntry) throws(Problem) -> String? {
    let isOfArXiv = ["archiveprefix", "eprinttype"].contains { entry[$0]?.lowercased() == "arxiv" }
    for field in ["doi", "url"] + (isOfArXiv ? ["eprint"] : []) {
      guard let raw = entry.raw(field) else { continue }
      let text = BibTeXText.address(raw.value)
      guard !text.isEmpty else { continue }
      let address: String? =
        switch field {
        case "doi": WebAddress.address(ofDOI: text)
        case "url": text
        default: "https://arxiv.org/abs/" + text
        }
      guard let address, WebAddress.isValid(address) else {
        throw Problem(
          "\(Message.quote(text)) is no \(field == "doi" ? "DOI" : "address on the web")", at: raw.location,
          hint: field == "doi" ? "write “10.1000/182”" : "write “https://…” without blanks")
      }
      return address
    }
    return nil
  }

  /// What follows the title: `Psychological Review 65(6):386–408`.
  private static func source(of entry: BibTeXEntry, without body: String?, _ authors: [String]) -> String {
    var parts: [String] = []
    if let journal = entry["journal"] ?? entry["journaltitle"] {
      var text = journal
      if let volume = entry["volume"] { text += " \(volume)" }
      if let number = entry["number"] ?? entry["issue"] {
        text += entry["volume"] == nil ? " \(number)" : "(\(number))"
      }
      parts.append(text + pages(of: entry, behind: ":"))
    } else if let book = entry["booktitle"] {
      parts.append(book + pages(of: entry, behind: ", "))
    }
    if entry["journal"] == nil {
      if let series = entry["series"] { parts.append(series + (entry["volume"].map { " \($0)" } ?? "")) }
      if let edition = entry["edition"] { parts.append(edition) }
      if let report = entry["type"] ?? (entry["number"] != nil ? "No." : nil) {
        parts.append(report + (entry["number"].map { " \($0)" } ?? ""))
      }
    }
    for field in ["publisher", "school", "institution", "organization", "howpublished"] {
      if let text = entry[field], authors != [text] { parts.append(text) }
    }
    if let address = entry["address"] ?? entry["location"] { parts.append(address) }
    if let paper = entry["eprint"] { parts.append((entry["archiveprefix"] ?? entry["eprinttype"] ?? "") + ":" + paper) }
    if let note = entry["note"] { parts.append(note) }
    return parts.joined(separator: ", ")
  }

  private static func pages(of entry: BibTeXEntry, behind mark: String) -> String {
    // Ranges are written with one hyphen, with two, or with a dash.
    entry["pages"].map { mark + $0.replacing(/\s*[-–—]+\s*/, with: "–") } ?? ""
  }
}
