import Foundation
import Output
import Platform
import TemporaryFolders
import Testing

@testable import Generator

struct CacheFolderTests {
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
  }

  private func name(_ letter: Character) -> String { String(repeating: letter, count: 64) + ".figure" }

  private func folder(limit: Int? = nil) -> CacheFolder { CacheFolder("\(temporary.path)/cache", limit: limit) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(temporary.path)/cache").sorted()
  }

  /// Writes a file that was last used so many seconds after a moment.
  private func write(_ name: String, at seconds: Double, bytes: Int = 100) throws {
    try temporary.write(String(repeating: "x", count: bytes), to: "cache/\(name)")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000 + seconds)],
      ofItemAtPath: "\(temporary.path)/cache/\(name)")
  }

  @Test func theLongestUnusedGoFirst() throws {
    try write(name("b"), at: 0)
    try write(name("a"), at: 1)
    try write(name("c"), at: 1.5)
    folder(limit: 250).prune()
    #expect(try names() == [name("a"), name("c")])
    #expect(folder().read(name("a")) != nil)
    folder(limit: 100).prune()
    #expect(try names() == [name("a")])
  }

  @Test func isCountedAndCleared() throws {
    #expect(folder().content == CacheFolder.Content(entries: 0, bytes: 0))
    try folder().write(name("a"), [1, 2, 3])
    try folder().write(name("a"), [1, 2, 3, 4])
    try folder().write(name("b"), [1])
    #expect(folder().content == CacheFolder.Content(entries: 2, bytes: 5))
    #expect(try folder().clear() == CacheFolder.Content(entries: 2, bytes: 5))
    #expect(try names() == [])
  }

  @Test func whatIsNotedOfSitesIsInIt() throws {
    let record = "sites/" + String(repeating: "d", count: 64) + ".site"
    try write(record, at: 0)
    try write("sites/notes.txt", at: 0)
    #expect(folder().content == CacheFolder.Content(entries: 1, bytes: 100))
    #expect(try folder().clear().entries == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(temporary.path)/cache/sites") == ["notes.txt"])
  }

  @Test func whatOthersKeepThereIsLeftAlone() throws {
    let foreign = [
      "thesis.txt", "a.figure", String(repeating: "a", count: 64), String(repeating: "A", count: 64) + ".figure",
      String(repeating: "a", count: 64) + ".figure.txt",
    ]
    for name in foreign { try write(name, at: 0) }
    try write(name("a"), at: 1)
    folder(limit: 0).prune()
    #expect(try names() == foreign.sorted())
    #expect(try folder().clear().entries == 0)
    #expect(try names() == foreign.sorted())
  }

  @Test func whatAKilledRunLeftGoesInTime() throws {
    try write(name("a") + ".0f", at: 0)
    try write(name("b") + ".1", at: 7_000)
    try write(name("a"), at: 7_200)
    folder().prune()
    #expect(try names() == [name("a"), name("b") + ".1"])
  }

  @Test func aLimitIsKept() throws {
    #expect(folder().limit == CacheFolder.defaultLimit)
    try folder().write(name("a"), [1, 2, 3])
    try folder().setLimit(2)
    #expect(folder().limit == 2 && folder().content.entries == 0)
    try temporary.write("no number\n", to: "cache/limit")
    #expect(folder().limit == CacheFolder.defaultLimit)
  }
}
