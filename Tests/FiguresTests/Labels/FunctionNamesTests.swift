import Manuscript
import Plotting
import Testing

@testable import Figures

struct FunctionNamesTests {
  @Test func everyNameHasTheLetterOfTheArgument() throws {
    let names = try FunctionNames(argument: Located("z", at: SourceLocation(file: "f")))
    #expect([names.argument, names.value, names.derivative].map(\.plain) == ["z", "f(z)", "f′(z)"])
    #expect(names.argument == [TextRun("z", face: .variable)])
  }

  @Test func aLetterThatIsNoneIsAProblemAtItsPlace() {
    let place = SourceLocation(file: "f", line: 4, column: 5)
    do throws(Problem) {
      _ = try FunctionNames(argument: Located("\\thete", at: place))
      Issue.record("no problem")
    } catch {
      #expect(error.location == place)
    }
  }

  @Test func theLastOfManyLettersIsTheNth() {
    #expect([[TextRun]].indexed("x", upTo: 2).map(\.plain) == ["x1", "x2"])
    #expect([[TextRun]].indexed("x", upTo: 3).map(\.plain) == ["x1", "x2", "xn"])
  }
}
