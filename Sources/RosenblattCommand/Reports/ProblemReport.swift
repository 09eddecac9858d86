import Generator
import Manuscript
import Output

/// Problems as programs read them. Their places are as seen from the folder that the program was started in.
struct ProblemReport {
  let problems: [Problem]

  /// What goes to standard output in a format; nothing for text.
  func bytes(as format: ProblemFormat) -> [UInt8] {
    switch format {
    case .text: []
    case .json: JSONText.bytes(of: ["problems": problems.map(JSONProblem.init)])
    case .github: Array(problems.map { Self.command($0) + "\n" }.joined().utf8)
    case .gitlab: JSONText.bytes(of: issues)
    case .sarif: JSONText.bytes(of: SARIFLog(problems))
    }
  }

  private struct JSONProblem: Encodable {
    var severity: String
    var file: String?
    var line: Int?
    var column: Int?
    var message: String
    var hint: String?

    init(_ problem: Problem) {
      severity = problem.severity.rawValue
      file = problem.location?.file
      line = problem.location?.line
      column = problem.location?.column
      message = problem.summary
      hint = problem.hint
    }
  }

  // MARK: GitHub

  /// `::error file=a.md,line=1,col=2::what is wrong%0Atry: what to try`.
  private static func command(_ problem: Problem) -> String {
    var properties: [String] = []
    if let place = problem.location {
      properties.append("file=\(escaped(place.file, isProperty: true))")
      if let line = place.line { properties.append("line=\(line)") }
      if let column = place.column { properties.append("col=\(column)") }
    }
    let list = properties.isEmpty ? "" : " " + properties.joined(separator: ",")
    return "::\(problem.severity.rawValue)\(list)::\(escaped(problem.text, isProperty: false))"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  // MARK: GitLab

  private struct Issue: Encodable {
    struct Place: Encodable {
      struct Lines: Encodable { var begin: Int }
      var path: String
      var lines: Lines
    }

    var description: String
    var rule = "rosenblatt"
    var fingerprint: String
    var severity: String
    var location: Place

    enum CodingKeys: String, CodingKey {
      case description, fingerprint, severity, location
      case rule = "check_name"
    }
  }

  private var issues: [Issue] {
    var seen: [String: Int] = [:]
    return problems.map { problem in
      // A place is a must. What has none belongs to the course as a whole.
      let path = problem.location?.file ?? "course.yml"
      // The same problem further down, after an edit above it, is no new one.
      let content = "\(path)\n\(problem.text)"
      let count = seen[content, default: 0]
      seen[content] = count + 1
      return Issue(
        description: problem.text,
        fingerprint: Digest.sha256(Array("\(content)\n\(count)".utf8)),
        severity: problem.severity == .error ? "major" : "minor",
        location: Issue.Place(path: path, lines: Issue.Place.Lines(begin: problem.location?.line ?? 1)))
    }
  }
}

extension Problem {
  /// What is wrong and what to try, without the place.
  var text: String { summary + (hint.map { "\ntry: \($0)" } ?? "") }
}
