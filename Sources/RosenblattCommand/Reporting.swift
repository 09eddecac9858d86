import ArgumentParser
import Manuscript
import Output

/// Runs a subcommand's work and turns what it throws into messages and an exit status.
///
/// - Parameter course: the course's folder as given, which goes before the paths of problems; nil where there is none.
func reporting(course: String?, _ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch {
    guard let failure = Failure(error, course: course) else { throw error }
    Terminal.say(failure.message)
    throw ExitCode(failure.status)
  }
}

/// Problems or a fault, as a person is told of them.
struct Failure {
  /// Several lines, without a line break at their end.
  let message: String
  /// The exit status of the program.
  let status: Int32

  /// Nil for any other error.
  init?(_ error: any Error, course: String?) {
    switch error {
    case let problem as Problem: (message, status) = (Self.message(of: Problems([problem]), course), 1)
    case let problems as Problems: (message, status) = (Self.message(of: problems, course), 1)
    case let fault as Fault: (message, status) = (fault.description, fault.cause.rawValue)
    default: return nil
    }
  }

  private static func message(of problems: Problems, _ course: String?) -> String {
    let list = problems.sorted.list
    var lines = problems.first(Limits.problems).list.map { problem in
      var problem = problem
      problem.location = problem.location.map { located($0, in: course) }
      problem.others = problem.others.map { located($0, in: course) }
      return problem.description
    }
    if list.count > 1 { lines.append("\(list.count) problems") }
    return lines.joined(separator: "\n")
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
