/// What a preview adds to the pages it serves, none of which is in the site itself.
enum PreviewPage {
  static let statePath = "/-/state"
  static let scriptPath = "/-/preview.js"

  /// A page of the site with the script that loads it anew, and a policy that lets that script ask.
  static func prepared(_ page: String) -> String {
    page.replacing("default-src 'none';", with: "default-src 'none'; connect-src 'self';", maxReplacements: 1)
      .replacing("script-src ", with: "script-src 'self' ", maxReplacements: 1)
      // Before the scripts of the page, so that it sees the page as it was served.
      .replacing("<head>", with: "<head>\n<script src=\"\(scriptPath)\"></script>", maxReplacements: 1)
  }

  /// What there is to see before the first build succeeds, and where there is no page.
  static func notice(_ title: String) -> String {
    prepared(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      </head>
      <body>
      <p>\(title)</p>
      <p><a href="/">To the site</a></p>
      </body>
      </html>

      """)
  }
}
