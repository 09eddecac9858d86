import Foundation
import Testing

/// A course with one thing wrong: the message, and the old site as it was.
struct BrokenCourseTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    /// The file that is changed, relative to the course.
    var file: String
    var old: String
    var new: String
    /// The text that the message points to, in the changed file.
    var at: String
    /// How the message begins, after the place.
    var message: String
    var testDescription: String { "\(file): \(new)" }
  }

  static let figures1 = "lessons/1-neuron/figures.yml"
  static let figures2 = "lessons/2-curves/figures.yml"
  static let text1 = "lessons/1-neuron/en.md"
  static let text2 = "lessons/2-curves/zh.md"

  static let faults: [Fault] = [
    Fault(file: "course.yml", old: "authors:", new: "autors:", at: "autors", message: "unknown key “autors”"),
    Fault(
      file: "course.yml", old: "{zh: 我的课程, en: My course}", new: "{zh: 我的课程}", at: "{zh: 我的课程}",
      message: "the text in “en” is missing"),
    Fault(
      file: "course.yml", old: "languages: [zh, en]\n", new: "languages: [zh, en\n\n\n", at: ": \"1\"",
      message: "this is not YAML"),
    Fault(
      file: figures1, old: "    model: and\n", new: "    modle: and\n", at: "modle", message: "unknown option “modle”"),
    Fault(
      file: figures1, old: "    model: and\n", new: "    model: nad\n", at: "nad", message: "no model named “nad”"),
    Fault(
      file: figures1, old: "kind: network", new: "kind: netwrk", at: "netwrk",
      message: "no kind of figure named “netwrk”"),
    Fault(
      file: figures1, old: "truth-table: [0, 1, 1, 0]", new: "truth-table: [0, 1, 1, 1]", at: "[0, 1, 1, 1]",
      message: "the claim is false: “xor” gives 0, 1, 1, 0, not 0, 1, 1, 1"),
    Fault(
      file: figures1, old: "title: {zh: 逻辑与, en: AND}", new: "title: {zh: 逻辑与}", at: "{zh: 逻辑与}",
      message: "the text in “en” is missing"),
    Fault(
      file: figures1, old: "threshold: 0.7", new: "threshold: high", at: "high",
      message: "expected a number, found “high”"),
    Fault(file: figures2, old: "x^3 + x^2 - x - 1", new: "x^3 + * x", at: "* x", message: ""),
    Fault(
      file: figures2, old: "y: loss,", new: "y: lost,", at: "lost,",
      message: "no column in lessons/2-curves/loss.csv named “lost”"),
    Fault(
      file: figures2, old: "csv: loss.csv", new: "csv: ../loss.csv", at: "../loss",
      message: "the path “../loss.csv” has “..”"),
    Fault(
      file: figures2, old: "csv: loss.csv", new: "csv: loos.csv", at: "loos.csv",
      message: "there is no file “loos.csv” in “lessons/2-curves”"),
    Fault(
      file: figures2, old: "en: loss}, role", new: "en: \"\u{13080}\"}, role", at: "\"\u{13080}",
      message: "in the figure “loss” (en) the figure fonts have no character “\u{13080}” (U+13080)"),
    Fault(
      file: text1, old: "![](figure:and-boundary)", new: "![](figure:and-boundry)", at: "![](figure:and-boundry)",
      message: "no figure named “and-boundry”"),
    Fault(
      file: text1, old: "$\\theta$", new: "$\\thetta$", at: "\\thetta",
      message: "the formula cannot be set: Undefined control sequence: \\thetta"),
    Fault(
      file: text1, old: "[](#xor-network)", new: "[](#xor-netwrk)", at: "[](#xor-netwrk)",
      message: "no figure, section or equation named “xor-netwrk”"),
    Fault(
      file: text1, old: "[@rosenblatt1958]", new: "[@rosenblat1958]", at: "rosenblat1958",
      message: "no reference named “rosenblat1958”"),
    Fault(
      file: text1, old: "[](term:perceptron)", new: "[](term:perceptrn)", at: "[](term:perceptrn)",
      message: "no term named “perceptrn”"),
    Fault(
      file: text1, old: "{value}`and.margin:1`", new: "{value}`and.margn:1`", at: "margn:1",
      message: "no value named “margn”"),
    Fault(file: text1, old: "summary: You", new: "sumary: You", at: "sumary", message: "unknown key “sumary”"),
    Fault(
      file: text2, old: "![](figure:gelu)", new: "![](figure:gelu)\n\n[关](javascript:alert(1))", at: "[关]",
      message: "a link with the scheme “javascript:”"),
  ]

  @Test(arguments: faults)
  func isNamedAndNothingChanges(fault: Fault) throws {
    let course = try CourseWithSite()
    try course.replace(fault.old, with: fault.new, in: fault.file)
    let place = try course.place(of: fault.at, in: fault.file)
    try course.expectProblem("\(place): error: \(fault.message)")
  }

  /// One wrong model is one problem, not one more for each figure and value that needs it.
  @Test func aWrongModelIsReportedOnce() throws {
    let course = try CourseWithSite()
    try course.replace("threshold: 0.7", with: "threshold: high", in: Self.figures1)
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", in: course.folder)
    #expect(outcome.errors.split(separator: "\n").count(where: { $0.contains(" error: ") }) == 1, "\(outcome.errors)")
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
