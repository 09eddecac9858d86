import Manuscript
import Testing

struct PartSettingsTests {
  private static func course(_ parts: String, numberFrom: String = "number-from: 1\n") -> SmallCourse {
    var course = SmallCourse()
    course["course.yml"] = "title: T\ndescription: D\nlanguages: [en]\n\(numberFrom)\(parts)"
    course["lessons/1-start/zh.md"] = nil
    course["lessons/1-start/figures.yml"] = nil
    course["glossary.yml"] = nil
    for name in ["2-more", "3-end"] {
      course["lessons/\(name)/en.md"] = course["lessons/1-start/en.md"]
    }
    return course
  }

  @Test func partsGiveTheOrderAndNumbersGoOn() throws {
    let parts = """
      parts:
        late: {title: Late, lessons: [3-end, 1-start]}
        later: {title: {en: Later}, summary: All of it., lessons: [2-more]}
      """
    let course = try Self.course(parts).read()
    #expect(course.parts.map(\.name) == ["late", "later"])
    #expect(course.parts.map(\.lessons) == [["end", "start"], ["more"]])
    #expect(course.parts.map { $0.title[.english] } == ["Late", "Later"])
    #expect(course.parts.map { $0.summary?[.english] } == [nil, "All of it."])
    #expect(course.lessons.map(\.name) == ["end", "start", "more"])
    #expect(course.lessons.map(\.number) == ["1", "2", "3"])
  }

  @Test func aPartCanHaveNumbersOfItsOwn() throws {
    let parts = """
      parts:
        one: {title: One, lessons: [1-start]}
        two: {title: Two, number-from: "2.1", lessons: [2-more, 3-end]}
      """
    #expect(try Self.course(parts).read().lessons.map(\.number) == ["1", "2.1", "2.2"])
    #expect(try Self.course(parts, numberFrom: "").read().lessons.map(\.number) == [nil, "2.1", "2.2"])
    #expect(
      Self.course(parts.replacing("\"2.1\"", with: "1")).messages
        == "course.yml:7:34: error: the lessons “1-start” and “2-more” would both be number 1\n"
        + "  try: let “number-from” begin behind it, or write one such as “2.1”")
  }

  @Test(
    arguments: [
      (
        "parts:\n  a: {title: A, lessons: [1-start, 2-more]}\n  b: {title: B, lessons: [2-more, 3-end]}\n",
        "course.yml:7:27: error: the lesson “2-more” is in two parts\n"
          + "  try: remove one; the other is at course.yml:6:36"
      ),
      (
        "parts:\n  a: {title: A, lessons: [1-start, 2-more]}\n",
        "course.yml:6:3: error: the lesson “lessons/3-end” is in no part\n"
          + "  try: add it to one, or hide the folder with a dot in front of its name"
      ),
      (
        "parts:\n  a: {title: A, lessons: []}\n  b: {title: B, lessons: [1-start, 2-more, 3-end]}\n",
        "course.yml:6:26: error: the part “a” has no lessons\n"
          + "  try: list the folders of its lessons, or remove it"
      ),
      (
        "parts: {}\n",
        "course.yml:5:8: error: the course has no parts\n  try: write some, or remove “parts”"
      ),
      (
        "lessons: [1-start, 2-more, 3-end]\nparts:\n  a: {title: A, lessons: [1-start, 2-more, 3-end]}\n",
        "course.yml:5:10: error: “lessons” beside “parts”\n  try: remove it; the parts list the lessons"
      ),
      (
        "parts:\n  Part-1: {title: A, lessons: [1-start, 2-more, 3-end]}\n",
        "course.yml:6:3: error: “Part-1” is no name for a part\n"
          + "  try: use a letter from a to z, then letters, digits and hyphens, at most 64 in all"
      ),
      (
        "parts:\n  end: {title: A, lessons: [1-start, 2-more, 3-end]}\n",
        "course.yml:6:3: error: a part and a lesson are named “end”\n"
          + "  try: rename the part; the lesson is “lessons/3-end”"
      ),
    ])
  func mistakes(parts: String, messages: String) {
    #expect(Self.course(parts).messages == messages)
  }
}
