import Foundation
import SwiftPrograms
import Testing

/// Numbers in the text that no value of a model gives are computed here, and looked for in the text.
@Suite struct StatedNumbersTests {
  /// Both editions of a lesson must say it.
  private func expectSaid(
    _ texts: [String], in lesson: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for language in ["zh", "en"] {
      let text = try LessonFolder.all(in: ["course"])[lesson - 1].text(language)
      for wanted in texts {
        #expect(text.contains(wanted), "\(language): \(wanted)", sourceLocation: sourceLocation)
      }
    }
  }

  private func fixed(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", number).replacingOccurrences(of: "-", with: "−")
  }

  // MARK: 2.1 The exercises that change the program

  /// What the learning program prints after a change of it: the corrections, and weights and bias at the end.
  private func learning(_ changes: [String: String]) throws -> (corrections: Int, end: [Double]) {
    let copy = try CourseCopy()
    let file = "lessons/1-perceptron/learning.py"
    for (old, new) in changes { try copy.replace(old, with: new, in: file) }
    let outcome = try Python.run(copy.templates.appendingPathComponent("course/\(file)"))
    try #require(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").filter { $0.hasPrefix("epoch") }
    let end = try #require(lines.last?.firstMatch(of: #/w = \((.*), (.*)\), b = (.*)$/#))
    #expect(outcome.output.hasSuffix(", 0]\n"))
    return (lines.count, [end.1, end.2, end.3].map { Double($0) ?? .nan })
  }

  @Test(arguments: [
    ("[0, 0, 0, 1]", 11, [2.0, 1, -3]), ("[0, 1, 1, 1]", 5, [1, 1, -1]), ("[1, 1, 1, 0]", 10, [-2, -1, 2]),
  ])
  func firingAtZeroToo(_ targets: String, _ corrections: Int, _ end: [Double]) throws {
    let learned = try learning([
      "total > 0": "total >= 0", "train([0, 0, 0, 1], epochs=6)": "train(\(targets), epochs=6)",
    ])
    #expect(learned.corrections == corrections && learned.end == end)
  }

  @Test(arguments: [("[0, 0, 0, 1]", 10), ("[0, 1, 1, 1]", 4), ("[1, 1, 1, 0]", 11)])
  func correctionsMadeByTheRule(_ targets: String, _ corrections: Int) throws {
    #expect(try learning(["train([0, 0, 0, 1]": "train(\(targets)"]).corrections == corrections)
  }

  @Test func aTenthOfTheRateGivesATenthOfTheWeights() throws {
    let learned = try learning(["epochs=6)": "epochs=6, rate=0.1)"])
    #expect(learned.corrections == 10)
    #expect(zip(learned.end, [0.2, 0.1, -0.2]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func theShareOfSeparableFunctions() throws {
    let output = try String(
      contentsOf: Project.templates.appendingPathComponent("course/lessons/1-perceptron/separable.out"), encoding: .utf8
    )
    let counts = try #require(output.firstMatch(of: #/4 inputs: (\d+) of (\d+)/#))
    try expectSaid([fixed(100 * (Double(counts.1) ?? 0) / (Double(counts.2) ?? 1), 1) + "%"], in: 1)
  }

  @Test func whatTheOutputNeuronOfTheTrainedNetworkWeighs() throws {
    let output = try String(
      contentsOf: Project.templates.appendingPathComponent("course/lessons/1-perceptron/xor_training.out"),
      encoding: .utf8)
    let weights = try #require(output.firstMatch(of: #/output +weights (\S+) (\S+)/#))
    try expectSaid([weights.1, weights.2].map { fixed(Double($0) ?? .nan, 2) }, in: 1)
  }

  // MARK: 2.2 Approximating the cubic

  @Test func whereTheBalancedPiecesBegin() throws {
    let corners = try BuiltCourse.chapter.get().rows("cubic-better-six").filter { $0[0] == "bal6" }
      .compactMap { Double($0[1]) }
    #expect(corners.count == 7 && corners.last == 2)
    try expectSaid(corners.dropFirst().dropLast().map { fixed($0, 3) }, in: 2)
  }

  @Test func theErrorTimesTheSquareOfTheNumber() throws {
    /// What a chord leaves of the cubic on [−2, 2] in so many equal pieces, the worst being the last.
    func error(_ pieces: Double) -> Double {
      let (a, b) = (2 - 4 / pieces, 2.0)
      let c = -(a + b + 1)
      let (sum, products) = (a + b + c, a * b + b * c + c * a)
      let x = (sum + (sum * sum - 3 * products).squareRoot()) / 3
      return abs((x - a) * (x - b) * (x - c))
    }
    try expectSaid([2.0, 64].map { fixed($0 * $0 * error($0), 2) }, in: 2)
  }

