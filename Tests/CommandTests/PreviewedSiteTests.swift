import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Whatever an author changes, the preview shows the pages that a build from nothing makes.
@Suite struct PreviewedSiteTests {
  /// A page as it is without what a preview adds.
  private func page(_ name: String, of preview: RunningPreview) throws -> String {
    try preview.get(name).text.replacingOccurrences(of: "\n<script src=\"/-/preview.js\"></script>", with: "")
      .replacingOccurrences(of: " connect-src 'self';", with: "")
      .replacingOccurrences(of: "script-src 'self' 'self'", with: "script-src 'self'")
  }

  private func expectAsFromNothing(_ preview: RunningPreview) throws {
    let folder = preview.folder
    let outcome = try Program.run(
      "build", "course", "-o", "cold", "--quiet", "--no-cache", "--formats", "svg", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for language in ["en", "zh"] {
      for name in ["neuron", "curves", "figures", "glossary", "references", "embed/gelu", "embed/and-boundary"] {
        let path = "\(language)/\(name).html"
        #expect(try page(path, of: preview) == folder.text("cold/\(path)"), "\(path)")
      }
      #expect(try preview.get("\(language)/figures/loss.svg").text == folder.text("cold/\(language)/figures/loss.svg"))
    }
  }

  @Test func `each sort of change is on the pages`() throws {
    let preview = try RunningPreview(in: try TemporaryFolder.withCourse())
    let folder = preview.folder
    try preview.wait { $0.version == 1 }
    try expectAsFromNothing(preview)
    let changes = [
      ("lessons/1-neuron/en.md", "A neuron", "One neuron"),
      ("lessons/1-neuron/en.md", "## What it computes", "## What it does"),
      ("lessons/1-neuron/figures.yml", "threshold: 0.7", "threshold: 0.75"),
      ("lessons/2-curves/loss.csv", "0.52", "0.525"),
      ("glossary.yml", "en: perceptron", "en: Perceptron"),
      ("references.yml", "year: \"19", "year: \"18"),
      ("course.yml", "number-from: \"1\"", "number-from: \"3\""),
    ]
    var version = 1
    for (file, old, new) in changes {
      try folder.replace(old, with: new, in: "course/\(file)")
      try preview.wait { $0.version > version }
      version = try preview.state().version
      try expectAsFromNothing(preview)
    }
    // An image that changes under its name, and words of the course's own.
    let lesson = "course/lessons/1-neuron/en.md"
    try folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"2\"/>\n", to: "course/lessons/1-neuron/dot.svg")
    try folder.write(try folder.text(lesson) + "\n![a dot](dot.svg)\n", to: lesson)
    try preview.wait { $0.version > version }
    try expectAsFromNothing(preview)
    version = try preview.state().version
    try folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>\n", to: "course/lessons/1-neuron/dot.svg")
    try preview.wait { $0.version > version }
    try expectAsFromNothing(preview)
    version = try preview.state().version
    try folder.write("pages:\n  glossary: Terms\n", to: "course/words/en.yml")
    try preview.wait { $0.version > version }
    try expectAsFromNothing(preview)
  }

  @Test func `a page waits for the next change and hears of it at once`() throws {
    let preview = try RunningPreview(in: try TemporaryFolder.withCourse())
    try preview.wait { $0.version == 1 }
    let file = "course/lessons/2-curves/en.md"
    try preview.folder.write(try preview.folder.text(file) + "\nAdded words.\n", to: file)
    var address = URLComponents(url: preview.address.appendingPathComponent("-/state"), resolvingAgainstBaseURL: false)
    address?.query = "after=1"
    let answer = try Answer(to: URLRequest(url: try #require(address?.url)))
    let state = try #require(try JSONSerialization.jsonObject(with: answer.body) as? [String: Any])
    #expect(state["version"] as? Int == 2)
    #expect((state["changed"] as? [String])?.contains("en/curves.html") == true)
    #expect((state["changed"] as? [String])?.contains("en/neuron.html") == false)
  }
}
