import Foundation
import Manuscript
import StandardWords
import Testing

@testable import Figures

struct WordingTests {
  /// Every file of the module, in one text.
  private static func source() throws -> String {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let folder = "/\(root)/Sources/Figures"
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }.joined()
  }

  @Test func everySentenceThatIsSaidHasWordsAndEveryOtherIsGone() throws {
    let source = try Self.source()
    let said = Set(source.matches(of: /say\(\s*"([a-z.-]+)"/).map { "figures." + $0.output.1 })
    #expect(said.count > 80)
    let known = Set(try StandardWords.of("en").keys.filter { $0.hasPrefix("figures.") })
    #expect(said.subtracting(known).isEmpty)
    let unsaid = known.subtracting(said).filter { key in
      !key.hasPrefix("figures.activations.") && !source.contains("\"\(key.dropFirst("figures.".count))\"")
    }
    #expect(unsaid.isEmpty)
  }

  @Test func numbersAndListsFollowTheLanguage() throws {
    let say = Wording(try StandardWords.of("fr"))
    #expect(say.number(-0.25) == "−0,25")
    #expect(say.interval(0.5...2) == "0,5 à 2")
    #expect(say.list(["a", "b", "c"]) == "a, b et c")
    #expect(Wording(try StandardWords.of("zh")).list(["甲", "乙", "丙"]) == "甲、乙和丙")
    #expect(say.missing.isEmpty)
  }

  @Test func aSentenceWithoutWordsIsAProblemThatNamesIt() throws {
    let page = try FigurePage(
      title: Located("T", at: SourceLocation(file: "f")), words: try Vocabulary("en", words: ["text.comma": ","]))
    let problems = #expect(throws: Problems.self) { try FigureSample.figure("bars", "values: [1, 2]").drawn(on: page) }
    #expect(problems?.description.contains("words/en.yml: error: there are no words for “figures.bars.values”") == true)
  }
}
