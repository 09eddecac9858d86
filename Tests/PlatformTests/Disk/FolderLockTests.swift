import Platform
import TemporaryFolders
import Testing

struct FolderLockTests {
  @Test func `a lock is had again when it was given back, and leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    for _ in 0..<2 {
      let lock = try FolderLock(folder.path) { Issue.record("nobody else holds the folder") }
      withExtendedLifetime(lock) {}
    }
    #expect(try folder.names().isEmpty)
    #expect(throws: DiskError.self) { try FolderLock("\(folder.path)/none") {} }
  }
}
