import Testing

@testable import Manuscript

/// What a course with problems still gives, so that the rest can be checked in the same run.
struct ReadingTests {
  private func reading(_ change: (inout SmallCourse) -> Void) -> CourseReading {
    var course = SmallCourse()
    change(&course)
    return CourseReader(folder: "course", files: .memory(course.files)).reading()
  }

  @Test func aFigureWithoutATitleIsThereToBeChecked() {
    let reading = reading {
      $0["lessons/1-start/figures.yml"] = "figures:\n  a:\n    kind: plot\n    titel: x\n    caption: y\n"
    }
    #expect(reading.course?.lessons.first?.figures.map(\.id.value) == ["a"])
    #expect(reading.problems.list.map(\.summary) == ["unknown key “titel”"])
  }

  @Test func aCourseWhoseSettingsCannotBeReadHasTheLanguagesOfItsLessons() {
    let reading = reading { $0["course.yml"] = "title x\ndescription: y\n" }
    #expect(reading.course?.languages.map(\.code) == ["en", "zh"])
    #expect(reading.problems.list.map(\.summary) == ["there is no colon after “title”"])
  }

  @Test func aTextWithoutFrontMatterIsRead() {
    let reading = reading { $0["lessons/1-start/en.md"] = "Text\n" }
    #expect(reading.course?.lessons.first?.texts["en"]?.body == "Text\n")
    #expect(reading.problems.list.count == 1)
  }

  @Test func aFigureInsideAnotherIsMeantToStandBesideIt() {
    let reading = reading {
      $0["lessons/1-start/figures.yml"] =
        "figures:\n  a:\n    kind: plot\n    title: x\n    caption: y\n    b:\n      kind: plot\n      title: x\n      caption: y\n"
    }
    #expect(reading.course?.lessons.first?.figures.map(\.id.value) == ["a", "b"])
    #expect(
      reading.problems.description
        == "lessons/1-start/figures.yml:6:5: error: the figure “b” stands inside “a”\n  try: indent it as “a”, and its lines likewise"
    )
  }

  @Test func linesThatAreNotIndentedBelongToTheNameAboveThem() {
    let reading = reading {
      $0["lessons/1-start/figures.yml"] =
        "figures:\n  a:\n  kind: plot\n  title: x\n  caption: y\n  series: [{expression: x}]\n"
    }
    #expect(reading.problems.list.map(\.summary) == ["“kind” is indented as “a”, which has nothing below it"])
  }
}
