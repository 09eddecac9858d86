import Manuscript

/// A lesson that is being made: what it found on the way, and the files it brings.
final class LessonPage {
  /// The document, relative to the folder of the sources.
  let path: String
  let tool: BookPlan.Tool
  let root: String
  let sources: SourceFolder
  let map: BookMap
  /// The images of a notebook by their addresses.
  let attachments: [String: [UInt8]]
  private(set) var findings: [Finding]
  /// The files of the lesson by their names.
  private(set) var assets: [String: [UInt8]] = [:]
  private var names: [String: String] = [:]
  /// The levels of the headings that are open here.
  private var levels: [Int] = []
  /// How many blocks stand around what is being converted.
  var depth = 0

  init(_ document: SourceDocument, of plan: BookPlan, sources: SourceFolder, map: BookMap) {
    path = document.path
    tool = plan.tool
    root = plan.root
    self.sources = sources
    self.map = map
    attachments = document.attachments
    findings = document.findings
  }

  func note(_ kind: Finding.Kind, _ text: String, at place: SourceLocation) {
    findings.append(Finding(kind: kind, place: place, text: text))
  }

  /// The marker for something that cannot be converted, which is noted.
  func leave(_ source: String, _ what: String, at place: SourceLocation) -> String {
    note(.left, what, at: place)
    return Marker.text(source)
  }

  /// The level that a heading has below the lesson's title: no level is left out.
  func level(of original: Int) -> Int {
    while let last = levels.last, last >= original { levels.removeLast() }
    levels.append(original)
    return min(6, levels.count + 1)
  }

  /// The file of the sources that an address in the document means; nil where there is none.
  func file(_ address: String, at place: SourceLocation) -> String? {
    let name = Paths.decoded(address)
    let folders = name.hasPrefix("/") ? ["", root] : [Paths.folder(of: path), Paths.folder(of: place.file), root, ""]
    for folder in folders {
      let path = name.hasPrefix("/") && !folder.isEmpty ? folder + name : name
      if let found = Paths.resolve(path, in: name.hasPrefix("/") ? "" : folder), sources.has(found) { return found }
    }
    return nil
  }

  /// The name in the lesson of a file of the sources, which is copied.
  func copy(_ file: String) throws(Problem) -> String {
    if let name = names[file] { return name }
    let name = add(try sources.bytes(file), named: Names.file(file))
    names[file] = name
    return name
  }

  /// Adds a file of the lesson, and gives the name that it has there.
  func add(_ bytes: [UInt8], named wish: String) -> String {
    let name = Names.free(wish) { assets[$0] != nil && assets[$0] != bytes }
    assets[name] = bytes
    return name
  }
}
