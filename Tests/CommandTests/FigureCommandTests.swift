import Foundation
import Testing

struct FigureCommandTests {
  @Test func drawsAKindWithNoCourse() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("figure", "activation", "--set", "function=gelu", "-o", "gelu.svg", in: folder)
    #expect(outcome.status == 0 && outcome.errors == "")
    let svg = try folder.text("gelu.svg")
    #expect(svg.contains("<svg") && svg.contains("role=\"img\"") && svg.contains("<desc"))
  }

  @Test(arguments: [("png", "\u{fffd}PNG"), ("pdf", "%PDF"), ("csv", "curve,x,y\r\n"), ("SVG", "<")])
  func theNameTellsTheFormat(ending: String, beginning: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("figure", "activation", "--set", "function=relu", "-o", "a b.\(ending)", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/a b.\(ending)"))
    #expect(String(decoding: data, as: UTF8.self).hasPrefix(beginning))
  }

  @Test func drawsAFigureOfACourseAsTheSiteHasIt() throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try Program.run("build", "course", "-o", "site", "--quiet", in: folder).status == 0)
    for language in ["zh", "en"] {
      for format in ["svg", "png", "csv"] {
        let outcome = try Program.run(
          "figure", "loss", "--course", "course", "--language", language, "-o", "loss.\(format)", in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let alone = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/loss.\(format)"))
        let inSite = try Data(
          contentsOf: URL(fileURLWithPath: "\(folder.path)/site/\(language)/figures/loss.\(format)"))
        #expect(alone == inSite, "\(language) \(format)")
      }
    }
  }

  @Test func optionsReplaceThoseOfTheCourse() throws {
    let folder = try TemporaryFolder.withCourse()
    for (name, settings) in [("a", []), ("b", ["--set", "function=mish"])] {
      let outcome = try Program.run(
        ["figure", "gelu", "--course", "course", "-o", "\(name).csv"] + settings, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try folder.text("a.csv").contains("gelu"))
    #expect(try folder.text("b.csv").contains("mish"))
  }

  @Test func aKindCanUseTheModelsOfACourse() throws {
    let folder = try TemporaryFolder.withCourse()
    let outcome = try Program.run(
      "figure", "decision-boundary", "--course", "course", "--set", "model=xor", "-o", "xor.png", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: [
    (["figure", "activatoin", "-o", "a.svg"], "command line: error: no kind of figure named “activatoin”"),
    (
      ["figure", "activation", "--set", "functin=relu", "-o", "a.svg"], "--set functin: error: unknown option “functin”"
    ),
    (["figure", "activation", "--set", "domain=[1, 2", "-o", "a.svg"], "--set domain:"),
    (["figure", "activation", "--set", "domain=[2, a]", "-o", "a.svg"], "--set domain:1:5: error: "),
    (["figure", "plot", "--set", "series=[{csv: a.csv, x: x, y: y}]", "-o", "a.svg"], "--set series:"),
    (["figure", "nothing", "--course", "nowhere", "-o", "a.svg"], "nowhere: error: "),
  ])
  func whatIsWrongIsAProblem(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
    #expect(try folder.names() == [])
  }

  @Test func aFileThatCannotBeWrittenIsNamed() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("figure", "activation", "--set", "function=relu", "-o", "no/a.svg", in: folder)
    #expect(outcome.status == 74)
    #expect(outcome.errors == "error: cannot write “no/a.svg”: No such file or directory\n")
  }
}
