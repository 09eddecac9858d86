/// The site that a preview shows: the files of the last build that succeeded, and what is wrong with the course now.
public actor PreviewSite {
  /// What the pages ask for again and again.
  struct State: Encodable {
    /// Grows with every build that succeeds; a page of an older one takes over what changed.
    var version: Int
    /// The messages of the last build; empty when it succeeded.
    var problems: String
    /// Grows whenever there is something new to tell.
    var change = 0
    /// The files that the last build made, changed or removed, by their paths below the site's folder.
    var changed: [String] = []
  }

  private(set) var state = State(version: 0, problems: "")
  private var files: [String: [UInt8]] = [:]

  public init() {}

  /// Shows the files of a new build, by their paths below the site's folder.
  public func show(_ files: [String: [UInt8]]) {
    let changed = Set(files.keys).union(self.files.keys).filter { files[$0] != self.files[$0] }
    self.files = files
    state = State(version: state.version + 1, problems: "", change: state.change + 1, changed: changed.sorted())
  }

  /// Goes on showing the last files, and over them the messages of a build that failed.
  public func show(problems: String) {
    state.problems = problems
    state.change += 1
  }

  /// The state once it is no longer the one of this change, or after some seconds.
  func state(after change: Int?) async -> State {
    for _ in 0..<1000 where state.change == change && !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(15))
    }
    return state
  }

  /// The file at a path of an address, and its name; `index.html` for a folder. Nil where there is none.
  func file(at path: String) -> (name: String, bytes: [UInt8])? {
    var name = String(path.drop { $0 == "/" })
    if name.isEmpty || name.hasSuffix("/") { name += "index.html" }
    return files[name].map { (name, $0) }
  }

  /// Whether there was a build that succeeded.
  var isEmpty: Bool { files.isEmpty }
}
