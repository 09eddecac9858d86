import TemporaryFolders
import Testing

@testable import Output

struct CourseStarterTests {
  @Test func copiesEveryFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "from/course.yml")
    try folder.write("2", to: "from/lessons/a/en.md")
    try CourseStarter(from: "\(folder.path)/from").make(in: "\(folder.path)/deep/to")
    #expect(try folder.texts("deep/to") == ["course.yml": "1", "lessons/a/en.md": "2"])
  }

  @Test func oneLanguageIsLeftOfSeveral() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: {zh: 课, en: My course}\nlanguages: [zh, en]\n", to: "from/course.yml")
    try folder.write("a:\n  t: {zh: [甲], en: [a, b]}\n  c:\n    zh: 丙\n    en: c\n", to: "from/lessons/a/figures.yml")
    try folder.write("2", to: "from/lessons/a/en.md")
    try folder.write("3", to: "from/lessons/a/zh.md")
    let starter = try CourseStarter(from: "\(folder.path)/from")
    #expect(starter.languages == ["zh", "en"])
    try starter.only("en").make(in: "\(folder.path)/to")
    #expect(
      try folder.texts("to") == [
        "course.yml": "title: My course\nlanguages: [en]\n",
        "lessons/a/figures.yml": "a:\n  t: [a, b]\n  c:\n    en: c\n", "lessons/a/en.md": "2",
      ])
  }

  @Test func aFolderInUseStaysAsItIs() throws {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "from/course.yml")
    try folder.write("mine", to: "to/notes")
    let starter = try CourseStarter(from: "\(folder.path)/from")
    for place in ["to", "to/notes"] {
      #expect(
        throws: Fault(.output, "“\(folder.path)/\(place)” is there already, and not empty", hint: "choose another name")
      ) {
        try starter.make(in: "\(folder.path)/\(place)")
      }
    }
    #expect(try folder.texts("to") == ["notes": "mine"])
  }

  @Test func aMissingStarterIsAFaultOfTheInstallation() throws {
    let folder = try TemporaryFolder()
    let fault = #expect(throws: Fault.self) { try CourseStarter(from: "\(folder.path)/nowhere") }
    #expect(fault?.cause == .installation)
  }
}
