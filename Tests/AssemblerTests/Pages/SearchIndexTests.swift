import Foundation
import Testing

@testable import Assembler

@Suite struct SearchIndexTests {
  private struct Entry: Decodable {
    var l, t, p, u, x, a: String
    var i: String?
  }

  private func entries(of course: SampleCourse, in language: String = "en") throws -> [Entry] {
    let script = try course.page(language + "/search-index.js")
    #expect(script.hasPrefix("rosenblattSearch(") && script.hasSuffix(");\n"))
    let list = script.dropFirst("rosenblattSearch(".count).dropLast(3)
    return try JSONDecoder().decode([Entry].self, from: Data(list.utf8))
  }

  @Test func aFormulaIsFoundByItsSignsAndTheWordsOfItsTeX() throws {
    let found = try entries(
      of: SampleCourse(en: "$$\\sigma(x) = \\begin{matrix} a & b \\end{matrix} + \\sigma_1$$ {#eq-s}\n\nAnd $x<1$."))
    let formula = try #require(found.first { $0.u == "one.html#eq-s" })
    #expect(formula.l == "Equation (2.1)" && formula.p == "2.1 One")
    #expect(formula.a == "eq-s sigma begin matrix end matrix sigma")
    #expect(formula.x == "σ(x)=ab+σ1")
    #expect(found.first?.x == "Learn one. σ(x)=ab+σ1 And x<1.")
  }

  @Test func aSectionHasWhatItsPageSays() throws {
    let found = try entries(of: SampleSiteTests.course)
    #expect(found.first?.x.hasPrefix("Learn one. A perceptron1 is a perceptron (感知机) with weights w1 and a") == true)
    #expect(found.first?.x.contains("[1]. It costs $5 and $x$ stays code. 1 Rosenblatt's word.") == true)
    #expect(found.first?.i == "figures/curve.svg")
    let section = try #require(found.first { $0.u == "one.html#s-gates" })
    #expect(section.t == "Gates and sums" && section.l == "2.1.1" && section.i == nil)
    #expect(section.x.contains("x1 x2 AND 0 1 0 1 1 ∣1∣ Swift Python Note A common error"))
    #expect(!section.x.contains("zip(weights"))
    let tasks = try #require(found.first { $0.t == "Tasks" })
    #expect(
      tasks.x.hasPrefix("read do the exercise one two nested Exercise 2.1 Which weights give OR? Answer Both 0.5"))
  }

  @Test func figuresTermsAndWorksAreFound() throws {
    let found = try entries(of: SampleSiteTests.course, in: "zh")
    #expect(found.first { $0.u == "one.html#curve" }?.x == "曲线 f(x) 处处光滑。")
    #expect(found.first { $0.u == "glossary.html#perceptron" }?.a == "perceptron 感知机")
    #expect(found.first { $0.u == "references.html#rosenblatt1958" }?.t == "The perceptron")
  }
}
