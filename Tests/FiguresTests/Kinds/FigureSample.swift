import Manuscript
import Plotting
import StandardWords

@testable import Figures

/// A figure written as YAML, as a lesson would have it.
enum FigureSample {
  static let models = """
    and: {perceptron: {weights: [0.5, 0.5], threshold: 0.7}}
    xor: {network: {activation: step, layers: [{weights: [[1, -1], [-1, 1]], thresholds: [0.5, 0.5]}, {weights: [[1, 1]], thresholds: [0.5]}]}}
    soft: {network: {activation: sigmoid, layers: [{weights: [[1, 1]], biases: [-1]}]}}
    f: {function: "x^3 + x^2 - x - 1"}
    g: {function: "x^2/4"}
    line: {function: "2*x"}
    hills: {network: {layers: [{weights: [[3, 1], [-2, 4], [1, -3]], biases: [1, -1, 0.5], activation: tanh}, {weights: [[2, -1, 1.5]], biases: [0.2], activation: identity}]}}
    six: {relu-sum: {units: [[-1, -5, -7.7], [-1, -1.2, -1.3], [-1, 1.2, 1], [1, 1.2, -0.2], [1, 2, -1.1], [1, 5, -5]]}}
    st4: {staircase: {of: f, pieces: 4, domain: [-2, 2]}}
    eq4: {interpolation: {of: f, knots: equal, neurons: 4, domain: [-2, 2]}}
    """

  /// Models that take a while to train: read by the figures alone that name them.
  static let trained: [String: String] = [
    "learned":
      "learned: {train: {network: {sizes: [2, 3, 1], activation: tanh, output: sigmoid}, data: xor, loss: cross-entropy, optimiser: {adam: {rate: 0.1}}, epochs: 200, seed: 1}}",
    "fitted":
      "fitted: {train: {network: {sizes: [1, 6, 1], activation: tanh, output: identity}, data: {of: g, domain: [-2, 2], points: 9}, optimiser: {adam: {rate: 0.05}}, epochs: 300}}",
    "wide":
      "wide: {train: {network: {sizes: [2, 2], activation: tanh, output: sigmoid}, data: [[0, 0, 1, 0], [1, 1, 0, 1]], epochs: 5}}",
  ]

  /// The figure of a kind with these options; throws `Problems`.
  static func figure(_ kind: String, _ options: String, files: [String: String] = [:]) throws -> any FigureKind {
    let needed = trained.filter { options.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
    let node = try Node(yaml: ([models] + needed).joined(separator: "\n"), named: "figures.yml")
    guard case .mapping(let entries) = node.content else { return try figure(kind, options) }
    let figures = ["one": "{series: [{expression: x}], domain: [0, 1]}", "inner": "figures: [one, one]"]
    let definitions = try figures.sorted { $0.key < $1.key }.map { id, options in
      let text = LocalizedText(
        [.any: Located("The figure \(id)", at: SourceLocation(file: "figures.yml"))],
        at: SourceLocation(file: "figures.yml"))
      return FigureDefinition(
        id: Located(id, at: text.location), kind: Located(id == "inner" ? "panels" : "plot", at: text.location),
        title: text, caption: text, alt: nil, isSpare: false, options: try Node(yaml: options, named: "figures.yml"))
    }
    let context = FigureContext(
      models: try Models(entries.map { ModelDefinition(name: $0.key, definition: $0.value) }), figures: definitions
    ) { name, place throws(Problem) in
      guard let text = files[name] else { throw Problem("there is no file “\(name)”", at: place) }
      return text
    }
    return try FigureCatalogue.figure(
      kind: Located(kind, at: SourceLocation(file: "figures.yml", line: 1, column: 1)),
      settings: Settings(try Node(yaml: options, named: "figures.yml")), in: context)
  }

  static func page(_ title: String, in language: Language = .english) throws -> FigurePage {
    try FigurePage(title: Located(title, at: SourceLocation(file: "figures.yml")), words: StandardWords.of(language))
  }

  /// The figure drawn in English.
  static func drawn(
    _ kind: String, _ options: String, files: [String: String] = [:], in language: Language = .english
  ) throws -> DrawnFigure {
    try figure(kind, options, files: files).drawn(on: page("Title $x_1$", in: language))
  }

  /// What a figure's picture calls a canvas for.
  static func recorded(_ picture: any Picture) -> RecordingCanvas {
    func record(_ picture: some Picture) -> RecordingCanvas {
      let canvas = RecordingCanvas(size: picture.size)
      picture.draw(on: canvas)
      return canvas
    }
    return record(picture)
  }

  /// The messages of the problems that a figure has.
  static func messages(_ kind: String, _ options: String, files: [String: String] = [:]) -> [String] {
    do {
      _ = try drawn(kind, options, files: files)
      return []
    } catch let problems as Problems {
      return problems.sorted.list.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}
