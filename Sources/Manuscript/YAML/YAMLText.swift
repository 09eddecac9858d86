/// YAML that is part of no course: the settings of another tool, the front matter of its pages.
public enum YAMLText {
  /// The tree of a text, as far as it could be read, and what could not.
  public static func read(_ text: String, file: String, firstLine: Int = 1) -> (root: Node?, problems: Problems) {
    var problems = Problems()
    let root = NodeComposer.compose(text, file: file, firstLine: firstLine, problems: &problems)
    return (root, problems)
  }
}
