import Foundation
import Testing

@testable import Plotting

@Suite struct ThemeTests {
  static let themes = [Theme.light, .dark, .paper]

  @Test(arguments: themes)
  func noTwoRolesShareAColour(theme: Theme) {
    #expect(Set(ColorRole.standard.map { theme[$0] }).count == ColorRole.standard.count)
  }

  /// Text and curves stand out from the page: the contrast ratio of WCAG 2.2.
  @Test(arguments: themes)
  func everyInkCanBeReadOnThePage(theme: Theme) {
    for role in ColorRole.standard where ![.page, .panel, .rule].contains(role) {
      #expect(contrast(theme[role], theme[.page]) >= 4.5, "\(theme.name) \(role)")
      #expect(contrast(theme[role], theme[.panel]) >= 4.5, "\(theme.name) \(role)")
    }
  }

  @Test func aThemeOfOnesOwnKeepsTheColoursItDoesNotName() {
    let theme = Theme(name: "physics", scheme: "dark", colors: [.velocity: Color(0xb0157a), .ink: Color(0xfffffe)])
    #expect(theme[.velocity] == Color(0xb0157a) && theme[.ink] == Color(0xfffffe))
    #expect(theme[.page] == Theme.dark[.page])
    #expect(theme.roles == ColorRole.standard + [.velocity])
    #expect(Theme.light.roles == ColorRole.standard && Theme.light[.velocity] == Theme.light[.ink])
    #expect("\(ColorRole.class0) \(ColorRole.velocity)" == "class0 velocity")
  }

  @Test func paperIsBlackOnWhite() {
    #expect(Theme.paper[.ink] == Color(0) && Theme.paper[.page] == Color(0xffffff))
  }

  /// What curves and points are drawn in, and how much nearer than others two of them may come: these are never told
  /// apart by colour alone, as a dashed derivative beside a class, or a ring around a point of one.
  private static let inks: [ColorRole] = [.ink, .class0, .class1, .computed, .derivative, .mark]
  private static let toldApartByShape: Set<Set<ColorRole>> = [[.class0, .derivative], [.class1, .mark]]

  /// Distances in CIELAB (CIE76) under full protanopia, deuteranopia and tritanopia after Machado, Oliveira and Fernandes
  /// (2009), and with normal sight.
  @Test(arguments: [Theme.light, .dark], Array(Self.deficiencies.keys.sorted()))
  func coloursAreDistinctUnderEveryColourVision(theme: Theme, sight: String) throws {
    let matrix = try #require(Self.deficiencies[sight])
    for (index, one) in Self.inks.enumerated() {
      for other in Self.inks.dropFirst(index + 1) where !Self.toldApartByShape.contains([one, other]) {
        let distance = distance(seen(theme[one], matrix), seen(theme[other], matrix))
        #expect(distance >= 20, "\(theme.name) \(sight): \(one) and \(other) are \(distance) apart")
      }
    }
  }

  /// In grey the two classes of points, and text and everything else, still differ.
  @Test(arguments: [Theme.light, .dark])
  func classesDifferInGrey(theme: Theme) {
    func lightness(_ role: ColorRole) -> Double { lab(linear(theme[role]))[0] }
    #expect((lightness(.class0) - lightness(.class1)).magnitude >= 8)
    for role in Self.inks.dropFirst() { #expect((lightness(.ink) - lightness(role)).magnitude >= 10, "\(role)") }
  }

  // MARK: Colours as the eye sees them

  private static let deficiencies: [String: [[Double]]] = [
    "normal": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protanopia": [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
    ],
  ]

  private func seen(_ color: Color, _ matrix: [[Double]]) -> [Double] {
    lab(product(matrix, linear(color)).map { min(max($0, 0), 1) })
  }

  private func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).map(*).reduce(0, +) }
  }

  private func linear(_ color: Color) -> [Double] {
    [color.red, color.green, color.blue].map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  /// CIELAB under daylight (D65).
  private func lab(_ linear: [Double]) -> [Double] {
    let xyz = product(
      [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]],
      linear)
    let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
      let t = value / white
      return t > 216 / 24389.0 ? cbrt(t) : (24389 / 27.0 * t + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  private func contrast(_ a: Color, _ b: Color) -> Double {
    let light = [a, b].map { product([[0.2126, 0.7152, 0.0722]], linear($0))[0] }.sorted()
    return (light[1] + 0.05) / (light[0] + 0.05)
  }
}

extension ColorRole {
  fileprivate static let velocity = ColorRole("velocity")
}
