import Testing

@testable import Assembler

@Suite struct PageIDsTests {
  /// Two things of one id: a link to the one would lead to the other.
  @Test(arguments: ["main", "top", "use-cases", "term-structure", "cite-them", "fn-1", "exercise-2"])
  func aTermOrAWorkCannotHaveAnIDOfThePage(_ name: String) throws {
    var course = SampleCourse()
    course.files["glossary.yml"] = "\(name): {name: {zh: 甲, en: a}, definition: {zh: 乙, en: b}}\n"
    course.files["references.yml"] = "\(name): {authors: A, year: \"1958\", title: B, source: C}\n"
    let hint = "  try: choose another name; pages use this one themselves"
    #expect(
      try course.messages() == [
        "glossary.yml:1:1: error: a term cannot be named “\(name)”\n" + hint,
        "references.yml:1:1: error: a work cannot be named “\(name)”\n" + hint,
      ])
  }

  /// What merely begins like one is free.
  @Test(arguments: ["mainly", "topology", "contents", "exercise-plan", "fn-curve"])
  func otherNamesAreFree(_ name: String) throws {
    var course = SampleCourse()
    course.files["glossary.yml"] = "\(name): {name: {zh: 甲, en: a}, definition: {zh: 乙, en: b}}\n"
    #expect(try course.page("en/glossary.html").contains("id=\"\(name)\""))
  }
}
