import Foundation
import TemporaryFolders
import Testing

@testable import Output

@Suite struct SiteRecordTests {
  private let record = SiteRecord(
    inputs: ["course lessons/1-a/en.md": "0a", "option formats": "0b"],
    outputs: ["en/a.html": .init(digest: "0c", state: "12 34 56.7 100644")])

  @Test func `comes back as it was kept`() throws {
    let folder = try TemporaryFolder()
    let records = SiteRecords(in: "\(folder.path)/cache/sites")
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    #expect(records.record(of: output) == nil)
    records.store(record, of: output)
    #expect(records.record(of: output) == record)
    #expect(records.record(of: try OutputFolder("\(folder.path)/other", course: nil)) == nil)
  }

  @Test func `is nothing when a byte of it is another`() throws {
    let bytes = try #require(record.bytes)
    #expect(SiteRecord(parsing: bytes) == record)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1
      #expect(SiteRecord(parsing: damaged) == nil, "byte \(index)")
      #expect(SiteRecord(parsing: Array(bytes[..<index])) == nil)
    }
  }

  @Test func `names what changed, came and went`() {
    let now = ["course lessons/1-a/en.md": "0d", "theme style.css": "0e"]
    #expect(record.changes(to: now) == ["course lessons/1-a/en.md", "option formats", "theme style.css"])
    #expect(record.changes(to: record.inputs) == [])
  }

  @Test func `a name with a line end is not kept`() throws {
    let folder = try TemporaryFolder()
    let records = SiteRecords(in: folder.path)
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    records.store(record, of: output)
    records.store(SiteRecord(inputs: ["a\nb": "0a"], outputs: [:]), of: output)
    #expect(records.record(of: output) == nil)
  }
}
