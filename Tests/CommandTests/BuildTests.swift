import Foundation
import Testing

struct BuildTests {
  @Test func makesASite() throws {
    let folder = try TemporaryFolder.withCourse()
    let outcome = try Program.run("build", "course", "--output", "site", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    let tree = try folder.tree("site")
    for name in ["index.html", "figures.json", "zh/neuron.html", "en/neuron.html", "zh/curves.html", "en/curves.html"] {
      #expect(tree[name] != nil, "\(name)")
    }
    for id in ["and-boundary", "xor-network", "gelu", "stairs", "softmax", "loss"] {
      for file in ["zh/figures/\(id)", "en/figures/\(id)"] {
        for format in ["svg", "png", "pdf", "csv"] { #expect(tree["\(file).\(format)"] != nil, "\(file).\(format)") }
      }
    }
    #expect(try folder.names() == ["course", "site"])
    let pages = tree.keys.count { $0.hasSuffix(".html") }
    #expect(outcome.errors.hasSuffix("site/index.html: \(pages) pages, 12 figures\n"))
  }

  @Test func isSilentWhenAskedToBe() throws {
    let folder = try TemporaryFolder.withCourse()
    let outcome = try Program.run("build", "course", "--quiet", "-o", "site", in: folder)
    #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "")
  }

  @Test func theCourseIsThisFolderAndTheOutputIsInIt() throws {
    let folder = try TemporaryFolder.withCourse()
    let script = "cd course && exec \"$0\" build --quiet"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, Program.path]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Program.environment()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try folder.tree("course/output")["index.html"] != nil)
    // Built once more, from outside, with the site inside the course: the same.
    #expect(try Program.run("build", "course", "-o", "course/output", "--quiet", in: folder).status == 0)
    #expect(try Program.run("build", "course", "-o", "site", "--quiet", in: folder).status == 0)
    #expect(try folder.differences("site", "course/output") == [])
  }

  @Test func sourcesMayBeReadOnly() throws {
    let folder = try TemporaryFolder.withCourse()
    func protect(_ mode: Int) throws {
      let items = FileManager.default.enumerator(atPath: "\(folder.path)/course")?.compactMap { $0 as? String } ?? []
      for item in items + [""] {
        let isText = item.contains(".")
        try FileManager.default.setAttributes(
          [.posixPermissions: isText ? mode & 0o666 : mode], ofItemAtPath: "\(folder.path)/course/\(item)")
      }
    }
    try protect(0o555)
    defer { try? protect(0o755) }
    #expect(try Program.run("build", "course", "-o", "site", in: folder).status == 0)
    #expect(try folder.tree("site")["index.html"] != nil)
  }

  @Test func onlyTheFormatsAskedFor() throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try Program.run("build", "course", "-o", "site", "--formats", "svg", in: folder).status == 0)
    let endings = Set(try folder.tree("site").keys.filter { $0.contains("/figures/") }.map { $0.suffix(4) })
    #expect(endings.subtracting([".svg", ".csv"]).filter { $0 == ".png" || $0 == ".pdf" } == [])
  }

  @Test func aMissingThemeIsAFaultOfTheInstallation() throws {
    let folder = try TemporaryFolder.withCourse()
    let outcome = try Program.run(
      "build", "course", in: folder, environment: ["ROSENBLATT_TEMPLATES": "\(folder.path)/nowhere"])
    #expect(outcome.status == 72)
    #expect(
      outcome.errors == """
        error: ROSENBLATT_TEMPLATES is “\(folder.path)/nowhere”, where there is no “theme/page.mustache”
          try: set it to the folder “templates” of Rosenblatt, or leave it out

        """)
  }
}
