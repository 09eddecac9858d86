import Testing

@testable import Plotting

@Suite struct ThemeTests {
  @Test(arguments: [Theme.light, .dark])
  func noTwoRolesShareAColour(theme: Theme) {
    #expect(Set(ColorRole.allCases.map { theme[$0] }).count == ColorRole.allCases.count)
  }

  /// Text and curves stand out from the page: the contrast ratio of WCAG 2.2.
  @Test(arguments: [Theme.light, .dark])
  func everyInkCanBeReadOnThePage(theme: Theme) {
    for role in ColorRole.allCases where ![.page, .panel, .rule].contains(role) {
      #expect(contrast(theme[role], theme[.page]) >= 4.5, "\(theme.name) \(role)")
      #expect(contrast(theme[role], theme[.panel]) >= 4.5, "\(theme.name) \(role)")
    }
  }

  private func contrast(_ a: Color, _ b: Color) -> Double {
    let light = [luminance(a), luminance(b)].sorted()
    return (light[1] + 0.05) / (light[0] + 0.05)
  }

  private func luminance(_ color: Color) -> Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      guard value > 0.04045 else { return value / 12.92 }
      // ((v + 0.055) / 1.055)^2.4 as e^(2.4 ln …), by repeated square roots: x^2.4 = x² · x^0.4, x^0.4 = (x²)^(1/5).
      let base = (value + 0.055) / 1.055
      var fifth = base
      for _ in 0..<60 {
        fifth -= (fifth * fifth * fifth * fifth * fifth - base * base) / (5 * fifth * fifth * fifth * fifth)
      }
      return base * base * fifth
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }
}
