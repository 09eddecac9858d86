import Mustache
import Testing

@testable import Assembler

/// Views answer for their values themselves; Mustache writes nothing for what they do not answer.
@Suite struct ViewValuesTests {
  @Test(arguments: SitePages.views.map { $0.template })
  func everyValueOfAViewReachesItsTemplate(_ template: String) throws {
    let view = try #require(SitePages.views.first { $0.template == template })
    var count = 0
    expectAnswers(of: view.sample, at: template, count: &count)
    #expect(count > 20)
  }

  private func expectAnswers(of value: Any, at path: String, count: inout Int) {
    guard let parent = value as? any MustacheParent, !(value is [String: String]) else { return }
    for child in Mirror(reflecting: value).children {
      guard let name = child.label, !(value is Words && ["vocabulary", "texts"].contains(name)) else { continue }
      let wanted = Self.unwrapped(child.value)
      let answer = parent.child(named: name)
      #expect(answer.map { "\($0)" } == "\(wanted)", "\(path).\(name)")
      count += 1
      for part in (wanted as? [Any]) ?? [wanted] { expectAnswers(of: part, at: "\(path).\(name)", count: &count) }
    }
  }

  private static func unwrapped(_ value: Any) -> Any {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value ?? value : value
  }
}
