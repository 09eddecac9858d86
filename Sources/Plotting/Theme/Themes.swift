/// The colours of figures and of the pages around them, in every light.
public struct Themes: Hashable, Sendable {
  public var light: Theme
  public var dark: Theme
  /// For printed pages.
  public var paper: Theme

  public init(light: Theme = .light, dark: Theme = .dark, paper: Theme = .paper) {
    self.light = light
    self.dark = dark
    self.paper = paper
  }

  /// Those that come with the library.
  public static let standard = Themes()
}
