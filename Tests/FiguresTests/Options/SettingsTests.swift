import Manuscript
import Testing

@testable import Figures

struct SettingsTests {
  private let letter = Option<String>("variable", default: "x", shown: "x", "The letter.")

  @Test func aLocatedValueStandsAtItsFirstLetter() throws {
    let settings = Settings(try Node(yaml: "{a: 1, variable: \"z\"}", named: "f"))
    #expect(try settings.located(letter) == Located("z", at: SourceLocation(file: "f", line: 1, column: 19)))
    #expect(settings.location(of: letter) == SourceLocation(file: "f", line: 1, column: 18))
  }

  @Test func aDefaultStandsAtItsFigure() throws {
    let settings = Settings(try Node(yaml: "{a: 1}", named: "f"))
    #expect(try settings.located(letter) == Located("x", at: SourceLocation(file: "f", line: 1, column: 1)))
  }
}
