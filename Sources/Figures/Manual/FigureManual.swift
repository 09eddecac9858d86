/// The manual of figures and models, written from their own declarations: it cannot say what the code does not do.
public enum FigureManual {
  /// Every kind of figure and every form of model with all their options, as Markdown.
  public static var markdown: String {
    "# Kinds of figures\n\n" + kinds(showingFigures: false) + "\n# Forms of models\n\n" + models
  }

  /// A course of the manual, by the paths of its files: a lesson of the kinds, each with its picture, and one of models.
  public static var course: [String: String] {
    [
      "course.yml": """
      title: The manual of figures
      description: Every kind of figure that Rosenblatt draws, with its options, an example and its picture.
      languages: [en]
      lessons: [1-kinds, 2-models]

      """,
      "lessons/1-kinds/en.md": """
      ---
      title: Kinds of figures
      summary: You can choose a kind of figure by its picture, and look up each of its options.
      ---

      \(kinds(showingFigures: true))
      """,
      "lessons/1-kinds/figures.yml": figuresFile,
      "lessons/2-models/en.md": """
      ---
      title: Forms of models
      summary: You can write the models that figures, claims and texts of a lesson share.
      ---

      \(models)
      """,
    ]
  }

  /// The examples of all kinds as one `figures.yml`.
  static var figuresFile: String {
    let models = FigureCatalogue.all.map { $0.example.models }.filter { !$0.isEmpty }
    let figures = FigureCatalogue.all.map { kind in
      "\(kind.name):\n" + indented("kind: \(kind.name)\n" + kind.example.figure)
    }
    return "models:\n" + models.map { indented($0) }.joined(separator: "\n") + "\nfigures:\n"
      + figures.map { indented($0) }.joined(separator: "\n") + "\n"
  }

  private static func kinds(showingFigures: Bool) -> String {
    FigureCatalogue.all.map { kind in
      let example = kind.example
      let yaml =
        (example.models.isEmpty ? "" : "models:\n" + indented(example.models) + "\n") + "figures:\n  my-figure:\n"
        + indented(indented("kind: \(kind.name)\n" + example.figure))
      return """
        ## \(kind.name)\(showingFigures ? " {#s-\(kind.name)}" : "")

        \(kind.summary)

        \(showingFigures ? "![](figure:\(kind.name))\n\n" : "")```yaml
        \(yaml)
        ```

        \(table(of: kind.options))
        \(kind.rules.map { "\n\($0.text)\n" }.joined())
        """
    }.joined(separator: "\n")
  }

  private static var models: String {
    ModelCatalogue.forms.map { form in
      """
      ## \(form.name)

      \(form.summary)

      ```yaml
      models:
        my-model: \(form.example)
      ```

      \(form.options.isEmpty ? "" : table(of: form.options) + "\n")
      """
    }.joined(separator: "\n")
  }

  /// A row for each option, and for each option inside it.
  private static func table(of options: [any AnyOption]) -> String {
    """
    | option | value | default | |
    |---|---|---|---|
    \(rows(of: options, inside: "", depth: 0).joined(separator: "\n"))
    """
  }

  private static func rows(of options: [any AnyOption], inside outer: String, depth: Int) -> [String] {
    guard depth < 4 else { return [] }
    return options.flatMap { option -> [String] in
      let name = outer + option.name
      let fallback = option.isRequired ? "must be given" : option.fallbackText.map { "`\($0)`" } ?? "none"
      return ["| `\(name)` | \(cell(option.syntax)) | \(cell(fallback)) | \(cell(option.summary)) |"]
        + rows(of: option.parts, inside: name + ".", depth: depth + 1)
    }
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
      .joined(separator: "\n")
  }
}
