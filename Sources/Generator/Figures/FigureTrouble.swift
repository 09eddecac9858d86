import CairoDrawing
import Manuscript
import Output

/// Tells what an author can mend of a failed drawing from what is wrong with the machine.
enum FigureTrouble {
  /// The problems of a figure, each at the line that has the text in question; throws a `Fault` where there is nothing
  /// that the author could change.
  static func problems(
    _ error: DrawingError, in figure: FigureDefinition, language: Language
  ) throws(Fault) -> Problems {
    let name = "the figure \(Message.quote(figure.id.value)) (\(language.code))"
    switch error {
    case .missingCharacters(let missing):
      return Problems(
        missing.map { character in
          Problem(
            "in \(name) \(character.description)", at: location(of: character.text, in: figure, language: language),
            hint: "write it with characters of the figure fonts, or as maths between $…$")
        })
    case .badSize, .limitPassed:
      return Problems([Problem("\(name) cannot be drawn: \(error.description)", at: figure.id.location)])
    case .missingFonts:
      throw Fault(.installation, error.description)
    case .library:
      throw Fault(.software, "\(name): \(error.description)")
    }
  }

  /// Where a text of the figure was written; the figure's own place for a text that its kind made.
  private static func location(of text: String, in figure: FigureDefinition, language: Language) -> SourceLocation {
    if let title = figure.title.texts[language], title.value.contains(text) { return title.location }
    var rest = [figure.options] + figure.frames.map(\.options)
    while let node = rest.popLast() {
      switch node.content {
      case .scalar(let scalar, _):
        // A label may be drawn in pieces, its maths apart from its words.
        if scalar.contains(text) { return node.location }
      case .sequence(let nodes): rest += nodes
      case .mapping(let entries): rest += entries.map(\.value)
      }
    }
    return figure.id.location
  }
}
