import Foundation
import Platform
import TemporaryFolders
import Testing

@testable import Output

@Suite(.timeLimit(.minutes(1))) struct StagedSiteTests {
  private let files: [String: [UInt8]] = [
    "index.html": Array("index".utf8), "en/a.html": Array("a".utf8), "en/b.html": Array("b".utf8),
  ]

  private func build(
    _ files: [String: [UInt8]], into output: OutputFolder, replacing old: SiteRecord? = nil
  ) throws -> StagedSite.Outcome {
    let site = try output.begin(replacing: old)
    for (path, bytes) in files { try site.put(path, bytes) }
    return try site.finish()
  }

  private func record(_ outcome: StagedSite.Outcome) -> SiteRecord {
    SiteRecord(inputs: [:], outputs: outcome.outputs)
  }

  private func states(_ folder: TemporaryFolder) throws -> [String: String] {
    var states: [String: String] = [:]
    for name in try folder.texts("output").keys { states[name] = Disk.state(of: "\(folder.path)/output/\(name)") }
    return states
  }

  @Test func `a site that is let go leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    _ = try build(files, into: output)
    let before = try states(folder)
    do {
      let site = try output.begin()
      try site.put("en/c/d.html", [1])
      #expect(try folder.names().count == 2)
    }
    #expect(try folder.names() == ["output"])
    #expect(try states(folder) == before)
  }

  /// Killed while an archive is written, whose digest nobody knows yet.
  @Test func `a site that was left with an archive begun is removed by the next build`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    let site = try output.begin()
    try site.put("index.html", [1])
    let archive = try site.begin("course.zip", madeOf: "all")
    let marker = SiteMarker(parsing: try Disk.read("\(output.scratch)/\(SiteMarker.fileName)"), isScratch: true)
    #expect(marker.map { Set($0.digests.keys) } == ["index.html", "course.zip"])
    guard case .site = try FolderContent.of(output.scratch, isScratch: true) else {
      Issue.record("the next build would refuse what this one has left")
      return
    }
    withExtendedLifetime(archive) {}
  }

  @Test func `files are there as soon as they are put`() throws {
    let folder = try TemporaryFolder()
    let site = try OutputFolder("\(folder.path)/output", course: nil).begin()
    try site.put("en/a.html", Array("one".utf8))
    try site.put("en/a.html", Array("two".utf8))
    #expect(site.bytes(of: "en/a.html") == Array("one".utf8) && site.bytes(of: "en/b.html") == nil)
    #expect(site.paths == ["en/a.html"])
    #expect(throws: Fault.self) { try site.put("../a.html", []) }
  }

  @Test func `equal files are not written again`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    let first = try build(files, into: output)
    #expect(first.isReplaced && first.written == ["en/a.html", "en/b.html", "index.html"])
    let before = try states(folder)
    var changed = files
    changed["en/b.html"] = Array("new".utf8)
    let second = try build(changed, into: output, replacing: record(first))
    #expect(second.isReplaced && second.written == ["en/b.html"])
    let after = try states(folder)
    #expect(after["index.html"] == before["index.html"] && after["en/a.html"] == before["en/a.html"])
    #expect(try folder.texts("output")["en/b.html"] == "new")
    #expect(output.holds(record(second)) && !output.holds(record(first)))
  }

  @Test func `the same site stays as it is`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    let first = try build(files, into: output)
    let before = try states(folder)
    let second = try build(files, into: output, replacing: record(first))
    #expect(!second.isReplaced && second.written == [] && second.outputs == first.outputs)
    #expect(try states(folder) == before)
    #expect(try folder.names() == ["output"])
  }

  @Test(arguments: ["en/a.html", ".rosenblatt"])
  func `a file that somebody changed or removed is made anew`(name: String) throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    let whole = try build(files, into: output)
    let texts = try folder.texts("output")
    // As long as before, and then as old as before with another length.
    let marker = try folder.texts("output")[".rosenblatt"] ?? ""
    for text in name == ".rosenblatt" ? [marker + marker.suffix(64 + 9)] : ["x", "xy"] {
      try folder.write(text, to: "output/\(name)")
      #expect(!output.holds(record(whole)))
      let again = try build(files, into: output, replacing: record(whole))
      #expect(again.isReplaced)
      #expect(try folder.texts("output") == texts)
    }
    guard name != ".rosenblatt" else { return }
    let last = try build(files, into: output)
    try FileManager.default.removeItem(atPath: "\(folder.path)/output/\(name)")
    #expect(!output.holds(record(last)))
    #expect(try build(files, into: output, replacing: record(last)).written == [name])
    #expect(try folder.texts("output") == texts)
  }

  @Test func `a file that goes is gone`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    let first = try build(files, into: output)
    var fewer = files
    fewer["en/b.html"] = nil
    let second = try build(fewer, into: output, replacing: record(first))
    #expect(second.isReplaced && second.written == [])
    #expect(try folder.texts("output").keys.sorted() == [".rosenblatt", "en/a.html", "index.html"])
  }

  @Test func `builds beside one another do not wait, builds of one place do`() async throws {
    let folder = try TemporaryFolder()
    let site = try OutputFolder("\(folder.path)/one", course: nil).begin()
    try OutputFolder("\(folder.path)/two", course: nil).replace(with: files)
    try site.put("index.html", [1])
    let (waits, told) = AsyncStream<Void>.makeStream()
    async let second = Task.detached { [files] in
      let output = try OutputFolder("\(folder.path)/one", course: nil)
      try output.replace(with: files) { told.yield() }
    }.value
    for await _ in waits { break }
    _ = try site.finish()
    try await second
    #expect(try folder.texts("one")["index.html"] == "index")
    #expect(try folder.names() == ["one", "two"])
  }
}
