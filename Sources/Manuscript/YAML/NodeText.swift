extension Node {
  /// The node written in a text of YAML, `[-4, 4]`; `name` stands for the file in its locations.
  ///
  /// Throws every problem of the text, of which an empty one is one.
  public init(yaml text: String, named name: String) throws(Problems) {
    var problems = Problems()
    let root = NodeComposer.compose(text, file: name, problems: &problems)
    try problems.throwIfAny()
    guard let root else {
      throw Problems([Problem("there is no value", at: SourceLocation(file: name), hint: "write one after “=”")])
    }
    self = root
  }
}
