import ArgumentParser
import Manuscript

/// How a command tells of problems.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("problems"),
    help: ArgumentHelp(
      "How problems are told: text, or on standard output json, github, gitlab or sarif.", valueName: "format"))
  var format = ProblemFormat.text

  @Flag(name: .customLong("strict"), help: "Take warnings about the course for problems.")
  var isStrict = false

  /// The warnings that are to be taken for problems; the others are noted, and told at the end.
  func judged(_ warnings: [Problem]) -> Problems {
    guard isStrict else {
      ReportLog.current.note(warnings)
      return Problems()
    }
    return Problems(
      warnings.map { warning in
        var problem = warning
        problem.severity = .error
        return problem
      })
  }
}
