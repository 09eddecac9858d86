import Foundation
import Manuscript
import Plotting
import Testing

@testable import Figures

/// What every kind has in common.
@Suite struct FigureKindTests {
  static let samples: [(kind: String, options: String)] = [
    ("activation", "function: gelu"), ("activation", "functions: [step, sigmoid, tanh, relu]"),
    ("activation", "{function: step, marks: [{x: 0, text: a}], compare: [sigmoid]}"),
    ("decision-boundary", "{model: and, normal: true}"), ("decision-boundary", "{model: xor, targets: [0, 1, 1, 0]}"),
    ("decision-boundary", "model: soft"),
    ("decision-boundary", "{points: [{at: [0, 1], class: 1}], lines: [{weights: [1, 1], threshold: 0.5, label: OR}]}"),
    ("error-rate", "target: f"), ("gradient-flow", "chains: [{activation: tanh, at: 1}, {activation: relu, at: 1}]"),
    ("decision-boundary", "{model: and, margin: true}"),
    ("network", "{sizes: [2, 3, 2], edges: [{from: [3, 1], to: [1, 2], forbidden: true}]}"),
    ("surface", "{model: soft, points: [{at: [0, 1], label: a}]}"), ("surface", "model: xor"),
    ("surface", "model: and"), ("training", "{model: learned, epochs: [0, 20, 200]}"), ("training", "model: fitted"),
    ("training", "model: wide"), ("training", "{model: learned, epochs: 20, loss: false}"),
    ("panels", "{figures: [one, {kind: network, model: xor, title: {zh: 网络, en: Network, fr: Réseau}}]}"),
    ("panels", "{figures: [one, {kind: plot, series: [{expression: 2*x}], domain: [0, 2]}], share: [x, y]}"),
    ("approximation", "{target: f, model: six}"), ("approximation", "{target: f, models: [st4, eq4]}"),
    ("approximation", "{target: f, model: six, units: true}"), ("network", "{model: xor, thresholds: true}"),
    ("network", "{sizes: [3, 4, 4, 2]}"), ("network", "{model: soft, values: [1, 2]}"),
    ("neuron-drawing", "{}"), ("neuron-drawing", "map: true"), ("neuron", "{}"),
    ("neuron", "{activation: relu, bias: false, inputs: [a, b], captions: [in, sum, out]}"),
    ("timeline", "events: [{year: 1969, text: b}, {year: 1943, text: a}, {year: 1969, text: c}]"),
    ("softmax", "{scores: [1, 2, 3], temperatures: [0.5, 1, 2, 10], show-scores: true}"),
    ("bars", "{values: [3, -1], labels: [a, b]}"),
    ("plot", "{series: [{expression: x^2}], domain: [-1, 1]}"),
    ("plot", "{series: [{expression: x, label: one}, {expression: -x, label: two, mark: points}], legend: true}"),
    ("plot", "{series: [{expression: exp(x), label: e}], y-scale: log, domain: [0, 9], rules: [{y: 10, label: ten}]}"),
  ]

  /// One test for all that is looked at in a drawing: making it is what takes the time.
  /// What is longer holds an idea that belongs in a room of its own.
  @Test func everyKindIsAPageOfSource() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../Sources/Figures/Kinds").standardized
    let lengths = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).map { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).count - 1
    }.sorted()
    #expect(lengths.count == FigureCatalogue.standard.kinds.count, "one file a kind, and nothing else")
    #expect(lengths[lengths.count / 2] <= 130 && lengths.allSatisfy { $0 <= 200 }, "\(lengths)")
  }

  @Test(arguments: samples)
  func everyDrawingIsWholeAndTheSameEveryTime(kind: String, options: String) throws {
    let (one, other) = (try FigureSample.figure(kind, options), try FigureSample.figure(kind, options))
    for language in [Language.english, .chinese, "fr"] {
      let first = try one.drawn(on: FigureSample.page("Title $x_1$", in: language))
      let second = try other.drawn(on: FigureSample.page("Title $x_1$", in: language))
      for (a, b) in [(first.picture, second.picture), (first.narrow, second.narrow)] {
        let canvas = FigureSample.recorded(a)
        #expect(canvas.calls.count > 5)
        #expect(canvas.calls == FigureSample.recorded(b).calls)
        if language == .english { Self.expectTextsInside(canvas, a.size) }
      }
      #expect(first.picture.size.width > first.narrow.size.width)
      #expect(first.table == second.table && first.description == second.description)
      #expect(first.description.hasSuffix(language == .chinese ? "。" : "."))
      let width = first.table.first?.count ?? 0
      #expect(first.table.count > 1 && width > 1)
      #expect(first.table.allSatisfy { $0.count == width })
    }
  }

  private static func expectTextsInside(_ canvas: RecordingCanvas, _ size: Size) {
    for case .text(let text, let point, let anchor) in canvas.calls {
      let rect = canvas.measure(text).rect(at: point, anchor: anchor)
      #expect(rect.minX > -1 && rect.maxX < size.width + 12, "\(text.plain) \(rect)")
      #expect(rect.minY > -1 && rect.maxY < size.height + 4, "\(text.plain) \(rect)")
    }
  }

  @Test func everyKindIsNamedOnceAndSaysWhatItIsFor() {
    let names = FigureCatalogue.all.map { $0.name }
    #expect(Set(names).count == names.count)
    for kind in FigureCatalogue.all {
      #expect(kind.summary.hasSuffix("."))
      let options = kind.options
      #expect(Set(options.map(\.name)).count == options.count)
      #expect(options.allSatisfy { $0.summary.hasSuffix(".") && !$0.syntax.isEmpty })
    }
  }

  @Test(arguments: FigureCatalogue.all.map { $0.name })
  func anUnknownOptionIsNamedWithItsPlace(kind: String) {
    let messages = FigureSample.messages(kind, "\nnosuch: 1")
    #expect(messages.contains { $0.hasPrefix("figures.yml:2:1: error: unknown option “nosuch”") }, "\(messages)")
  }
}
