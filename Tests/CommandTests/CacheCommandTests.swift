import Foundation
import Testing

/// `rosenblatt cache`, and a build whose remote cache is not there.
struct CacheCommandTests {
  @Test func saysWhatThereIsAndEmptiesIt() throws {
    let folder = try TemporaryFolder.withCourse()
    let empty = try Program.run("cache", "--cache", "c", in: folder)
    #expect(empty.status == 0 && empty.output == "c: 0 entries of 0 bytes, at most 1 GB\n")
    #expect(try folder.names() == ["course"])
    #expect(try Program.run("build", "course", "--cache", "c", "-o", "site", "--quiet", in: folder).status == 0)
    let full = try Program.run("cache", "--cache", "c", in: folder)
    #expect(full.output.contains(#/^c: 7 entries of \d\.?\d? MB, at most 1 GB\n$/#), "\(full.output)")
    #expect(try Program.run("cache", "--cache", "c", "--limit", "1.5 MB", in: folder).output.contains("at most 1.5 MB"))
    let cleared = try Program.run("cache", "--cache", "c", "--clear", in: folder)
    #expect(cleared.output.hasPrefix("c: removed "))
    #expect(try Program.run("cache", "--cache", "c", in: folder).output == "c: 0 entries of 0 bytes, at most 1.5 MB\n")
  }

  @Test func isTheUsersOwn() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("cache", in: folder, environment: ["XDG_CACHE_HOME": "\(folder.path)/x"])
    #expect(outcome.output.hasPrefix("\(folder.path)/x/rosenblatt: 0 entries"))
  }

  @Test func aServerThatIsNotThereCostsAWarning() throws {
    let folder = try TemporaryFolder.withCourse()
    let port = try #require(Loopback.freePort())
    let arguments = ["build", "course", "--quiet", "-o", "site", "--remote-cache", "http://127.0.0.1:\(port)/"]
    for strictly in [[], ["--strict"]] {
      let outcome = try Program.run(arguments + strictly + ["--cache", "c\(strictly.count)"], in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.errors.hasPrefix("warning: the remote cache “127.0.0.1:\(port)” does not answer: "))
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }
}
