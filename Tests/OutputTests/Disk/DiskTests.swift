import Foundation
import TemporaryFolders
import Testing

@testable import Output

struct DiskTests {
  @Test func readsWhatItWrote() throws {
    let folder = try TemporaryFolder()
    for bytes in [[], [0, 255, 10], [UInt8](repeating: 7, count: 200_000)] {
      try Disk.replace("\(folder.path)/file", bytes: bytes)
      #expect(try Disk.read("\(folder.path)/file") == bytes)
    }
    #expect(try folder.names() == ["file"])
  }

  @Test func aLimitIsKept() throws {
    let folder = try TemporaryFolder()
    try folder.write("12345", to: "file")
    #expect(try Disk.read("\(folder.path)/file", limit: 5).count == 5)
    #expect(throws: DiskError.self) { try Disk.read("\(folder.path)/file", limit: 4) }
  }

  @Test func pipesAndFoldersAreNotRead() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    #expect(throws: DiskError.self) { try Disk.read("\(folder.path)/pipe") }
    #expect(throws: DiskError.self) { try Disk.read(folder.path) }
    #expect(try Disk.kind(of: "\(folder.path)/pipe") == .other)
  }

  @Test func failuresNameThePathAndTheReason() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/missing/file"
    let error = #expect(throws: DiskError.self) { try Disk.replace(path, bytes: []) }
    #expect(error?.fault.description == "error: cannot write “\(path)”: No such file or directory")
    #expect(DiskError(action: "write", path: "p", code: ENOSPC).fault.description.contains("the disk is full"))
  }

  @Test func movesOnlyToAFreeName() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "a")
    try folder.write("b", to: "b")
    #expect(throws: DiskError.self) { try Disk.move("\(folder.path)/a", to: "\(folder.path)/b") }
    try Disk.move("\(folder.path)/a", to: "\(folder.path)/c")
    #expect(try folder.texts() == ["b": "b", "c": "a"])
  }
}
