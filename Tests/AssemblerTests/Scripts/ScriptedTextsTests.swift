import Generator
import Manuscript
import TemporaryFolders
import Testing

@testable import Assembler

@Suite struct ScriptedTextsTests {
  @Test func entriesComeBackAsTheyWere() {
    let entries = ["formula x": ["<b>x</b>", "x", ""], "code c\nint": ["é\n\n3"], "": []]
    #expect(ScriptedTexts.entries(in: ScriptedTexts.bytes(of: entries)) == entries)
    #expect(ScriptedTexts.entries(in: []) == [:])
  }

  @Test(arguments: ["1\n", "1\n2\nabc", "x\n", "-1\n1\na", "2\n1\na1\nb", "1\n1\na9999999999\nb"])
  func whatIsNoEntryIsNone(_ text: String) {
    #expect(ScriptedTexts.entries(in: Array(text.utf8)) == nil)
  }

  /// The second run finds what the first used, and keeps no more than it uses itself.
  @Test func aRunKeepsWhatItUsed() throws {
    let folder = try TemporaryFolder()
    let cache = FigureCache(folder: folder.path, program: "p")
    let first = ScriptedTexts(cache: cache, purpose: "course")
    #expect(first.texts(for: "a") == nil)
    first.keep(["A"], for: "a")
    first.keep(["B"], for: "b")
    first.save()
    let second = ScriptedTexts(cache: cache, purpose: "course")
    #expect(second.texts(for: "a") == ["A"])
    second.save()
    #expect(ScriptedTexts(cache: cache, purpose: "course").texts(for: "b") == nil)
    #expect(ScriptedTexts(cache: cache, purpose: "course").texts(for: "a") == ["A"])
    #expect(ScriptedTexts(cache: cache, purpose: "another").texts(for: "a") == nil)
    let other = FigureCache(folder: folder.path, program: "q")
    #expect(ScriptedTexts(cache: other, purpose: "course").texts(for: "a") == nil)
  }

  /// What was set before is the same to the last byte, its styles and fonts too, and no script runs for it.
  @Test func aSiteFromTheCacheIsTheSame() throws {
    let folder = try TemporaryFolder()
    var course = SampleCourse(en: "The sum $\\sum_i \\mathcal{L}_i$.\n\n```python\nx = \"a\"\n```\n")
    course.cache = FigureCache(folder: folder.path, program: "p")
    let cold = try course.assembled().files
    #expect(try course.assembled().files == cold)
    course.cache = nil
    #expect(try course.assembled().files == cold)
  }
}
