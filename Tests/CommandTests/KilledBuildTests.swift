import Foundation
import Neurons
import Testing

/// A build killed at any moment leaves the old site or the new one, whole, and the next build leaves nothing else.
struct KilledBuildTests {
  @Test func leavesAWholeSite() throws {
    let folder = try TemporaryFolder.withCourse()
    // Two courses whose sites differ in most files, built in turn into one folder.
    try FileManager.default.copyItem(atPath: "\(folder.path)/course", toPath: "\(folder.path)/second")
    try folder.replace("en: My course", with: "en: Another course", in: "second/course.yml")
    try folder.replace("threshold: 0.7", with: "threshold: 0.75", in: "second/lessons/1-neuron/figures.yml")
    var whole: [[String: String]] = []
    var duration = 0.0
    // The first two fill the cache; a site that is there already would be left as it is.
    for course in ["course", "second", "course", "second"] {
      let begin = Date()
      #expect(try Program.run("build", course, "-o", "site", "--quiet", in: folder).status == 0)
      duration = Date().timeIntervalSince(begin)
      whole.append(try folder.tree("site"))
    }
    #expect(whole[0] == whole[2] && whole[1] == whole[3])
    #expect(whole[0] != whole[1])
    var random = SeededGenerator(seed: 20_260_612)
    let rounds = Int(ProcessInfo.processInfo.environment["ROSENBLATT_KILLS"] ?? "") ?? 30
    for round in 0..<rounds {
      let process = try Program.start(
        ["build", round % 2 == 0 ? "course" : "second", "-o", "site", "--quiet"], in: folder)
      Thread.sleep(forTimeInterval: Double.random(in: 0...duration, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let site = try folder.tree("site")
      #expect(whole.contains(site), "round \(round): \(TemporaryFolder.differences(whole[0], site).prefix(5))")
    }
    #expect(try Program.run("build", "course", "-o", "site", "--quiet", in: folder).status == 0)
    #expect(TemporaryFolder.differences(whole[0], try folder.tree("site")) == [])
    #expect(try folder.names() == ["course", "second", "site"])
  }

  @Test func twoBuildsAtOnceDoNotMix() throws {
    let folder = try TemporaryFolder.withCourse()
    try FileManager.default.copyItem(atPath: "\(folder.path)/course", toPath: "\(folder.path)/second")
    try folder.replace("en: My course", with: "en: Another course", in: "second/course.yml")
    let whole = try ["course", "second"].map { course in
      #expect(try Program.run("build", course, "-o", "site", "--quiet", in: folder).status == 0)
      return try folder.tree("site")
    }
    let processes = try (0..<6).map { index in
      try Program.start(["build", index % 2 == 0 ? "course" : "second", "-o", "site", "--quiet"], in: folder)
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(whole.contains(try folder.tree("site")))
    #expect(try folder.names() == ["course", "second", "site"])
  }
}
