/// The site that the program makes of a course that comes with it, built once for all tests that only look at it.
final class BuiltSite: Sendable {
  /// The folder with the site in it, named `site`.
  let folder: TemporaryFolder

  private init(_ template: String) throws {
    folder = try TemporaryFolder()
    let course = "\(Program.project)/templates/\(template)"
    let outcome = try Program.run("build", course, "-o", "site", "--quiet", in: folder)
    guard outcome.status == 0, outcome.errors.isEmpty else { throw NotBuilt(errors: outcome.errors) }
  }

  struct NotBuilt: Error {
    var errors: String
  }

  /// The small course, which `TemporaryFolder.withCourse` copies.
  static let small = Result { try BuiltSite("starter") }
  /// The course that is to be read.
  static let whole = Result { try BuiltSite("course") }

  /// The small course's files, as `TemporaryFolder.tree` has them.
  static let smallTree = Result { try small.get().folder.tree("site") }
}
