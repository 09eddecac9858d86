import Manuscript
import Plotting
import Testing

@testable import Figures

struct NetworkNamesTests {
  private func names(_ yaml: String) throws -> NetworkNames {
    let settings = Settings(try Node(yaml: yaml, named: "f"))
    let network = try DrawnNetwork(sizes: Located([2, 3, 1], at: SourceLocation(file: "f")))
    let names = try NetworkNames(settings, for: network)
    try names.checkRoom(in: network, areAbove: false, settings)
    return names
  }

  @Test func everyPartHasItsName() throws {
    let names = try names("{inputs: [a, b], layer-labels: [in, hidden, out], neurons: [[p, q, r], [s]]}")
    let runs = try names.runs(in: .english)
    #expect(runs.inputs?.map(\.plain) == ["a", "b"])
    #expect(runs.outputs == nil)
    #expect(runs.layers.map(\.plain) == ["in", "hidden", "out"])
    #expect(names.neurons?.map { $0.map(\.plain) } == [["p", "q", "r"], ["s"]])
  }

  @Test(arguments: [
    ("{outputs: [a, b]}", "there are 2 names for 1 outputs"),
    ("{layer-labels: [a, b]}", "there are 2 names for 3 layers"),
    ("{neurons: [[a, b, c]]}", "“neurons” names layers of [3], the network has [3, 1]"),
    ("{weight-labels: [[a], [b]]}", "“weight-labels” has lists of [1, 1], the neurons have [2, 2, 2, 3] edges"),
    ("{neurons: [[a, b, incomprehensibilities], [d]]}", "the name “incomprehensibilities” is too long"),
  ])
  func namesThatAreNotOneEachOrDoNotFitAreProblems(yaml: String, message: String) {
    do {
      _ = try names(yaml)
      Issue.record("no problem")
    } catch let problem as Problem {
      #expect(problem.summary.contains(message), "\(problem.summary)")
    } catch {
      Issue.record("\(error)")
    }
  }
}
