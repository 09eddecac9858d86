import Foundation
import Testing

struct OutputSafetyTests {
  @Test func somebodysFolderIsRefused() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.write("years of work", to: "site/thesis.txt")
    let before = try folder.tree("site")
    let outcome = try Program.run("build", "course", "-o", "site", in: folder)
    #expect(outcome.status == 73)
    #expect(
      outcome.errors == """
        error: “site” holds files that rosenblatt did not make, such as “thesis.txt”, so it stays as it is
          try: move them elsewhere, or choose another folder with --output

        """)
    #expect(try folder.tree("site") == before)
  }

  @Test(arguments: ["course", "course/lessons", "course/lessons/new", "."])
  func theSourcesAreRefused(output: String) throws {
    let folder = try TemporaryFolder.withCourse()
    let before = try folder.tree(".")
    let outcome = try Program.run("build", "course", "-o", output, in: folder)
    #expect(outcome.status == 73)
    #expect(outcome.errors.hasPrefix("error: the output “\(output)” "), "\(outcome.errors)")
    #expect(try folder.tree(".") == before)
  }

  @Test func aFullDiskLeavesTheOldSite() throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try Program.run("build", "course", "-o", "site", "--quiet", in: folder).status == 0)
    let before = try folder.tree("site")
    try folder.replace("en: My course", with: "en: Another course", in: "course/course.yml")
    // A limit on the size of files stands in for a disk that is full: the page that does not fit cannot be written.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" build course -o site --quiet", Program.path,
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Program.environment()
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(text.hasPrefix("error: cannot write “"), "\(text)")
    #expect(TemporaryFolder.differences(before, try folder.tree("site")) == [])
    #expect(try folder.names() == ["course", "site"])
  }
}
