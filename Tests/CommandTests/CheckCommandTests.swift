import Foundation
import Testing

struct CheckCommandTests {
  @Test func figuresAsAcceptedAreFine() throws {
    let folder = try TemporaryFolder.withCourse()
    let update = try Program.run("check", "course", "--update", "--quiet", in: folder)
    #expect(update.status == 0, "\(update.errors)")
    let outcome = try Program.run("check", "course", "--no-cache", "--quiet", in: folder)
    #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "")
    // What was accepted is the list and the data: text that fits into version control.
    let kept = try folder.tree("course/baseline").keys.filter { $0.contains(".") }.map { $0.suffix(4) }
    #expect(Set(kept) == ["json", ".csv", "latt"])
  }

  @Test func namesEachFigureThatDiffersIsNewOrIsMissing() throws {
    let folder = try TemporaryFolder.withCourse()
    let file = "course/lessons/1-neuron/figures.yml"
    #expect(try Program.run("build", "course", "-o", "accepted", "--quiet", in: folder).status == 0)
    try folder.replace("threshold: 0.7", with: "threshold: 0.75", in: file)
    try folder.replace("xor-network:", with: "xor-net:", in: file)
    let outcome = try Program.run(
      "check", "course", "--baseline", "accepted", "--report", "report", "--quiet", in: folder)
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 6)
    for language in ["zh", "en"] {
      #expect(lines.contains { $0.hasPrefix("and-boundary (\(language)): differs in svg, png, ") })
      #expect(lines.contains("xor-net (\(language)): is new"))
      #expect(lines.contains("xor-network (\(language)): is missing"))
    }
    #expect(outcome.errors == "6 of 12 figures differ from “accepted”\n")
    let report = try folder.tree("report")
    #expect(
      Set(report.keys.filter { $0.hasSuffix(".svg") }) == [
        "new/zh/figures/and-boundary.svg", "new/en/figures/and-boundary.svg", "old/zh/figures/and-boundary.svg",
        "old/en/figures/and-boundary.svg", "new/zh/figures/xor-net.svg", "new/en/figures/xor-net.svg",
        "old/zh/figures/xor-network.svg", "old/en/figures/xor-network.svg",
      ])
    #expect(try folder.text("report/index.html").contains("old/zh/figures/and-boundary.svg"))
  }

  @Test func dataAreComparedWithinATolerance() throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try Program.run("check", "course", "--update", "--quiet", in: folder).status == 0)
    try folder.replace("10,0.52", with: "10,0.53", in: "course/lessons/2-curves/loss.csv")
    for (tolerance, status) in [("0.1", 0), ("0.001", 1)] as [(String, Int32)] {
      let outcome = try Program.run("check", "course", "--tolerance", tolerance, "--quiet", in: folder)
      #expect(outcome.status == status, "\(outcome.errors)")
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("loss (") })
    }
  }

  @Test func withoutAnAcceptedBuildItSaysHowToAccept() throws {
    let folder = try TemporaryFolder.withCourse()
    let outcome = try Program.run("check", "course", in: folder)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("--update"))
  }

  @Test func aProblemInTheCourseIsNoDifference() throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try Program.run("check", "course", "--update", "--quiet", in: folder).status == 0)
    try folder.replace("model: and\n", with: "model: nad\n", in: "course/lessons/1-neuron/figures.yml")
    let outcome = try Program.run("check", "course", "--quiet", in: folder)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("course/lessons/1-neuron/figures.yml:19:12: error: no model named “nad”"))
  }

  @Test func aSiteIsNotUpdatedInPlace() throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try Program.run("build", "course", "-o", "site", "--quiet", in: folder).status == 0)
    let before = try folder.tree("site")
    let outcome = try Program.run("check", "course", "--baseline", "site", "--update", in: folder)
    #expect(outcome.status == 73)
    #expect(TemporaryFolder.differences(before, try folder.tree("site")) == [])
  }
}
