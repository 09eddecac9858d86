import ArgumentParser
import Manuscript
import Output
import Platform

/// Runs a subcommand's work and turns what it throws into messages and an exit status.
///
/// - Parameters:
///   - course: the course's folder as given, which goes before the paths of problems; nil where there is none.
///   - format: how problems are told.
///   - hasResult: whether standard output is for the command's result, and has a report only in its place.
func reporting(
  course: String?, as format: ProblemFormat = .text, hasResult: Bool = false, _ work: () async throws -> Void
) async throws {
  Interruption.listen()
  let log = ReportLog()
  do {
    try await ReportLog.$current.withValue(log) { try await work() }
    let warnings = Failure(warnings: log.warnings, course: course)
    if warnings != nil || (format.isDocument && !hasResult) { tell(warnings, as: format) }
  } catch let code as ExitCode {
    tell(Failure(warnings: log.warnings, course: course), as: format)
    throw code
  } catch {
    guard let failure = Failure(error, course: course, warnings: log.warnings) else { throw error }
    tell(failure, as: format)
    throw ExitCode(failure.status)
  }
}

private func tell(_ failure: Failure?, as format: ProblemFormat) {
  if let failure, format == .text || failure.isFault { Terminal.say(failure.message) }
  if format != .text { Terminal.result(bytes: ProblemReport(problems: failure?.problems ?? []).bytes(as: format)) }
}

/// Problems or a fault, as a person is told of them.
struct Failure {
  /// Several lines, without a line break at their end.
  let message: String
  /// The exit status of the program.
  let status: Int32

  /// All that is wrong, places as seen from where the program was started.
  let problems: [Problem]
  /// Whether the machine, and not the course, is at fault.
  let isFault: Bool

  /// Nil for any other error.
  init?(_ error: any Error, course: String?, warnings: [Problem] = []) {
    switch error {
    case let problem as Problem: self.init(Problems([problem] + warnings), course, status: 1)
    case let problems as Problems: self.init(Problems(problems.list + warnings), course, status: 1)
    case let fault as Fault: self.init(fault, after: Self.shown(Problems(warnings), course))
    default: return nil
    }
  }

  private init(_ fault: Fault, after warnings: [Problem]) {
    problems = warnings + [Problem(fault.summary, at: nil, hint: fault.hint)]
    message = problems.map(\.description).joined(separator: "\n")
    status = fault.cause.rawValue
    isFault = true
  }

  /// Nil when there is none.
  init?(warnings: [Problem], course: String?) {
    if warnings.isEmpty { return nil }
    self.init(Problems(warnings), course, status: 0)
  }

  private init(_ found: Problems, _ course: String?, status: Int32) {
    problems = Self.shown(found, course)
    let count = found.sorted.list.count { $0.severity == .error }
    message = (problems.map(\.description) + (count > 1 ? ["\(count) problems"] : [])).joined(separator: "\n")
    self.status = status
    isFault = false
  }

  private static func shown(_ problems: Problems, _ course: String?) -> [Problem] {
    problems.first(Limits.problems).list.map { problem in
      var problem = problem
      problem.location = problem.location.map { located($0, in: course) }
      problem.others = problem.others.map { located($0, in: course) }
      return problem
    }
  }
}

/// The place as seen from where the program was started: editors and terminals can then open it.
private func located(_ location: SourceLocation, in course: String?) -> SourceLocation {
  if let place = placeInBuiltInTheme(location) { return place }
  guard let course, course != ".", location.file != course, !CommandLinePlace.contains(location.file) else {
    return location
  }
  var location = location
  var folder = Substring(course)
  while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
  location.file = folder == "/" ? "/\(location.file)" : "\(folder)/\(location.file)"
  return location
}

/// The place of a problem with the theme that comes with the program, which lies in no course.
private func placeInBuiltInTheme(_ location: SourceLocation) -> SourceLocation? {
  let name = "templates/"
  guard location.file.hasPrefix(name + "theme"), let folder = try? Installation.templates() else { return nil }
  var location = location
  location.file = "\(folder)/\(location.file.dropFirst(name.count))"
  return location
}

/// The “files” of what was written on the command line and not in the course.
enum CommandLinePlace {
  static let arguments = "command line"

  /// The value of `--set name=…`.
  static func option(_ name: String) -> String { "--set \(name)" }

  static func contains(_ file: String) -> Bool { file == arguments || file.hasPrefix("--set ") }
}
