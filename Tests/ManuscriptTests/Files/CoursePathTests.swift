import Testing

@testable import Manuscript

struct CoursePathTests {
  @Test func aPathIsTheNamesOfFoldersAndAFile() throws {
    #expect(try CoursePath("").components == [])
    #expect(try CoursePath("course.yml").components == ["course.yml"])
    let path = try CoursePath("lessons/1-感知机/a b.png")
    #expect(path.components == ["lessons", "1-感知机", "a b.png"])
    #expect(path.text == "lessons/1-感知机/a b.png")
    #expect(path.folder.text == "lessons/1-感知机")
    #expect(try CoursePath("a").folder.text == "")
  }

  @Test(arguments: [
    ("/etc/passwd", "is absolute"), ("..", "has “..”"), ("a/../../b", "has “..”"), ("a//b", "has an empty part"),
    ("a/", "has an empty part"), ("./a", "has an empty part or a part “.”"), ("a\\b", "has a backslash"),
    ("a\0b", "has a control character"), ("a\nb", "has a control character"),
  ])
  func whatLeavesTheCourseOrNamesNothingIsRefused(text: String, reason: String) {
    let place = SourceLocation(file: "en.md", line: 3, column: 4)
    #expect {
      try CoursePath(text, at: place)
    } throws: { error in
      let problem = error as? Problem
      return problem?.location == place && problem?.summary.contains(reason) == true
        && problem?.hint == "name a file below the folder, with “/” between the parts"
    }
  }

  @Test func dotsInsideANameAreOnlyDots() throws {
    #expect(try CoursePath("...").components == ["..."])
    #expect(try CoursePath("..a/b..").components == ["..a", "b.."])
    #expect(try CoursePath("%2e%2e/a").components == ["%2e%2e", "a"])
  }

  @Test func lengthAndDepthHaveLimits() throws {
    #expect(try CoursePath(String(repeating: "a", count: 255)).components.count == 1)
    #expect(throws: Problem.self) { try CoursePath(String(repeating: "a", count: 256)) }
    #expect(try CoursePath(Array(repeating: "a", count: 64).joined(separator: "/")).components.count == 64)
    #expect(throws: Problem.self) { try CoursePath(Array(repeating: "a", count: 65).joined(separator: "/")) }
  }
}
