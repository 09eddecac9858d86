import Figures

/// The kinds of figures with all their options, from their own declarations.
enum KindManual {
  static var markdown: String {
    FigureCatalogue.all.map { kind in
      let rows = kind.options.map { option in
        let fallback =
          option.isRequired ? "must be given" : option.fallbackText.map { "`\($0)`" } ?? "none"
        return "| `\(option.name)` | \(cell(option.syntax)) | \(fallback) | \(cell(option.summary)) |"
      }
      return """
        ## \(kind.name)

        \(kind.summary)

        | option | value | default | |
        |---|---|---|---|
        \(rows.joined(separator: "\n"))

        """
    }.joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
