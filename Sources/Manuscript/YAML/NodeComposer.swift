/// Builds the tree of nodes of one YAML file: without recursion, within the limits, and with every problem it finds.
struct NodeComposer {
  /// The root of a text, nil when it holds nothing; problems are kept and what has one is left out.
  ///
  /// A text that begins below the first line of its file, as front matter does, says on which.
  static func compose(
    _ text: String, file: String, firstLine: Int = 1, problems: inout Problems
  ) -> Node? {
    guard text.utf8.count <= Limits.bytesOfYAML else {
      problems.append(
        Limits.passed(
          "bytes of YAML", of: Limits.bytesOfYAML, at: SourceLocation(file: file, line: firstLine, column: 1)))
      return nil
    }
    var composer = NodeComposer(places: TextPlaces(text, file: file, firstLine: firstLine))
    let root = problems.collect { () throws(Problem) in try composer.run(YAMLEvents(text)) }
    problems.append(contentsOf: composer.problems)
    return composer.isMisread ? nil : root ?? nil
  }

  /// A list or mapping whose end has not come yet.
  private struct Open {
    var node: Node
    var items: [Node] = []
    var entries: [Node.Entry] = []
    var isMapping: Bool
    var anchor: String?
    /// In a mapping: what the next value belongs to.
    var key = Key.awaited
    /// The line of each key so far.
    var lines: [String: Int] = [:]
    /// How many nodes there were before this one.
    var nodesBefore: Int
    /// How deep the deepest node inside is, this one being 1.
    var depth = 1

    /// The last entry after this key that has nothing below it.
    func emptyEntry(after key: String) -> Int? {
      guard let first = entries.firstIndex(where: { $0.key.value == key }) else { return nil }
      return entries.indices.last { $0 > first && entries[$0].value.isNothing }
    }
  }

  private enum Key {
    case awaited
    case read(Located<String>)
    /// The key is a problem, so its value is of no use.
    case refused
  }

  private struct Anchored {
    var node: Node
    var nodes: Int
    var depth: Int
  }

  private var places: TextPlaces
  private var problems = Problems()
  private var open: [Open] = []
  private var root: Node?
  private var anchors: [String: Anchored] = [:]
  private var nodes = 0
  /// Whether lines belong elsewhere than where they are indented: then the tree is another one than was meant.
  private var isMisread = false

  private init(places: TextPlaces) {
    self.places = places
  }

  private mutating func place(_ mark: YAMLMark) -> SourceLocation {
    places.place(line: mark.line, column: mark.column)
  }

  /// Throws the problem after which the rest of the text cannot be read.
  private mutating func run(_ events: YAMLEvents) throws(Problem) -> Node? {
    var documents = 0
    while true {
      let event: YAMLEvent
      do throws(YAMLSyntaxError) {
        event = try events.next()
      } catch {
        if let cause = YAMLCause.of(error, in: places.lines) {
          throw Problem(cause.summary, at: place(cause.mark), hint: cause.hint)
        }
        throw error.problem(at: place(error.mark))
      }
      let location = place(event.mark)
      switch event.content {
      case .end: return root
      case .documentStart:
        documents += 1
        guard documents == 1 else {
          throw Problem(
            "a second document begins here", at: location, hint: "remove the line “---”: a file holds one document")
        }
      case .scalar(let text, var isQuoted):
        try count(1, at: location)
        isQuoted = takesTag(event, at: location) || isQuoted
        if let problem = Problem.refusedCharacter(inUnescaped: text, at: location) { problems.append(problem) }
        add(Node(.scalar(text, isQuoted: isQuoted), at: location), anchor: event.anchor, nodes: 1, depth: 1)
      case .sequenceStart, .mappingStart:
        try begin(event, at: location)
      case .alias(let name):
        try addAlias(name, at: location)
      case .collectionEnd:
        end()
      }
    }
  }

  private mutating func count(_ more: Int, at location: SourceLocation) throws(Problem) {
    guard more <= Limits.nodes - nodes else {
      throw Limits.passed(
        "values in a file", of: Limits.nodes, at: location, hint: "an alias counts as all the values it stands for")
    }
    nodes += more
  }

