import Foundation
import Testing

/// Folders and files that are missing, in the wrong place, of the wrong sort or with names that cannot be.
struct MissingAndMisplacedTests {
  private func link(_ name: String, to target: String, in course: CourseWithSite) throws {
    try FileManager.default.createSymbolicLink(atPath: course.path(name), withDestinationPath: target)
  }

  @Test func noLessons() throws {
    let course = try CourseWithSite()
    try course.remove("lessons")
    try course.expectProblem("lessons: error: there is no folder “lessons”")
    try course.folder.write("text", to: "course/lessons")
    try course.expectProblem("lessons: error: “lessons” is not a folder")
  }

  @Test func aLessonThatIsMissing() throws {
    let course = try CourseWithSite()
    try course.remove("lessons/2-curves")
    try course.expectProblem(
      try course.place(of: "2-curves", in: "course.yml") + ": error: no folder in “lessons” named “2-curves”")
  }

  @Test func aLessonThatIsNotListed() throws {
    let course = try CourseWithSite()
    try FileManager.default.copyItem(atPath: course.path("lessons/1-neuron"), toPath: course.path("lessons/3-new"))
    try course.expectProblem(
      try course.place(of: "[1-neuron", in: "course.yml")
        + ": error: the lesson “lessons/3-new” is not in the list of lessons")
    try course.expectProblem(
      try course.place(of: "and-boundary:", in: "lessons/3-new/figures.yml")
        + ": error: the course has two figures named “and-boundary”")
  }

  @Test func linksAreRefusedAloud() throws {
    let course = try CourseWithSite()
    try FileManager.default.moveItem(
      atPath: course.path("lessons/1-neuron"), toPath: "\(course.folder.path)/course/elsewhere")
    try link("lessons/1-neuron", to: "../elsewhere", in: course)
    try course.expectProblem("lessons/1-neuron: error: “1-neuron” is a symbolic link, and links are not followed")
    try course.remove("lessons/1-neuron")
    try FileManager.default.moveItem(
      atPath: course.path("elsewhere"), toPath: course.path("lessons/1-neuron"))
    try link("theme", to: "lessons", in: course)
    try course.expectProblem("theme: error: “theme” is not a folder")
  }

  @Test func aThemeIsAFolder() throws {
    let course = try CourseWithSite()
    try course.folder.write("p {}", to: "course/theme")
    try course.expectProblem("theme: error: “theme” is not a folder")
  }

  @Test(arguments: ["{{#title}}", "{{nothing}}", "{{> nothing}}", "{{"])
  func aTemplateThatSaysNothingIsAProblem(template: String) throws {
    let course = try CourseWithSite()
    try course.folder.write(template, to: "course/theme/page.mustache")
    try course.expectProblem("theme/page.mustache:1:")
  }

  @Test func whatMayNotBeReadIsNamed() throws {
    // Root may read everything.
    guard geteuid() != 0 else { return }
    let course = try CourseWithSite()
    chmod(course.path("lessons/1-neuron/en.md"), 0)
    try course.expectProblem("lessons/1-neuron/en.md: error: this may not be read")
    chmod(course.path("lessons/2-curves"), 0)
    defer { chmod(course.path("lessons/2-curves"), 0o755) }
    try course.expectProblem("lessons/2-curves: error: this may not be read")
  }

  #if os(Linux)
    @Test(arguments: ["", "lessons", "lessons/1-neuron"])
    func aNameThatIsNoUTF8IsNamed(folder: String) throws {
      let course = try CourseWithSite()
      let name = Array(course.path("\(folder)/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
      #expect(mkdir(name, 0o755) == 0)
      try course.expectProblem(
        folder.isEmpty
          ? ": error: the folder holds" : "\(folder): error: the folder holds a file whose name is not UTF-8")
      // Foundation could not remove what it cannot name.
      rmdir(name)
    }
  #endif
}
