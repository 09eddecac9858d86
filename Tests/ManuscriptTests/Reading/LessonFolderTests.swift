import Testing

@testable import Manuscript

struct LessonFolderTests {
  @Test(arguments: [
    ("1-perceptron", "perceptron"), ("010-a", "a"), ("perceptron", "perceptron"), ("1-2-3", "2-3"), ("12", "12"),
    ("1perceptron", "1perceptron"), ("1-", ""),
  ])
  func theNumberInFrontIsNotInTheName(folder: String, name: String) {
    #expect(LessonFolder(folder).name == name)
  }

  @Test func lessonsComeInTheOrderOfTheirNumbers() {
    let folders = ["10-j", "b", "2-b", "1-z", "02-a", "a", "99999999999999999999999-last", "1-a"]
    #expect(
      folders.map { LessonFolder($0) }.sorted(by: LessonFolder.comesBefore).map(\.folder)
        == ["1-a", "1-z", "02-a", "2-b", "10-j", "99999999999999999999999-last", "a", "b"])
  }

  @Test(arguments: [
    "1-Perceptron", "1-", "12", "a b", "感知机", "1-index", "figures", "1-con", "lpt1", "1-a_b", "1-a.b",
  ])
  func namesThatCannotBePagesAreProblems(folder: String) {
    #expect(throws: Problem.self) { try LessonFolder(folder).check(reservedNames: ["index", "figures"]) }
  }

  @Test func twoLessonsCannotShareAPage() {
    #expect(
      SmallCourse.messages { course in
        for file in ["zh.md", "en.md"] { course["lessons/2-start/" + file] = course["lessons/1-start/" + file] }
      } == """
        lessons/2-start: error: two lessons are named “start”
          try: rename the folder; the other is “lessons/1-start”
        """)
  }

  @Test(arguments: [("a", true), ("a-1", true), ("", false), ("1a", false), ("-a", false), ("A", false), ("é", false)])
  func names(text: String, isValid: Bool) {
    #expect(Identifier.isValid(text) == isValid)
    #expect(Identifier.isValid("a" + String(repeating: "b", count: 63)))
    #expect(!Identifier.isValid("a" + String(repeating: "b", count: 64)))
  }
}
