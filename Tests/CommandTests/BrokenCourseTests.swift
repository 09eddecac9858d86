import Foundation
import Testing

/// A course with one thing wrong: the message, and the old site as it was.
struct BrokenCourseTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    /// The file that is changed, relative to the course.
    var file: String
    var old: String
    var new: String
    /// How the message begins, after the course's folder: place and words.
    var message: String
    var testDescription: String { "\(file): \(new)" }
  }

  static let figures1 = "lessons/1-neuron/figures.yml"
  static let figures2 = "lessons/2-curves/figures.yml"
  static let text1 = "lessons/1-neuron/en.md"
  static let text2 = "lessons/2-curves/zh.md"

  static let faults: [Fault] = [
    Fault(
      file: "course.yml", old: "authors:", new: "autors:",
      message: "course.yml:6:1: error: unknown key “autors”"),
    Fault(
      file: "course.yml", old: "{zh: 我的课程, en: My course}", new: "{zh: 我的课程}",
      message: "course.yml:2:8: error: the text in “en” is missing"),
    Fault(
      file: "course.yml", old: "languages: [zh, en]", new: "languages: [zh, en",
      message: "course.yml:9:12: error: this is not YAML"),
    Fault(
      file: figures1, old: "    model: and\n", new: "    modle: and\n",
      message: "\(figures1):19:5: error: unknown option “modle”"),
    Fault(
      file: figures1, old: "    model: and\n", new: "    model: nad\n",
      message: "\(figures1):19:12: error: no model named “nad”"),
    Fault(
      file: figures1, old: "kind: network", new: "kind: netwrk",
      message: "\(figures1):25:11: error: no kind of figure named “netwrk”"),
    Fault(
      file: figures1, old: "truth-table: [0, 1, 1, 0]", new: "truth-table: [0, 1, 1, 1]",
      message: "\(figures1):"),
    Fault(
      file: figures1, old: "title: {zh: 逻辑与, en: AND}", new: "title: {zh: 逻辑与}",
      message: "\(figures1):20:12: error: the text in “en” is missing"),
    Fault(
      file: figures1, old: "threshold: 0.7", new: "threshold: high",
      message: "\(figures1):3:"),
    Fault(
      file: figures2, old: "x^3 + x^2 - x - 1", new: "x^3 + * x",
      message: "\(figures2):2:26: error: "),
    Fault(
      file: figures2, old: "y: loss,", new: "y: lost,",
      message: "\(figures2):34:38: error: no column in lessons/2-curves/loss.csv named “lost”"),
    Fault(
      file: figures2, old: "csv: loss.csv", new: "csv: ../loss.csv",
      message: "\(figures2):"),
    Fault(
      file: figures2, old: "en: loss}, role", new: "en: \"\u{13080}\"}, role",
      message:
        "\(figures2):34:76: error: in the figure “loss” (en) the figure fonts have no character “\u{13080}” (U+13080)"),
    Fault(
      file: text1, old: "![](figure:and-boundary)", new: "![](figure:and-boundry)",
      message: "\(text1):17:1: error: no figure named “and-boundry”"),
    Fault(
      file: text1, old: "$\\theta$", new: "$\\thetta$",
      message: "\(text1):8:108: error: the formula cannot be set: Undefined control sequence: \\thetta"),
    Fault(
      file: text1, old: "[](#xor-network)", new: "[](#xor-netwrk)",
      message: "\(text1):21:35: error: no figure, section or equation named “xor-netwrk”"),
    Fault(
      file: text1, old: "[@rosenblatt1958]", new: "[@rosenblat1958]",
      message: "\(text1):8:25: error: no reference named “rosenblat1958”"),
    Fault(
      file: text1, old: "[](term:perceptron)", new: "[](term:perceptrn)",
      message: "\(text1):8:3: error: no term named “perceptrn”"),
    Fault(
      file: text1, old: "{value}`and.margin:1`", new: "{value}`and.margn:1`",
      message: "\(text1):17:"),
    Fault(
      file: text1, old: "summary: You", new: "sumary: You",
      message: "\(text1):3:1: error:"),
    Fault(
      file: text2, old: "![](figure:gelu)", new: "![](figure:gelu)\n\n[关](javascript:alert(1))",
      message: "\(text2):12:1: error: a link with the scheme “javascript:”"),
  ]

  @Test(arguments: faults)
  func isNamedAndNothingChanges(fault: Fault) throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try Program.run("build", "course", "-o", "site", "--quiet", in: folder).status == 0)
    let before = try folder.tree("site")
    try folder.replace(fault.old, with: fault.new, in: "course/\(fault.file)")
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("course/\(fault.message)"), "\(outcome.errors)")
    #expect(TemporaryFolder.differences(before, try folder.tree("site")) == [])
    #expect(try folder.names() == ["course", "site"])
  }

  @Test func allProblemsAreFoundInOneRun() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.replace("function: gelu", with: "function: gellu", in: "course/\(Self.figures2)")
    try folder.replace("truth-table: [0, 0, 0, 1]", with: "truth-table: [0, 0, 1, 1]", in: "course/\(Self.figures1)")
    try folder.replace("$\\theta$", with: "$\\thetta$", in: "course/\(Self.text1)")
    try folder.replace("figure:stairs", with: "figure:stair", in: "course/\(Self.text2)")
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", in: folder)
    #expect(outcome.status == 1)
    for file in [Self.figures1, Self.figures2, Self.text1, Self.text2] {
      #expect(outcome.errors.contains("course/\(file):"), "\(file) in \(outcome.errors)")
    }
    #expect(try folder.names() == ["course"])
  }

  @Test func aMissingTranslationIsAProblem() throws {
    let folder = try TemporaryFolder.withCourse()
    try FileManager.default.removeItem(atPath: "\(folder.path)/course/\(Self.text2)")
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", in: folder)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("course/lessons/2-curves: error: the lesson has no text in “zh”"), "\(outcome.errors)")
  }

  @Test func bytesThatAreNoTextAreAProblem() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.write(Data([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]), to: "course/\(Self.text1)")
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("course/\(Self.text1):2:1: error:"), "\(outcome.errors)")
  }

  @Test func messagesCannotSteerTheTerminal() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.write("1", to: "course/lessons/1-neuron/\u{1b}]0;owned\u{7}.csv")
    try folder.replace("csv: loss.csv", with: "csv: \"\\e[31mred.csv\"", in: "course/\(Self.figures2)")
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", in: folder)
    #expect(outcome.status == 1)
    let controls = outcome.errors.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || (0x7f..<0xa0) ~= $0.value }
    #expect(controls.isEmpty)
  }

  @Test(arguments: ["nowhere", "course/course.yml"])
  func whatIsNoCourseIsAProblem(path: String) throws {
    let folder = try TemporaryFolder.withCourse()
    let outcome = try Program.run("build", path, "-o", "site", "--quiet", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("\(path): error: "), "\(outcome.errors)")
    #expect(try folder.names() == ["course"])
  }
}
