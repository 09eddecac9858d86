import Foundation
import Testing

/// A build after another makes what changed and nothing else, and the site is that of a build from nothing.
@Suite struct IncrementalBuildTests {
  private static let upToDate = "site/index.html: nothing changed, the site is up to date\n"

  private func build(_ folder: TemporaryFolder, _ options: String...) throws -> String {
    let outcome = try Program.run(["build", "course", "-o", "site"] + options, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.errors
  }

  /// Every file of the site with what changes when it is written.
  private func states(_ folder: TemporaryFolder) throws -> [String: String] {
    var states: [String: String] = [:]
    for name in try folder.tree("site").keys {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/site/\(name)")
      let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      states[name] = "\(attributes[.systemFileNumber] ?? 0) \(time)"
    }
    return states
  }

  /// Whether the site is that of a build from nothing, with the same options.
  private func expectAsFromNothing(_ folder: TemporaryFolder, _ options: [String] = []) throws {
    let outcome = try Program.run(["build", "course", "-o", "cold", "--quiet", "--no-cache"] + options, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.differences("site", "cold") == [])
  }

  @Test func `a build with nothing changed writes nothing and says so`() throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try build(folder).hasSuffix("figures\n"))
    let before = try states(folder)
    #expect(try build(folder) == Self.upToDate)
    #expect(try build(folder, "--jobs", "1") == Self.upToDate)
    #expect(try build(folder, "--quiet") == "")
    #expect(try states(folder) == before)
    #expect(try folder.names() == ["course", "site"])
    // Also a site that lies in the course, whose own folder is listed then.
    for expected in ["figures\n", "up to date\n"] {
      #expect(try Program.run("build", "course", "-o", "course/output", in: folder).errors.hasSuffix(expected))
    }
  }

  /// What an author changes, and what the site is then.
  @Test(
    arguments: [
      ("lessons/1-neuron/en.md", "A neuron", "One neuron"),
      ("lessons/1-neuron/figures.yml", "threshold: 0.7", "threshold: 0.75"),
      ("lessons/2-curves/loss.csv", "0.52", "0.525"),
      ("glossary.yml", "en: ", "en: The "),
      ("references.yml", "year: \"19", "year: \"18"),
      ("course.yml", "en: My course", "en: Another course"),
    ])
  func `each sort of source makes a new site`(file: String, old: String, new: String) throws {
    let folder = try TemporaryFolder.withCourse()
    _ = try build(folder)
    let before = try states(folder)
    try folder.replace(old, with: new, in: "course/\(file)")
    #expect(try build(folder).hasSuffix("figures\n"))
    try expectAsFromNothing(folder)
    // What says the same as before is not written again.
    let after = try states(folder)
    let kept = after.filter { before[$0.key] == $0.value }.keys
    #expect(kept.contains("zh/figures/gelu.png") && kept.contains("assets/katex/katex.css"))
    #expect(try build(folder) == Self.upToDate)
  }

  @Test func `files that come and go make a new site`() throws {
    let folder = try TemporaryFolder.withCourse()
    _ = try build(folder)
    let added = [
      ("course/theme/style.css", "body { margin: 0 }\n"),
      ("course/words/en.yml", "pages:\n  glossary: Terms\n"),
      ("course/lessons/1-neuron/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"),
    ]
    for (file, text) in added {
      try folder.write(text, to: file)
      if file.hasSuffix("dot.svg") {
        let lesson = "course/lessons/1-neuron/en.md"
        try folder.write(try folder.text(lesson) + "\n![a dot](dot.svg)\n", to: lesson)
      }
      #expect(try build(folder).hasSuffix("figures\n"), "\(file)")
      try expectAsFromNothing(folder)
      #expect(try build(folder) == Self.upToDate)
    }
    // The image says something else, and no text names it anew.
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\"/>\n", to: "course/lessons/1-neuron/dot.svg")
    #expect(try build(folder).hasSuffix("figures\n"))
    try expectAsFromNothing(folder)
    for file in ["course/theme", "course/words"] {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(file)")
      #expect(try build(folder).hasSuffix("figures\n"), "\(file)")
      try expectAsFromNothing(folder)
    }
  }

  @Test func `options make a new site`() throws {
    let folder = try TemporaryFolder.withCourse()
    _ = try build(folder)
    for options in [["--formats", "svg"], ["--formats", "svg,png"]] {
      let outcome = try Program.run(["build", "course", "-o", "site"] + options, in: folder)
      #expect(outcome.status == 0 && outcome.errors.hasSuffix("figures\n"))
      try expectAsFromNothing(folder, options)
    }
  }

  @Test func `another program makes a new site, and writes no file again that is the same`() throws {
    let folder = try TemporaryFolder.withCourse()
    _ = try build(folder)
    let before = try states(folder)
    try FileManager.default.copyItem(atPath: Program.path, toPath: "\(folder.path)/rosenblatt")
    let other = try Program.run(
      "build", "course", "-o", "site", in: folder, program: "\(folder.path)/rosenblatt")
    // Its figures are drawn anew: those that another program has kept are not used.
    #expect(other.status == 0 && other.errors.contains("figures: "))
    // Only what another program may pack in another way was written.
    let after = try states(folder)
    let written = after.filter { before[$0.key] != $0.value }.keys.filter { $0.contains(".") }
    #expect(written.allSatisfy { $0.hasSuffix(".zip") || $0 == ".rosenblatt" }, "\(written)")
    #expect(after.keys.sorted() == before.keys.sorted())
  }

  @Test func `a file of the site that somebody changed is made anew`() throws {
    let folder = try TemporaryFolder.withCourse()
    _ = try build(folder)
    let before = try states(folder)
    let page = try folder.text("site/en/neuron.html")
    try folder.write(page.replacingOccurrences(of: "<title>", with: "<title>X"), to: "site/en/neuron.html")
    #expect(try build(folder).hasSuffix("figures\n"))
    try expectAsFromNothing(folder)
    #expect(try states(folder).filter { before[$0.key] != $0.value }.keys.contains("en/neuron.html"))
    try FileManager.default.removeItem(atPath: "\(folder.path)/site/zh/neuron.html")
    #expect(try build(folder).hasSuffix("figures\n"))
    try expectAsFromNothing(folder)
  }

  @Test func `a problem leaves the site, and its cure finds it up to date`() throws {
    let folder = try TemporaryFolder.withCourse()
    _ = try build(folder)
    let before = try states(folder)
    let text = try folder.text("course/lessons/1-neuron/en.md")
    try folder.write(text + "\n![](figure:nothing)\n", to: "course/lessons/1-neuron/en.md")
    #expect(try Program.run("build", "course", "-o", "site", in: folder).status == 1)
    #expect(try states(folder) == before)
    #expect(try folder.names() == ["course", "site"])
    try folder.write(text, to: "course/lessons/1-neuron/en.md")
    #expect(try build(folder) == Self.upToDate)
  }
}

