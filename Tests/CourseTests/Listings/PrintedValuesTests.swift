import Foundation
import SwiftPrograms
import Testing

/// What the listings print is what the figures plot.
@Suite struct PrintedValuesTests {
  /// The lines that a listing prints, taken apart at blanks.
  private func printed(_ output: String) throws -> [[String]] {
    try String(
      contentsOf: Project.templates.appendingPathComponent("course/lessons/\(output)"), encoding: .utf8
    ).split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  /// A number of the data as the listing prints it.
  private func six(_ text: String) -> String { String(format: "%.6f", (Double(text) ?? .nan) + 0) }

  /// Data of a lesson that its figures plot, with the heading.
  private func data(_ file: String) throws -> [[String]] {
    try String(contentsOf: Project.templates.appendingPathComponent("course/lessons/\(file)"), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(arguments: [("and", 0), ("or", 1), ("nand", 2)])
  func gates(_ gate: String, _ place: Int) throws {
    let table = try printed("1-perceptron/gates.out")[(place * 5 + 1)..<(place * 5 + 5)].map { [$0[0], $0[1], $0[5]] }
    let plotted = try BuiltCourse.chapter.get().rows("\(gate)-boundary")
    #expect(table == plotted.map { [String($0[0].prefix(1)), String($0[1].prefix(1)), $0[3]] })
    #expect(table.count == 4)
  }

  @Test(arguments: [("xor-network", 0), ("xor-network-b", 1)])
  func networksForXor(_ figure: String, _ place: Int) throws {
    let source = try String(
      contentsOf: Project.templates.appendingPathComponent("course/lessons/1-perceptron/xor.py"), encoding: .utf8)
    let written = Region.lines(["a", "b"][place], of: source).joined()
      .matches(of: #/neuron\(\(([-0-9., ]+)\),/#).flatMap { $0.1.split(separator: ",") }
      .map { Double($0.trimmingCharacters(in: .whitespaces)) }
    let drawn = try BuiltCourse.chapter.get().rows(figure)
    #expect(written == drawn.filter { $0[2] != "bias" }.map { Double($0[3]) })
    #expect(drawn.filter { $0[2] == "bias" }.allSatisfy { $0[3] == "-0.5" })
  }

  @Test func theLineOfLeastSquares() throws {
    let line = try printed("1-perceptron/regression.out").map { Double($0[$0.count - 1]) ?? .nan }
    let plotted = try BuiltCourse.chapter.get().rows("regressor")
    let neuron = plotted.filter { $0[0] == "neuron" }.map { (x: Double($0[1]) ?? .nan, y: Double($0[2]) ?? .nan) }
    #expect(neuron.count > 2)
    for point in neuron { #expect(abs(line[0] * point.x + line[1] - point.y) < 6e-6) }
    var squares = 0.0
    for point in plotted.filter({ $0[0] == "data" }) {
      let x = Double(point[1]) ?? .nan
      let y = Double(point[2]) ?? .nan
      squares += (line[0] * x + line[1] - y) * (line[0] * x + line[1] - y)
      let end = line[0] * x + line[1]
      #expect(
        try data("1-perceptron/residuals.csv").contains {
          $0[0] == "\(Int(x))" && abs((Double($0[1]) ?? .nan) - end) < 6e-6
        })
    }
    #expect(abs(squares - line[2]) < 1e-6)
  }

  @Test func correctionsByEpoch() throws {
    let columns = try data("1-perceptron/corrections.csv").dropFirst()
    let learning = try printed("1-perceptron/learning.out")
    let total = try #require(learning.last).joined().filter { $0.isNumber }.map(String.init)
    #expect(total == columns.prefix(total.count).map { $0[1] } && total.count == 6)
    for (line, row) in zip(try printed("1-perceptron/endless.out"), columns) {
      #expect(line.count { $0.hasPrefix("(") } == Int(row[4]))
    }
    let plotted = try BuiltCourse.chapter.get().rows("corrections").map { "\($0[0]) \(Int(Double($0[2]) ?? -1))" }
    #expect(plotted.sorted() == (columns.map { "AND \($0[1])" } + columns.map { "XOR \($0[4])" }).sorted())
  }

  @Test func trainingOnXor() throws {
    let history = try data("1-perceptron/xor_training.csv").dropFirst()
    let lines = try printed("1-perceptron/xor_training.out").filter { $0[0] == "epoch" }
    #expect(lines.count == 8)
    for line in lines {
      let row = try #require(history.first { $0[0] == line[1] })
      #expect([line[3]] + line[5...] == row.dropFirst().map(six))
    }
  }

  @Test func sixNeuronsAndTheCubic() throws {
    let plotted = try BuiltCourse.chapter.get().rows("cubic-six-relu")
    for line in try printed("2-networks/six_relu.out").dropFirst() where line[0] == "-2.0" || line[0] == "2.0" {
      for (curve, column) in [("six", 1), ("f", 2)] {
        let row = plotted.first { $0[0] == curve && Double($0[1]) == Double(line[0]) }
        #expect(row.map { six($0[2]) } == line[column], "\(curve) at \(line[0])")
      }
    }
  }

  @Test func softmax() throws {
    let plotted = try BuiltCourse.chapter.get().rows("softmax-temperature")
    let lines = try printed("3-activations/softmax.out").prefix(4)
    #expect(lines.flatMap { $0.suffix(3) } == plotted.map { six($0[2]) })
    let shifted = try BuiltCourse.chapter.get().rows("softmax-shifted")
    #expect(shifted.map { six($0[2]) } == plotted.map { six($0[2]) })
  }

  @Test func activations() throws {
    let plotted = try BuiltCourse.chapter.get().rows("ten-activations")
    var compared = 0
    for line in try printed("3-activations/activations.out").dropFirst().prefix(9) {
      for (x, column) in [(-2.0, 1), (1.0, 2)] {
        guard let row = plotted.first(where: { $0[0] == line[0] && Double($0[1]) == x }) else { continue }
        #expect(six(row[2]) == line[column], "\(line[0]) at \(x)")
        compared += 1
      }
    }
    #expect(compared >= 9)
  }

  @Test func theWorkedNetwork() throws {
    let drawn = try BuiltCourse.chapter.get().rows("worked-2-3-2").filter { $0[2] != "bias" }.map { Double($0[3]) }
    let source = try String(
      contentsOf: Project.templates.appendingPathComponent("course/lessons/2-networks/forward.py"), encoding: .utf8)
    let written = Region.lines("network", of: source).filter { $0.hasPrefix("W") }
      .flatMap { $0.prefix { $0 != "#" }.matches(of: #/-?\d+\.\d+/#).map { Double($0.0) } }
    #expect(written == drawn && drawn.count == 12)
  }
}
