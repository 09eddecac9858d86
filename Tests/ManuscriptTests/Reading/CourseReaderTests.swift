import Manuscript
import Testing

struct CourseReaderTests {
  @Test func aWellFormedCourseIsReadWhole() throws {
    let course = try SmallCourse().read()
    #expect(course.folder == "course")
    #expect(course.title[.chinese] == "课程")
    #expect(course.title[.english] == "Course")
    #expect(course.description[.english] == "About")
    #expect(course.authors == ["A. Author"])
    #expect(course.languages == [.chinese, .english])
    #expect(course.defaultLanguage == .chinese)
    #expect(course.baseURL == nil)
    #expect(!course.allowsMissingTranslations)
    #expect(course.glossary.map(\.id.value) == ["neuron"])
    #expect(course.glossary.first?.definition[.english] == "A cell")
    #expect(course.references.map(\.year) == ["1958"])
    #expect(course.references.first?.url == nil)

    let lesson = try #require(course.lessons.first)
    #expect(course.lessons.count == 1)
    #expect(lesson.name == "start")
    #expect(lesson.folder == "lessons/1-start")
    #expect(lesson.number == nil)
    #expect(lesson.models.map(\.name.value) == ["and"])
    #expect(
      lesson.models.first?.name.location == SourceLocation(file: "lessons/1-start/figures.yml", line: 2, column: 3))
    #expect(lesson.claims.count == 1)

    let text = try #require(lesson.texts[.english])
    #expect(text.file == "lessons/1-start/en.md")
    #expect(text.language == .english)
    #expect(text.title == Located("Start", at: SourceLocation(file: "lessons/1-start/en.md", line: 2, column: 8)))
    #expect(text.summary.value == "The first lesson.")
    #expect(text.body == "Text\n")
    #expect(text.bodyLine == 5)

