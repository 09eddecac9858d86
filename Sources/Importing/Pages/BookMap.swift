import Manuscript

/// What can be referred to in all documents of an import, found before any is converted.
struct BookMap {
  /// What a label names.
  struct Target {
    enum Kind { case section, equation, picture }

    var kind: Kind
    /// The document that has it.
    var path: String
    /// The anchor in the lesson; nil for the page as a whole.
    var anchor: String?
    /// What it is called, where a reference would say so.
    var title: String
  }

  /// A document and the lesson it becomes.
  struct Document {
    var path: String
    /// `1-perceptron`
    var folder: String
    var title: String
  }

  var documents: [String: Document] = [:]
  var labels: [String: Target] = [:]
  /// By document, what its own headings are called in addresses.
  var headings: [String: [String: Target]] = [:]
  /// The anchors of headings and equations by the place of their lines.
  var anchors: [SourceLocation: String] = [:]
  var language = "en"
  /// The keys of works that the course cites.
  var citations: Set<String> = []
  private var taken: Set<String> = []

  /// An anchor as near to a label as is free.
  mutating func claim(_ label: String) -> String {
    let name = Names.free(Names.anchor(label).replacing(".", with: "-")) { taken.contains($0) }
    taken.insert(name)
    return name
  }

  /// The document that a link means, as the tools write them: with and without `.md`, as a folder, as a page.
  func document(_ address: String, from path: String, root: String) -> Document? {
    let folders = address.hasPrefix("/") ? [""] : [Paths.folder(of: path), root, Paths.withoutKind(path)]
    let bases = address.hasPrefix("/") ? [root, ""] : [""]
    for folder in folders {
      for base in bases {
        let name = base.isEmpty ? address : base + address
        guard let path = Paths.resolve(name, in: folder) else { continue }
        let stem = ["html", "htm"].contains(Paths.kind(of: path)) ? Paths.withoutKind(path) : path
        var names = [path] + BookPlan.kinds.map { "\(stem).\($0)" }
        for index in ["index", "README", "readme"] {
          names += BookPlan.kinds.map { stem.isEmpty ? "\(index).\($0)" : "\(stem)/\(index).\($0)" }
        }
        if let found = names.lazy.compactMap({ documents[$0] }).first { return found }
      }
    }
    return nil
  }
}
