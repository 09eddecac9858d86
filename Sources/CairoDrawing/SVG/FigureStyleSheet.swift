import Plotting

/// The colours of figures as rules of CSS.
///
/// Each colour of the theme is an attribute, so that any program shows it, and a class: `f-ROLE` where the role fills,
/// `s-ROLE` where it strokes. A style sheet turns the classes to the colours of another light.
public enum FigureStyleSheet {
  /// The colours of every role for a page with figures in it: variables such as `--class0`, and the classes of figures.
  ///
  /// Colours follow the reader's system, or the page's own switch where the root says `data-theme="light"` or `"dark"`;
  /// paper gets the colours of `themes.paper`.
  public static func page(_ themes: Themes = .standard) -> String {
    let roles = themes.light.roles
    func variables(_ theme: Theme) -> String {
      "color-scheme:\(theme.scheme);"
        + roles.map { "--\($0.rawValue):\(hex(theme[$0]))" }.joined(separator: ";")
    }
    let chosenDark = ":root[data-theme=\"dark\"]"
    let notLight = ":root:not([data-theme=\"light\"])"
    let classes = roles.map { role in
      properties.map { ".\(className(of: role, in: $0)){\($0):var(--\(role.rawValue))}" }.joined() + "\n"
    }
    return """
      :root{\(variables(themes.light))}
      @media (prefers-color-scheme:dark){\(notLight){\(variables(themes.dark))}}
      \(chosenDark){\(variables(themes.dark))}
      @media print{:root,\(chosenDark),\(notLight){\(variables(themes.paper))}}
      \(classes.joined())
      """
  }

  /// What a role can colour.
  static let properties = ["fill", "stroke"]

  /// The class of what a role colours in a property: `f-ink`, `s-ink`.
  static func className(of role: ColorRole, in property: String) -> String {
    property.prefix(1) + "-" + role.rawValue
  }

  /// Rules that give the classes in use the colours of a theme.
  static func rules(for theme: Theme, using classes: Set<Substring>) -> String {
    var rules = ""
    for role in theme.roles {
      for property in properties {
        let name = className(of: role, in: property)
        if classes.contains(name[...]) { rules += ".\(name){\(property):\(hex(theme[role]))}" }
      }
    }
    return rules
  }
}
