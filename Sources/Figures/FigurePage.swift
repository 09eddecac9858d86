import Manuscript
import Plotting

/// What a figure is drawn for: a title, a language, and its words.
public struct FigurePage {
  /// The title; empty for a figure inside another.
  public let title: [TextRun]
  public let language: Language
  /// The language for the pictures' text.
  public let text: TextLanguage
  public let say: Wording

  /// - Parameters:
  ///   - title: a label with TeX between dollars.
  ///   - words: those of the page's language.
  /// - Throws: the problem of a title that cannot be read.
  public init(title: Located<String>, words: Vocabulary) throws(Problem) {
    self.init(
      title: try FigureLabel.runs(of: title, named: "title"), language: words.language,
      text: TextLanguage(words.language.code, decimalSign: words.decimalSign), say: Wording(words))
  }

  private init(title: [TextRun], language: Language, text: TextLanguage, say: Wording) {
    self.title = title
    self.language = language
    self.text = text
    self.say = say
  }

  /// The same for a figure that stands inside another, with no title of its own.
  var inside: FigurePage { FigurePage(title: [], language: language, text: text, say: say) }
}

extension FigureKind {
  /// Draws the figure, and makes sure that every word was there. Throws `Problem` or `Problems`.
  public func drawn(on page: FigurePage) throws -> DrawnFigure {
    let drawn = try draw(on: page)
    guard page.say.missing.isEmpty else {
      throw Problems(
        page.say.missing.map { key in
          Problem(
            "there are no words for “\(key)”, or a place in them has no value",
            at: SourceLocation(file: "words/\(page.language).yml"), hint: "give the figure's words for “\(key)”")
        })
    }
    return drawn
  }
}
