import ArgumentParser

/// How problems are told: to a person, or to a program that shows them at their lines.
enum ProblemFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// Lines on standard error, as compilers write them.
  case text
  /// A list of objects with the same parts.
  case json
  /// Commands of GitHub's workflows, which put an annotation at each line.
  case github
  /// A Code Quality report of GitLab, for a merge request.
  case gitlab
  /// The format of static analysis that code hosts and editors read.
  case sarif

  /// Whether it is one whole document, on standard output also when there is nothing to tell.
  var isDocument: Bool { self == .json || self == .gitlab || self == .sarif }
}
