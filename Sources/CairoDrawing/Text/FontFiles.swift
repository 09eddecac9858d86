/// The font files that figures are set in, and where systems keep them.
///
/// Figures use these files and no others, so that they look the same wherever they are drawn.
enum FontFiles {
  /// One file by the names that packages give it, the first preferred, and the Debian package that brings it.
  struct Entry: Sendable {
    let names: [String]
    let package: String
  }

  static let all: [Entry] = [
    Entry(names: ["NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular.otf"], package: "fonts-noto-cjk"),
    Entry(names: ["NotoSansCJK-Bold.ttc", "NotoSansCJKsc-Bold.otf"], package: "fonts-noto-cjk"),
    Entry(names: ["KaTeX_Main-Regular.ttf"], package: "fonts-katex"),
    Entry(names: ["KaTeX_Main-Bold.ttf"], package: "fonts-katex"),
    Entry(names: ["KaTeX_Math-Italic.ttf"], package: "fonts-katex"),
    Entry(names: ["KaTeX_Math-BoldItalic.ttf"], package: "fonts-katex"),
    Entry(names: ["KaTeX_Size1-Regular.ttf"], package: "fonts-katex"),
    Entry(names: ["KaTeX_AMS-Regular.ttf"], package: "fonts-katex"),
  ]

  /// Searched in this order, without their subfolders. The user's own folders are not among them: a figure must not
  /// depend on who draws it.
  static let folders = [
    "/usr/share/fonts/opentype/noto",  // Debian, Ubuntu
    "/usr/share/fonts/truetype/katex",
    "/usr/share/fonts/noto-cjk",  // Arch
    "/usr/share/fonts/google-noto-cjk",  // Fedora
    "/usr/share/fonts/google-noto-sans-cjk-fonts",
    "/usr/share/fonts/katex",
    "/usr/local/share/fonts",
    "/usr/local/share/fonts/noto",
    "/usr/local/share/fonts/katex",
    "/opt/homebrew/share/fonts",  // Homebrew
    "/Library/Fonts",  // macOS
  ]

  /// Where fontconfig keeps what it knows of these folders; reading the fonts themselves takes seconds.
  static let caches = [
    "/var/cache/fontconfig", "/opt/homebrew/var/cache/fontconfig", "/usr/local/var/cache/fontconfig",
  ]
}
