import Foundation
import Testing

/// `--problems FORMAT`: the same problems for the programs that show them at their lines.
struct ProblemFormatTests {
  private static let file = "course/lessons/1-neuron/figures.yml"

  private func broken() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.withCourse()
    try folder.replace("kind: decision-boundary", with: "kind: \"decision, 100%\"", in: Self.file)
    return folder
  }

  private func run(_ format: String, in folder: TemporaryFolder, _ more: String...) throws -> Program.Outcome {
    try Program.run(["build", "course", "--quiet", "-o", "site", "--problems", format] + more, in: folder)
  }

  private func json(_ outcome: Program.Outcome) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }

  @Test func asJSON() throws {
    let outcome = try run("json", in: try broken())
    #expect(outcome.status == 1 && outcome.errors == "")
    let list = try #require((try json(outcome) as? [String: [[String: Any]]])?["problems"])
    let problem = try #require(list.first)
    #expect(list.count == 1 && problem["file"] as? String == Self.file && problem["severity"] as? String == "error")
    #expect(problem["line"] as? Int ?? 0 > 1 && problem["column"] as? Int ?? 0 > 1)
    #expect(problem["message"] as? String == "no kind of figure named “decision, 100%”" && problem["hint"] is String)
  }

  @Test func forGitHub() throws {
    let outcome = try run("github", in: try broken())
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        #/^::error file=course/lessons/1-neuron/figures\.yml,line=\d+,col=\d+::no kind [^\n]*100%25[^\n]*%0Atry: [^\n]*\n$/#
      ),
      "\(outcome.output)")
  }

  @Test func forGitLab() throws {
    let outcome = try run("gitlab", in: try broken())
    let issues = try #require(try json(outcome) as? [[String: Any]])
    let issue = try #require(issues.first)
    #expect(Set(issue.keys) == ["description", "check_name", "fingerprint", "severity", "location"])
    #expect(["info", "minor", "major", "critical", "blocker"].contains(issue["severity"] as? String))
    let place = try #require(issue["location"] as? [String: Any])
    #expect(place["path"] as? String == Self.file)
    #expect((place["lines"] as? [String: Int])?["begin"] ?? 0 > 1)
    // The same problem two lines further down is the same one.
    let moved = try broken()
    try moved.write("\n\n" + moved.text(Self.file), to: Self.file)
    let again = try #require(try json(try run("gitlab", in: moved)) as? [[String: Any]])
    #expect(again.first?["fingerprint"] as? String == issue["fingerprint"] as? String)
  }

  @Test func asSARIF() throws {
    let outcome = try run("sarif", in: try broken())
    let log = try #require(try json(outcome) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0" && (log["$schema"] as? String)?.contains("sarif-2.1.0") == true)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect(driver["name"] as? String == "rosenblatt")
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(result["level"] as? String == "error")
    let rules = (driver["rules"] as? [[String: String]])?.compactMap { $0["id"] }
    #expect(rules?.contains(result["ruleId"] as? String ?? "") == true)
    #expect((result["message"] as? [String: String])?["text"]?.contains("no kind of figure") == true)
    let place = (result["locations"] as? [[String: [String: [String: Any]]]])?.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"] as? String == Self.file)
    #expect(place?["region"]?["startLine"] as? Int ?? 0 > 1 && place?["region"]?["startColumn"] as? Int ?? 0 > 1)
  }

  @Test func withoutProblemsADocumentIsEmptyAndWhole() throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try run("github", in: folder).output == "")
    #expect((try json(try run("gitlab", in: folder)) as? [Any])?.isEmpty == true)
    let list = try Program.run("list", "course", "--json", "--problems", "json", in: folder)
    #expect(try json(list) is [String: Any] && list.status == 0)
  }

  @Test func warningsAreProblemsWhenTheyAreTakenStrictly() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.replace(
      "models:\n", with: "models:\n  lonely: {perceptron: {weights: [1], threshold: 1}}\n", in: Self.file)
    let said = "nothing uses the model “lonely”"
    let line =
      1
      + (try folder.text(Self.file).split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("lonely:") } ?? 0)
    let outcome = try run("text", in: folder)
    #expect(outcome.status == 0 && outcome.errors.contains("\(Self.file):\(line):3: warning: \(said)\n  try: "))
    let strict = try run("text", in: folder, "--strict")
    #expect(strict.status == 1 && strict.errors.contains("\(Self.file):\(line):3: error: \(said)"))
    let github = try run("github", in: folder)
    #expect(github.status == 0 && github.output.hasPrefix("::warning file=\(Self.file),line=\(line),col=3::\(said)"))
    let list = try Program.run("list", "course", "--strict", in: folder)
    #expect(list.status == 1 && list.output == "")
  }
}
