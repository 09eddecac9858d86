import Foundation
import Testing

/// Everything that is wrong is told in one run, and each cause once.
struct OneRunTests {
  private static let figures1 = "course/lessons/1-neuron/figures.yml"
  private static let text1 = "course/lessons/1-neuron/en.md"

  /// The lines with problems of a build.
  private func problems(in folder: TemporaryFolder) throws -> [String] {
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", in: folder)
    #expect(outcome.status == 1)
    return outcome.errors.split(separator: "\n").map(String.init).filter { $0.contains(" error: ") }
  }

  /// A file that is no YAML, a model without a name that is known, a key, and a name of a figure: each has two uses or more.
  @Test func fourMistakesInFourFilesAreFourProblems() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.replace("- id: perceptron\n  name:", with: "- id: perceptron\n  name", in: "course/glossary.yml")
    try folder.replace("  xor:\n", with: "  xro:\n", in: Self.figures1)
    try folder.replace("summary:", with: "sumary:", in: Self.text1)
    try folder.replace("title: {zh: ", with: "titel: {zh: ", in: "course/course.yml")
    let problems = try problems(in: folder)
    #expect(
      problems.map { $0.split(separator: " error: ").last.map(String.init) ?? "" } == [
        "unknown key “titel”", "there is no colon after “name”", "unknown key “sumary”", "no model named “xor”",
      ])
  }

  @Test func aWrongMatrixIsToldAtTheModel() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.write(
      """
      models:
        net: {network: {activation: tanh, layers: [{weights: [[1.4, 2]]}]}}
      claims:
        - {value: "net.output(1)", equals: 1}
      figures:
      """
        + (1...4).map {
          """

            curve-\($0):
              kind: plot
              title: {zh: 甲, en: A}
              caption: {zh: 甲, en: A}
              spare: true
              domain: [0, 1]
              series: [{model: net}]
          """
        }.joined(), to: "course/lessons/2-curves/figures.yml")
    let problems = try problems(in: folder).filter { $0.contains("net") }
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.hasPrefix("course/lessons/2-curves/figures.yml:2:3: error: the model “net”") ?? false)
  }

  @Test func aFileThatIsNoYAMLDoesNotMakeItsFiguresUnknown() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.replace("  and-boundary:\n", with: "  and-boundary\n", in: Self.figures1)
    let problems = try problems(in: folder)
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.hasSuffix("there is no colon after “and-boundary”") ?? false)
  }

  @Test func aWrongOptionDoesNotHideAWrongName() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.replace("    model: and\n", with: "    modle: nad\n    domian: [0, 1]\n", in: Self.figures1)
    let problems = try problems(in: folder)
    #expect(problems.count == 3, "\(problems)")
  }

  /// 2,000 figures of wrong names, each nearly one of 2,000 others.
  @Test func ofThousandsOfProblemsTheFirstAreTold() throws {
    let folder = try TemporaryFolder.withCourse()
    let lines = (0..<2_000).map { "See [](#picture-number-\($0 * 7)-x).\n" }
    let text = try String(contentsOfFile: "\(folder.path)/\(Self.text1)", encoding: .utf8)
    let headings = (0..<2_000).map { "\n## Head {#s-picture-numbr-\($0)}\n" }
    try folder.write(text + headings.joined() + "\n" + lines.joined(separator: "\n"), to: Self.text1)
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", in: folder)
    #expect(outcome.errors.contains("limit “problems” of 1000 passed"), "\(outcome.errors.prefix(300))")
  }
}
