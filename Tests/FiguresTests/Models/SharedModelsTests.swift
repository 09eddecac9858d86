import Manuscript
import Testing

@testable import Figures

struct SharedModelsTests {
  private func definitions(_ yaml: String) throws -> [ModelDefinition] {
    guard case .mapping(let entries) = try Node(yaml: yaml, named: "m.yml").content else { return [] }
    return entries.map { ModelDefinition(name: $0.key, definition: $0.value) }
  }

  @Test func aLessonUsesTheModelsOfItsCourse() throws {
    let shared = try Models(definitions("f: {function: x^2}"))
    let models = try Models(definitions("s: {staircase: {of: f, pieces: 4, domain: [0, 1]}}"), besides: shared)
    #expect(models.names == ["f", "s"])
    #expect(try models.number(Located("f.at(3)", at: SourceLocation(file: "en.md"))) == 9)
  }

  @Test func aLessonHasNoSecondModelOfThatName() throws {
    let shared = try Models(definitions("f: {function: x^2}"))
    #expect(throws: Problems.self) { try Models(definitions("f: {function: x}"), besides: shared) }
  }

  @Test func whoUsesAModelWithAProblemHasNone() throws {
    var problems = Problems()
    let models = Models(
      try definitions("f: {functoin: x}\ns: {staircase: {of: f, pieces: 4, domain: [0, 1]}}"), problems: &problems)
    #expect(problems.list.count == 1)
    let problem = #expect(throws: Problem.self) { try models.model(Located("s", at: SourceLocation(file: "en.md"))) }
    #expect(problem?.matter == .consequence)
  }

  @Test func aNetworkIsTrainedOnAFile() throws {
    let files = DataFiles { _, _ throws(Problem) in "x1;x2;kind\n0;0;no\n0;1;yes\n1;0;yes\n1;1;no\n" }
    let train = "{train: {network: {sizes: [2, 3, 1], activation: tanh, output: sigmoid}, data: DATA, epochs: 3}}"
    func data(_ data: String) throws -> TrainingRun {
      let models = try Models(definitions("n: " + train.replacing("DATA", with: data)), files: files)
      return try models.training(Located("n", at: SourceLocation(file: "f")))
    }
    let run = try data("{csv: d.csv, inputs: [x1, x2], class: kind}")
    #expect(run.losses.map(\.loss) == (try data("xor")).losses.map(\.loss))
    #expect(throws: Problems.self) { try data("{csv: d.csv, inputs: [x1, x2]}") }
  }
}
