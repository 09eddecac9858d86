import ArgumentParser
import CairoDrawing
import Figures
import Generator
import Manuscript
import Output
import Plotting

import struct ArgumentParser.Option
import struct ArgumentParser.OptionGroup

/// `rosenblatt figure`: one figure, with or without a course.
struct Figure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw one figure into a file, with no site around it.",
    discussion: """
      The figure is one of a course, by its id, or any kind with options of your own. “rosenblatt list --kinds” tells \
      the kinds and their options; values are written as in “figures.yml”.

      Examples:
        rosenblatt figure activation --set function=gelu -o gelu.svg
        rosenblatt figure activation --set "functions=[sigmoid, tanh]" -o 2.png
        rosenblatt figure softmax --set "scores=[1, 2, 3]" --title Softmax -o b.pdf
        rosenblatt figure and-boundary --course my-course --language zh -o a.svg
        rosenblatt figure and-boundary --course my-course -o a.csv
      """)

  @Argument(help: ArgumentHelp("A kind of figure, or the id of a figure of the course.", valueName: "kind-or-id"))
  var name: String

  @Option(help: ArgumentHelp("The folder of the course that has the figure.", valueName: "dir"), completion: .directory)
  var course: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("An option of the figure, in place of the course's; may be repeated.", valueName: "option=value")
  )
  var settings: [String] = []

  @Option(help: ArgumentHelp("The title of the figure.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The language of the figure; the course's first, or “en”, where left out.", valueName: "tag"))
  var language: String?

  @Option(help: "The colours: light or dark.")
  var theme = Light.light

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file; its name ends in \(SingleFigure.Format.endings).", valueName: "file"),
    completion: .file())
  var output: String

  @OptionGroup var reports: ReportOptions

  enum Light: String, ExpressibleByArgument, CaseIterable {
    case light, dark

    var theme: Theme {
      let themes = FigureCatalogue.current.themes
      return self == .light ? themes.light : themes.dark
    }
  }

  private var format: SingleFigure.Format? {
    output.split(separator: "/").last?.split(separator: ".").last.flatMap { SingleFigure.Format(name: $0.lowercased()) }
  }

  func validate() throws {
    if format == nil { throw ValidationError("“--output” must end in \(SingleFigure.Format.endings).") }
    for setting in settings where setting.split(separator: "=", maxSplits: 1).count < 2 || setting.hasPrefix("=") {
      throw ValidationError("“--set” takes “option=value”, not “\(Terminal.clean(setting))”.")
    }
  }

  func run() async throws {
    try await reporting(course: course, as: reports.format, hasResult: true) {
      let found = try figure()
      guard let format else { throw Fault(.software, "no format for “\(output)”") }
      let words = try Installation.vocabularies(course: course).read([found.language])
      guard let words = words.first else { return }
      let bytes = try found.figure.bytes(as: format, with: words, theme: theme.theme)
      try SingleFigure.write(bytes, to: output)
    }
  }

  private func figure() throws -> (figure: SingleFigure, language: Language) {
    let options = try settings.map { setting in
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let place = CommandLinePlace.option(parts[0])
      return Node.Entry(
        key: Located(parts[0], at: SourceLocation(file: place)), value: try Node(yaml: parts[1], named: place))
    }
    let kind = Located(name, at: SourceLocation(file: CommandLinePlace.arguments))
    guard let course else {
      let language = Language(language ?? Language.english.code)
      return (try SingleFigure(kind: kind, options: options, title: title ?? "", language: language), language)
    }
    let read = try Course.read(course)
    let language = language.map { Language($0) } ?? read.defaultLanguage
    guard read.languages.contains(language) else {
      throw Problem.unknown("language", language.code, known: read.languages.map(\.code), at: nil)
    }
    let isFigure = read.lessons.contains { $0.figures.contains { $0.id.value == name } }
    if !isFigure, FigureCatalogue.all.contains(where: { $0.name == name }) {
      let figure = try SingleFigure(
        kind: kind, options: options, models: read.models + read.lessons.flatMap(\.models), title: title ?? "",
        language: language)
      return (figure, language)
    }
    let figure = try SingleFigure(
      name, of: read, reader: .folder(course), replacing: options, title: title, language: language)
    return (figure, language)
  }
}
