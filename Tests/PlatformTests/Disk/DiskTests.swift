import Foundation
import TemporaryFolders
import Testing

@testable import Platform

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
    #expect(error == DiskError(action: "write", path: path, code: ENOENT))
    #expect(error?.reason == "No such file or directory" && error?.cause == .missing)
  }

  @Test func linksAreNotFollowedToTellWhatIsThere() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "a/file")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: "a")
    #expect(try Disk.kind(of: "\(folder.path)/link") == .link)
    #expect(try Disk.kind(of: "\(folder.path)/link/file") == .file)
    #expect(try Disk.kind(of: "\(folder.path)/a/file/deep") == nil)
    #expect(Disk.canonical("\(folder.path)/link/../link") == "\(folder.path)/a")
    #expect(Disk.isReadable("\(folder.path)/link/file") && !Disk.isReadable("\(folder.path)/none"))
  }

  @Test func namesAreInTheOrderOfTheirBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "图", ".a", "B", "é"] { try folder.write("", to: name) }
    #expect(try Disk.names(in: folder.path) == [".a", "B", "b", "é", "图"])
    let error = #expect(throws: DiskError.self) { try Disk.names(in: "\(folder.path)/b") }
    #expect(error == DiskError(action: "list", path: "\(folder.path)/b", code: ENOTDIR))
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
