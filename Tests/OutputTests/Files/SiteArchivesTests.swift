import Foundation
import TemporaryFolders
import Testing

@testable import Output

@Suite struct SiteArchivesTests {
  private func files(_ count: Int) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = ["index.html": Array("index of archives".utf8), "en/empty.txt": []]
    for number in 0..<count { files["en/\(number).txt"] = Array(String(repeating: "text \(number) ", count: 50).utf8) }
    return files
  }

  private func plans(_ files: [String: [UInt8]]) -> [SiteArchives.Plan] {
    let all = files.keys.map { ($0, "course/" + $0) }
    let some = files.keys.filter { $0.hasPrefix("en/") }.map { ($0, String($0.dropFirst(3))) }
    return [
      .init(path: "course.zip", names: Dictionary(uniqueKeysWithValues: all)),
      .init(path: "en.zip", names: Dictionary(uniqueKeysWithValues: some)),
    ]
  }

  private func build(
    _ files: [String: [UInt8]], into output: OutputFolder, replacing old: SiteRecord? = nil
  ) async throws -> StagedSite.Outcome {
    let site = try output.begin(replacing: old)
    for (path, bytes) in files { try site.put(path, bytes) }
    try await SiteArchives.add(plans(files), to: site, changing: ["index.html": Array("index".utf8)])
    return try site.finish()
  }

  @Test func `an archive made file by file is that which is made at once`() async throws {
    let files = files(150)
    let store = MemoryFiles(files)
    try await SiteArchives.add(plans(files), to: store, changing: ["index.html": Array("index".utf8)])
    var named: [String: [UInt8]] = [:]
    for (path, bytes) in files { named["course/" + path] = bytes }
    named["course/index.html"] = Array("index".utf8)
    #expect(store["course.zip"] == ZIPArchive.bytes(of: await ZIPArchive.entries(of: named)))
  }

  @Test func `an archive is made again only when a file in it changes, and is then as if made from nothing`()
    async throws
  {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    var files = files(150)
    let first = try await build(files, into: output)
    let record = SiteRecord(inputs: [:], outputs: first.outputs)
    #expect(try await build(files, into: output, replacing: record).isReplaced == false)
    files["index.html"] = Array("another index".utf8)
    let second = try await build(files, into: output, replacing: record)
    #expect(second.written == ["index.html"])
    files["en/7.txt"] = Array("changed".utf8)
    files["en/8.txt"] = nil
    files["en/new.txt"] = Array("new".utf8)
    let third = try await build(
      files, into: output, replacing: SiteRecord(inputs: [:], outputs: second.outputs))
    #expect(third.written == ["course.zip", "en.zip", "en/7.txt", "en/new.txt"])
    let cold = try OutputFolder("\(folder.path)/cold", course: nil)
    _ = try await build(files, into: cold)
    for name in ["course.zip", "en.zip", ".rosenblatt"] {
      let paths = ["output", "cold"].map { URL(fileURLWithPath: "\(folder.path)/\($0)/\(name)") }
      #expect(try Data(contentsOf: paths[0]) == Data(contentsOf: paths[1]), "\(name)")
    }
  }

  @Test func `an archive that was touched is not read`() async throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    let files = files(3)
    let first = try await build(files, into: output)
    let whole = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/output/course.zip"))
    try folder.write(Data(whole.reversed()), to: "output/course.zip")
    let again = try await build(
      files, into: output, replacing: SiteRecord(inputs: [:], outputs: first.outputs))
    #expect(again.written == ["course.zip"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/output/course.zip")) == whole)
  }
}
