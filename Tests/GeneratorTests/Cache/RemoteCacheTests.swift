import Foundation
import Output
import TemporaryFolders
import Testing

@testable import Generator

struct RemoteCacheTests {
  private let key = String(repeating: "c", count: 64)
  private let bytes = Array("what was drawn".utf8)
  /// Enough for a machine that does much else.
  private static let patience = RemoteCache.Patience(limit: 20_000, slow: 10_000)

  private func cache(
    _ server: CacheServer, isReadOnly: Bool = false, patience: RemoteCache.Patience = Self.patience
  ) throws -> RemoteCache {
    try #require(RemoteCache(server.address, isReadOnly: isReadOnly, patience: patience))
  }

  @Test func givesWhatAnotherMachineStored() throws {
    let server = try CacheServer()
    let one = try cache(server)
    #expect(one.entry(named: key) == nil)
    one.store(bytes, named: key)
    let digest = Digest.sha256(bytes)
    #expect(Set(server.files.keys) == ["/cache/ac/\(key)", "/cache/cas/\(digest)"])
    #expect(server.files["/cache/cas/\(digest)"] == bytes)
    #expect(try cache(server).entry(named: key) == bytes)
    #expect(one.warning == nil)
    // Bytes come before what says that they are there.
    #expect(server.requests.filter { $0.hasPrefix("PUT") } == ["PUT /cache/cas/\(digest)", "PUT /cache/ac/\(key)"])
  }

  @Test func storesNothingWhenItMayOnlyRead() throws {
    let server = try CacheServer()
    try cache(server, isReadOnly: true).store(bytes, named: key)
    #expect(server.requests == [])
    // Nor where the server refuses: it is asked once and still read from.
    server.change(to: .readOnly)
    let refused = try cache(server)
    refused.store(bytes, named: key)
    refused.store(bytes, named: key)
    #expect(server.requests.count == 1)
    #expect(refused.warning?.contains("status 403") == true)
    #expect(refused.entry(named: key) == nil && server.requests.count == 2)
  }

  @Test func whatComesBackIsChecked() throws {
    let server = try CacheServer()
    try cache(server).store(bytes, named: key)
    server.change(to: .damaged)
    let reader = try cache(server)
    #expect(reader.entry(named: key) == nil && reader.warning == nil)
  }

  @Test func aServerThatFailsIsAskedOnce() throws {
    let server = try CacheServer(.broken)
    let cache = try cache(server)
    for _ in 0..<5 { #expect(cache.entry(named: key) == nil) }
    cache.store(bytes, named: key)
    #expect(server.requests.count == 1)
    #expect(cache.warning?.contains("answers with status 500") == true)
  }

  @Test func aServerThatIsSlowIsNotWaitedForLong() throws {
    let server = try CacheServer(.slow(0.1))
    let slow = try cache(server, patience: RemoteCache.Patience(limit: 20_000, slow: 50, count: 3))
    for _ in 0..<10 { #expect(slow.entry(named: key) == nil) }
    #expect(server.requests.count == 3)
    #expect(slow.warning?.contains("is slow") == true)
    server.change(to: .slow(10))
    let dead = try cache(server, patience: RemoteCache.Patience(limit: 500))
    let start = ContinuousClock.now
    for _ in 0..<5 { #expect(dead.entry(named: key) == nil) }
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(dead.warning?.contains("does not answer") == true)
  }

  @Test func nobodyThereIsAWarning() throws {
    let address = try CacheServer().address
    let cache = try #require(RemoteCache(address, isReadOnly: false, patience: Self.patience))
    #expect(cache.entry(named: key) == nil)
    #expect(cache.warning != nil)
  }

  @Test func passwordsAreNotShown() throws {
    let cache = try #require(RemoteCache("http://me:secret@127.0.0.1:1/x", isReadOnly: false, patience: Self.patience))
    _ = cache.entry(named: key)
    #expect(cache.warning?.contains("“127.0.0.1:1”") == true && cache.warning?.contains("secret") == false)
  }

  @Test(arguments: ["", "cache", "ftp://host/", "http://", "file:///etc", "http://host/?x=1", "http://ho st/"])
  func isNoAddress(_ text: String) {
    #expect(RemoteCache(text, isReadOnly: true) == nil)
  }

  /// Two machines with caches of their own, and one server: the second draws nothing and has the same bytes.
  @Test func figuresComeFromTheServer() async throws {
    let server = try CacheServer()
    let small = try SmallCourse.varied()
    let plain = try await SmallCourse.drawn.value.figures
    for _ in 0..<2 {
      let folder = try TemporaryFolder()
      let remote = try #require(RemoteCache(server.address, isReadOnly: false, patience: Self.patience))
      let cache = FigureCache(folder: folder.path, program: "one", remote: remote)
      let figures = try await small.renderer(cache: cache).render(models: small.models).figures
      #expect(figures.digests == plain.digests)
      #expect(cache.folder.content.entries == 6)
    }
    #expect(server.requests.count { $0.hasPrefix("PUT") } == 12)
    // Damaged or broken, it changes nothing.
    for mood in [CacheServer.Mood.damaged, .broken] {
      server.change(to: mood)
      let folder = try TemporaryFolder()
      let remote = try #require(RemoteCache(server.address, isReadOnly: false, patience: Self.patience))
      let cache = FigureCache(folder: folder.path, program: "one", remote: remote)
      let figures = try await small.renderer(cache: cache).render(models: small.models).figures
      #expect(figures.digests == plain.digests)
    }
  }
}