/// What `build --explain` says.
@Suite struct ExplainedBuildTests {
  @Test func `says why a page or figure was made anew or was not`() throws {
    let folder = try TemporaryFolder.withCourse()
    func explained(_ path: String) throws -> String? {
      let outcome = try Program.run("build", "course", "-o", "site", "--quiet", "--explain", path, in: folder)
      #expect(outcome.status == 0)
      return outcome.errors.split(separator: "\n").first.map(String.init)
    }
    #expect(try explained("en/neuron.html") == "en/neuron.html: made, nothing is known of an earlier build")
    #expect(
      try explained("site/en/neuron.html") == "en/neuron.html: kept, nothing that the site is made of has changed")
    #expect(try explained("en/nothing.html") == "en/nothing.html: there is no such file in the site")
    try folder.replace("A neuron", with: "One neuron", in: "course/lessons/1-neuron/en.md")
    #expect(
      try explained("en/neuron.html")
        == "en/neuron.html: made anew, it says something else than before; changed: lessons/1-neuron/en.md")
    try folder.replace("One neuron", with: "A neuron", in: "course/lessons/1-neuron/en.md")
    #expect(
      try explained("en/figures/gelu.svg")
        == "en/figures/gelu.svg: kept, it says the same as before; changed: lessons/1-neuron/en.md")
    try folder.write("mine", to: "site/en/figures/gelu.svg")
    #expect(
      try explained("en/figures/gelu.svg")
        == "en/figures/gelu.svg: made anew, somebody changed or removed the file after the last build")
  }
}
