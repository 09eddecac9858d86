import Foundation
import Testing

struct NewCommandTests {
  @Test func makesACourseThatBuilds() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("new", "deep/my-course", in: folder).status == 0)
    let outcome = try Program.run("build", "deep/my-course", "-o", "site", "--quiet", in: folder)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
  }

  @Test func aFolderWithSomethingInItIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "work/notes.txt")
    let before = try folder.tree("work")
    let outcome = try Program.run("new", "work", in: folder)
    #expect(outcome.status == 73)
    #expect(outcome.errors == "error: “work” is there already, and not empty\n  try: choose another name\n")
    #expect(try folder.tree("work") == before)
  }

  @Test func anEmptyFolderIsTaken() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/work", withIntermediateDirectories: false)
    #expect(try Program.run("new", "work", in: folder).status == 0)
    #expect(try folder.tree("work")["course.yml"] != nil)
  }
}