    let figure = try #require(lesson.figures.first)
    #expect(figure.id.value == "and-boundary")
    #expect(figure.kind.value == "decision-boundary")
    #expect(figure.caption[.chinese] == "图")
    #expect(figure.alt == nil)
    #expect(!figure.isSpare)
    #expect(figure.options.location == figure.id.location)
    #expect(try figure.options.entries().map(\.key.value) == ["model"])
  }

  @Test func onePlainTextServesAllLanguages() throws {
    var course = SmallCourse()
    course["course.yml"] = "title: Rosenblatt\ndescription: One text\nlanguages: [zh, en]\n"
    let read = try course.read()
    #expect(read.title[.chinese] == "Rosenblatt")
    #expect(read.title[.english] == "Rosenblatt")
    #expect(read.authors.isEmpty)
  }

  @Test func everyFileIsCheckedInOneRun() {
    let messages = SmallCourse.messages { course in
      course["course.yml"]? += "autors: [B]\n"
      course["lessons/1-start/en.md"] = "No front matter\n"
      course["lessons/1-start/zh.md"] = "---\ntitle: 开始\nsumary: 第一课。\n---\n"
      course["lessons/1-start/figures.yml"]? += "claim: []\n"
      course["glossary.yml"] = "neuron: {name: {zh: 神经元}, definition: {zh: 细胞, en: A cell, fr: x}}\n"
      course["references.yml"] = "R1958: {}\n"
    }
    #expect(
      messages == """
        course.yml:5:1: error: unknown key “autors”
          try: did you mean “authors”?
        glossary.yml:1:16: error: the text in “en” is missing
          try: add “en: …”, or write “missing-translations: fallback” in course.yml
        glossary.yml:1:60: error: “fr” is not a language of this course
          try: course.yml lists “zh”, “en”
        lessons/1-start/en.md:1:1: error: the lesson has no front matter
          try: begin the file with a line “---”, lines “title: …” and “summary: …”, and a line “---”
        lessons/1-start/figures.yml:11:1: error: unknown key “claim”
          try: did you mean “claims”?
        lessons/1-start/zh.md:3:1: error: unknown key “sumary”
          try: did you mean “summary”?
        references.yml:1:1: error: “R1958” is no name for a reference
          try: use a letter from a to z, then letters, digits and hyphens, at most 64 in all
        """)
  }

  @Test func whatIsMissingIsNamed() {
    #expect(
      SmallCourse.messages { $0["course.yml"] = nil } == """
        course.yml: error: there is no file “course.yml” in the folder “course”
          try: give the folder of a course, or make one with “rosenblatt new”
        """)
    #expect(
      SmallCourse.messages { course in
        for path in course.files.keys where path.hasPrefix("lessons/") { course[path] = nil }
      } == """
        lessons: error: there is no folder “lessons”
          try: make one, with a folder for each lesson in it
        """)
    #expect(
      SmallCourse.messages { $0["course.yml"] = "" } == """
        course.yml:1:1: error: the file is empty
          try: write “title:”, “description:” and “languages:”
        """)
    #expect(
      SmallCourse.messages { $0["glossary.yml"] = "# nothing yet\n" } == """
        glossary.yml:1:1: error: the file is empty
          try: fill or remove it
        """)
    #expect(SmallCourse.messages { $0["glossary.yml"] = nil } == "")
    #expect(SmallCourse.messages { $0["references.yml"] = nil } == "")
    #expect(SmallCourse.messages { $0["lessons/1-start/figures.yml"] = nil } == "")
  }

  @Test func filesThatWouldBeOverlookedAreNamed() {
    #expect(
      SmallCourse.messages { course in
        course["glosary.yml"] = "a: b"
        course["references.yaml"] = "a: b"
        course["lessons/readme.txt"] = "hello"
        course["lessons/1-start/figure.yml"] = "a: b"
        course["lessons/1-start/EN.md"] = "text"
        course["lessons/1-start/fr.md"] = "text"
        course["lessons/1-start/notes.md"] = "an asset"
        course["lessons/1-start/data.csv"] = "an asset"
        course["lessons/.hidden"] = "nothing"
        course["mkdocs.yml"] = "of another program"
      } == """
        glosary.yml: error: “glosary.yml” would not be read
          try: did you mean “glossary.yml”?
        lessons/1-start/EN.md: error: “EN.md” is in no language of this course
          try: the texts of a lesson are “zh.md”, “en.md”
        lessons/1-start/figure.yml: error: “figure.yml” would not be read
          try: did you mean “figures.yml”?
        lessons/1-start/fr.md: error: “fr.md” is in no language of this course
          try: the texts of a lesson are “zh.md”, “en.md”
        lessons/readme.txt: error: “readme.txt” is not the folder of a lesson
          try: move it into one
        references.yaml: error: “references.yaml” would not be read
          try: did you mean “references.yml”?
        """)
  }

  @Test func figuresHaveOneNameInTheWholeCourse() {
    #expect(
      SmallCourse.messages { course in
        for file in ["zh.md", "en.md", "figures.yml"] {
          course["lessons/2-next/" + file] = course["lessons/1-start/" + file]
        }
      } == """
        lessons/2-next/figures.yml:6:3: error: the course has two figures named “and-boundary”
          try: rename one; the other is at lessons/1-start/figures.yml:6:3
        """)
  }

  @Test func aFolderFullOfProblemsGivesTheFirstThousand() {
    let problems = SmallCourse.messages { course in
      course["references.yml"] = (0..<1_500).map { "R\($0): {}\n" }.joined()
    }
    let lines = problems.split(separator: "\n")
    #expect(lines.count(where: { $0.contains("error:") }) == 1_001)
    #expect(
      lines.suffix(2).joined(separator: "\n") == """
        references.yml:1000:1: error: “R999” is no name for a reference
          try: use a letter from a to z, then letters, digits and hyphens, at most 64 in all
        """)
    #expect(problems.hasPrefix("error: limit “problems” of 1000 passed: 500 more are not shown\n"))
  }
}