  /// The least largest error of six straight pieces that meet the cubic at points of a grid.
  @Test func sixPiecesAtTheirBest() throws {
    let cells = 480
    let grid = (0...cells).map { -2 + 4 * Double($0) / Double(cells) }
    /// The chord of a cubic from a to b leaves an error of (x − a)(x − b)(x + a + b + 1), largest where its slope is 0.
    func error(_ a: Double, _ b: Double) -> Double {
      let c = -(a + b + 1)
      let (sum, products) = (a + b + c, a * b + b * c + c * a)
      let root = max(sum * sum - 3 * products, 0).squareRoot()
      return [(sum - root) / 3, (sum + root) / 3].filter { a < $0 && $0 < b }
        .map { abs(($0 - a) * ($0 - b) * ($0 - c)) }.max() ?? 0
    }
    var best = grid.map { error(-2, $0) }
    let errors = grid.indices.map { i in grid.indices.map { j in j > i ? error(grid[i], grid[j]) : .infinity } }
    for _ in 1..<6 {
      best = grid.indices.map { j in
        (0..<j).reduce(j == 0 ? 0 : Double.infinity) { min($0, max(best[$1], errors[$1][j])) }
      }
    }
    let least = try #require(best.last)
    // A finer grid comes down to 0.27628.
    #expect(least > 0.276 && least < 0.277)
    try expectSaid(["0.276"], in: 2)
  }

  @Test func oneStepOfGradientDescent() throws {
    let output = try String(
      contentsOf: Project.templates.appendingPathComponent("course/lessons/2-networks/forward.out"), encoding: .utf8)
    let costs = output.matches(of: #/(?m)^cost +(\S+)$/#).map { String($0.1) }
    #expect(costs.count == 2)
    try expectSaid(costs, in: 2)
  }

  // MARK: 2.3 Softmax

  @Test func entropies() throws {
    let rows = try BuiltCourse.chapter.get().rows("softmax-temperature")
    let temperatures = ["0.5", "1.0", "2.0", "10.0"]
    let entropies = temperatures.map { temperature in
      rows.filter { $0[0] == temperature }.compactMap { Double($0[2]) }.reduce(0) { $0 - $1 * log($1) }
    }
    try expectSaid(entropies.map { fixed($0, 3) } + [fixed(log(3), 3)], in: 3)
  }

  @Test func theJacobianOfSoftmax() throws {
    let powers = [1.0, 2, 3].map { exp($0) }
    let s = powers.map { $0 / powers.reduce(0, +) }
    for i in 0..<3 {
      let row = (0..<3).map { j in String(format: "%.6f", s[i] * ((i == j ? 1 : 0) - s[j])) }
      try expectSaid([row.joined(separator: "&")], in: 3)
    }
  }

  @Test func whereTheSigmoidBendsMost() throws {
    try expectSaid([fixed(log(2 + 3.0.squareRoot()), 3)], in: 3)
  }

  /// The extremes that the table of functions states, found on a fine grid.
  @Test func theTwoFormsOfGELU() throws {
    let grid = stride(from: 2.6, through: 2.8, by: 1e-6)
    let difference = { (x: Double) in
      x / 2 * (erf(x / 2.0.squareRoot()) - tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
    }
    let place = try #require(grid.max { abs(difference($0)) < abs(difference($1)) })
    try expectSaid([fixed(abs(difference(place)), 6), String(format: "%.6f", place)], in: 3)
  }

  // MARK: The table of error rates

  @Test func errorRatesInTextAndFigure() throws {
    let rows = try BuiltCourse.chapter.get().rows("wer-depth")
    for language in ["zh", "en"] {
      let text = try LessonFolder.all(in: ["course"])[1].text(language)
      let deep = text.matches(of: #/(?m)^\| (\d)×2k \| (\d\d\.\d) \|/#).map { ["\($0.1).0", String($0.2)] }
      let wide = text.matches(of: #/\| 1×(?:3772|4634|16k) \| (\d\d\.\d) \|/#).map { String($0.1) }
      #expect(deep.count == 6 && wide.count == 3)
      for point in deep { #expect(rows.contains { Array($0.suffix(2)) == point }, "\(point)") }
      for rate in wide { #expect(rows.contains { Array($0.suffix(2)) == ["1.0", rate] }, "\(rate)") }
    }
  }
}
