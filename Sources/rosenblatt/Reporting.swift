import ArgumentParser
import Generator
import Manuscript

/// Runs a subcommand's work and turns what it throws into messages and an exit status.
///
/// - Parameter course: the course's folder as given, which goes before the paths of problems; nil where there is none.
func reporting(course: String?, _ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let problem as Problem {
    report(Problems([problem]), course: course)
    throw ExitCode(1)
  } catch let problems as Problems {
    report(problems, course: course)
    throw ExitCode(1)
  } catch let fault as Fault {
    Terminal.say(fault.description)
    throw ExitCode(fault.cause.rawValue)
  }
}

private func report(_ problems: Problems, course: String?) {
  let list = problems.sorted.list
  for problem in problems.first(Limits.problems).list {
    var problem = problem
    problem.location = problem.location.map { located($0, in: course) }
    Terminal.say(problem.description)
  }
  if list.count > 1 { Terminal.say("\(list.count) problems") }
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