  private mutating func begin(_ event: YAMLEvent, at location: SourceLocation) throws(Problem) {
    guard open.count < Limits.depth else { throw Limits.passed("depth", of: Limits.depth, at: location) }
    try count(1, at: location)
    _ = takesTag(event, at: location)
    let isMapping = if case .mappingStart = event.content { true } else { false }
    let empty = Node(isMapping ? .mapping([]) : .sequence([]), at: location)
    open.append(Open(node: empty, isMapping: isMapping, anchor: event.anchor, nodesBefore: nodes - 1))
  }

  private mutating func end() {
    guard var last = open.popLast() else { return }
    last.node.content = last.isMapping ? .mapping(last.entries) : .sequence(last.items)
    add(last.node, anchor: last.anchor, nodes: nodes - last.nodesBefore, depth: last.depth)
  }

  private mutating func addAlias(_ name: String, at location: SourceLocation) throws(Problem) {
    guard let anchored = anchors[name] else {
      throw Problem(
        "nothing before this is marked \(Message.quote("&" + name))", at: location,
        hint: "put a text that begins with “*” in quotes")
    }
    try count(anchored.nodes, at: location)
    guard open.count + anchored.depth <= Limits.depth else {
      throw Limits.passed("depth", of: Limits.depth, at: location)
    }
    add(Node(anchored.node.content, at: location), anchor: nil, nodes: anchored.nodes, depth: anchored.depth)
  }

  /// Puts a node where it belongs: into the list or mapping that is open, as its next item, key or value.
  private mutating func add(_ node: Node, anchor: String?, nodes: Int, depth: Int) {
    if let anchor { anchors[anchor] = Anchored(node: node, nodes: nodes, depth: depth) }
    guard let last = open.indices.last else {
      root = node
      return
    }
    open[last].depth = max(open[last].depth, depth + 1)
    guard open[last].isMapping else {
      open[last].items.append(node)
      return
    }
    switch open[last].key {
    case .awaited: open[last].key = key(node, in: last)
    case .refused: open[last].key = .awaited
    case .read(let key):
      open[last].entries.append(Node.Entry(key: key, value: node))
      open[last].key = .awaited
    }
  }

  private mutating func key(_ node: Node, in last: Int) -> Key {
    guard case .scalar(let text, let isQuoted) = node.content else {
      problems.append(node.expected("a name before “:”"))
      return .refused
    }
    if text == "<<", !isQuoted {
      problems.append(
        Problem("merging with “<<” is not supported", at: node.location, hint: "write the entries out"))
      return .refused
    }
    guard !text.isEmpty else {
      problems.append(
        Problem("there is no name before “:”", at: node.location, hint: "write one, or put the text in quotes"))
      return .refused
    }
    if let line = open[last].lines[text] {
      if let outer = open[last].emptyEntry(after: text) {
        reportIndent(of: outer, in: last, before: Located(text, at: node.location))
        return .refused
      }
      problems.append(
        Problem(
          "the key \(Message.quote(text)) is here twice", at: node.location,
          hint: "remove one; the other is on line \(line)"))
      return .refused
    }
    open[last].lines[text] = node.location.line ?? 0
    return .read(Located(text, at: node.location))
  }

  /// The lines below an entry that has nothing stand on its own level.
  private mutating func reportIndent(of outer: Int, in last: Int, before next: Located<String>) {
    guard !isMisread else { return }
    isMisread = true
    let entries = open[last].entries
    let key = entries[outer].key.value
    let inner = entries.indices.contains(outer + 1) ? entries[outer + 1].key : next
    problems.append(
      Problem(
        "\(Message.quote(inner.value)) is indented as \(Message.quote(key)), which has nothing below it",
        at: inner.location, hint: "indent the lines that belong to \(Message.quote(key)) by two more spaces"))
  }

  /// True when a tag makes the value a text. Tags other than those that say what a value is anyway are problems.
  private mutating func takesTag(_ event: YAMLEvent, at location: SourceLocation) -> Bool {
    guard let tag = event.tag else { return false }
    let standard = "tag:yaml.org,2002:"
    switch (event.content, tag) {
    case (.scalar, standard + "str"), (.scalar, "!"): return true
    case (.sequenceStart, standard + "seq"), (.mappingStart, standard + "map"): return false
    default:
      let shown = tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
      problems.append(
        Problem(
          "the tag \(Message.quote(String(shown))) is not supported", at: location,
          hint: "leave it out, or put a text that begins with “!” in quotes"))
      return false
    }
  }
}
