/// What a preview adds to the pages it serves, none of which is in the site itself.
enum PreviewPage {
  static let statePath = "/-/state"
  static let scriptPath = "/-/preview.js"

  /// A page of the site with the script that loads it anew, and a policy that lets that script ask.
  static func prepared(_ page: String) -> String {
    page.replacing("default-src 'none';", with: "default-src 'none'; connect-src 'self';", maxReplacements: 1)
      .replacing("script-src ", with: "script-src 'self' ", maxReplacements: 1)
      .replacing("</head>", with: "<script src=\"\(scriptPath)\" defer></script>\n</head>", maxReplacements: 1)
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

  /// Asks twice a second what there is: loads the page anew after a build, and lays the messages of one that failed over
  /// it.
  static let script = """
    (function () {
      "use strict";
      var seen = null, box = null;
      function say(problems) {
        if (!problems) {
          if (box) { box.remove(); box = null; }
          return;
        }
        if (!box) {
          box = document.createElement("pre");
          box.setAttribute("role", "alert");
          Object.assign(box.style, {
            position: "fixed", left: "0", right: "0", bottom: "0", zIndex: "100", maxHeight: "50vh", overflow: "auto",
            margin: "0", padding: "1rem", font: "14px/1.5 monospace", whiteSpace: "pre-wrap", color: "#fff",
            background: "#8b1a10"
          });
          document.body.appendChild(box);
        }
        if (box.textContent !== problems) { box.textContent = problems; }
      }
      function ask() {
        fetch("\(statePath)", { cache: "no-store" }).then(function (reply) { return reply.json(); }).then(function (state) {
          if (seen !== null && state.version !== seen) { location.reload(); return; }
          seen = state.version;
          say(state.problems);
        }).catch(function () {}).then(function () { setTimeout(ask, 500); });
      }
      ask();
    })();

    """
}
