import Output

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A drawn figure as a file of the cache: a checksum, a header in JSON, and the bytes of its files.
struct StoredFigure {
  private struct Header: Codable {
    struct Entry: Codable {
      var record: FigureRecord
      var width: Double
      var height: Double
      var narrow: FigureSet.Drawing?
      var table: [[String]]
      var frames: [FigureSet.Frame]
      var sheet: String
      /// Bytes of the picture for the page.
      var svg: Int
    }

    /// So that a file under another's name is noticed.
    var key: String
    var reads: [DrawnFigureFiles.Read]
    var entries: [Entry]
  }

  let figure: DrawnFigureFiles
  private let key: FigureKey

  init(_ figure: DrawnFigureFiles, key: FigureKey) {
    self.figure = figure
    self.key = key
  }

  /// The figure in these bytes; nil when a single one is not as it was written, or when they belong to another key.
  init?(parsing bytes: [UInt8], key: FigureKey) {
    guard bytes.count > 64, Array(Digest.sha256(Array(bytes[64...])).utf8) == Array(bytes[..<64]) else { return nil }
    var rest = bytes[64...]
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
      let header = try? JSONDecoder().decode(Header.self, from: Data(rest[..<end])),
      header.key == key.digest
    else { return nil }
    rest = rest[(end + 1)...]
    func next(_ count: Int) -> [UInt8]? {
      guard count >= 0, rest.count >= count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    var languages: [DrawnFigureFiles.Language] = []
    for entry in header.entries {
      guard let svg = next(entry.svg) else { return nil }
      var files: [DrawnFigureFiles.File] = []
      for record in entry.record.files {
        guard let bytes = next(record.bytes) else { return nil }
        files.append(DrawnFigureFiles.File(record: record, bytes: bytes))
      }
      languages.append(
        DrawnFigureFiles.Language(
          entry: FigureSet.Entry(
            record: entry.record, svg: String(decoding: svg, as: UTF8.self), width: entry.width, height: entry.height,
            narrow: entry.narrow, table: entry.table, frames: entry.frames, sheet: entry.sheet),
          files: files))
    }
    guard rest.isEmpty else { return nil }
    self.init(DrawnFigureFiles(reads: header.reads, languages: languages), key: key)
  }

  var bytes: [UInt8] {
    let header = Header(
      key: key.digest, reads: figure.reads,
      entries: figure.languages.map { language in
        Header.Entry(
          record: language.entry.record, width: language.entry.width, height: language.entry.height,
          narrow: language.entry.narrow, table: language.entry.table, frames: language.entry.frames,
          sheet: language.entry.sheet, svg: language.entry.svg.utf8.count)
      })
    var body = JSONText.bytes(of: header, isIndented: false) + [UInt8(ascii: "\n")]
    for language in figure.languages {
      body += language.entry.svg.utf8
      for file in language.files { body += file.bytes }
    }
    return Array(Digest.sha256(body).utf8) + body
  }
}
