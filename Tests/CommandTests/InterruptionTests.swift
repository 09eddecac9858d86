import Foundation
import Testing

/// A build that is asked to end by a signal.
struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func nothingIsLeftBesideTheOutput(signal: Int32) throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try Program.run("build", "course", "-o", "site", "--quiet", in: folder).status == 0)
    let before = try folder.tree("site")
    try folder.replace("A neuron", with: "One neuron", in: "course/lessons/1-neuron/en.md")
    for delay in stride(from: 0.05, to: 1.2, by: 0.16) {
      let process = try Program.start(["build", "course", "-o", "site", "--quiet", "--no-cache"], in: folder)
      Thread.sleep(forTimeInterval: delay)
      let asked = ContinuousClock.now
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(ContinuousClock.now - asked < .seconds(2))
      // Early, it has not begun to listen; late, it may be done.
      #expect(process.terminationReason == .uncaughtSignal || process.terminationStatus == 0)
      #expect(process.terminationReason == .exit || process.terminationStatus == signal)
      #expect(try folder.names() == ["course", "site"])
    }
    #expect(try before.keys.sorted() == folder.tree("site").keys.sorted())
  }

  @Test func sortsOfFoldersAreNotMixed() throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try Program.run("check", "course", "--update", "--quiet", in: folder).status == 0)
    #expect(try Program.run("build", "course", "-o", "site", "--quiet", in: folder).status == 0)
    let before = try folder.texts()
    for arguments in [
      ["check", "course", "--report", "course/baseline"], ["check", "course", "--report", "site"],
      ["build", "course", "--output", "course/baseline"], ["list", "--kinds", "--output", "site"],
    ] {
      let outcome = try Program.run(arguments, in: folder)
      #expect(outcome.status == 73 && outcome.errors.contains("cannot take its place"), "\(outcome.errors)")
    }
    #expect(try folder.texts() == before)
  }
}
