import Foundation
import Platform
import TemporaryFolders
import Testing

@testable import Output

/// Each state that a killed build can leave, made by running its steps so far and no further.
struct InterruptedBuildTests {
  private let old: [String: [UInt8]] = ["index.html": Array("old".utf8), "en/a.html": Array("old a".utf8)]
  private let new: [String: [UInt8]] = ["index.html": Array("new".utf8), "en/b/c.html": Array("new c".utf8)]

  private func output(in folder: TemporaryFolder) throws -> OutputFolder {
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    try output.replace(with: old)
    return output
  }

  /// Writes a whole site under the temporary name and goes no further.
  private func stage(_ files: [String: [UInt8]], in output: OutputFolder) throws {
    try OutputFolderTests.stage(files, in: output)
  }

  private func isOld(_ folder: TemporaryFolder) throws -> Bool {
    let tree = try folder.texts("output")
    return tree["index.html"] == "old" && tree["en/a.html"] == "old a" && tree.count == 3
  }

  private func expectCleanRebuild(_ output: OutputFolder, in folder: TemporaryFolder) throws {
    try output.replace(with: new)
    let tree = try folder.texts("output")
    #expect(tree["index.html"] == "new" && tree["en/b/c.html"] == "new c" && tree.count == 3)
    #expect(try folder.names() == ["output"])
  }

  @Test func killedWhileWriting() throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    // What is on the disk after the first n of: folder, marker (empty, half, whole), folders, files.
    let marker = SiteMarker(digests: new.mapValues(Digest.sha256)).bytes
    let steps: [() throws -> Void] = [
      { try Disk.makeFolder(output.scratch) },
      { try Disk.create("\(output.scratch)/.rosenblatt", bytes: []) },
      {
        try Disk.removeFile("\(output.scratch)/.rosenblatt")
        try Disk.create("\(output.scratch)/.rosenblatt", bytes: Array(marker.prefix(marker.count / 2)))
      },
      {
        try Disk.removeFile("\(output.scratch)/.rosenblatt")
        try Disk.create("\(output.scratch)/.rosenblatt", bytes: marker)
      },
      { try Disk.makeFolder("\(output.scratch)/en") },
      { try Disk.makeFolder("\(output.scratch)/en/b") },
      { try Disk.create("\(output.scratch)/en/b/c.html", bytes: Array("ne".utf8)) },
      { try Disk.create("\(output.scratch)/index.html", bytes: []) },
      { try Disk.create("\(output.scratch)/.rosenblatt-whole", bytes: Array(marker.prefix(70))) },
    ]
    for count in 1...steps.count {
      for step in steps.prefix(count) { try step() }
      #expect(try folder.names() == [".output.rosenblatt-new", "output"])
      #expect(try isOld(folder))
      try output.recover()
      #expect(try folder.names() == ["output"])
      #expect(try isOld(folder))
    }
    try expectCleanRebuild(output, in: folder)
  }

  @Test func killedWhileTheMarkerGrew() throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    let whole = SiteMarker(digests: new.mapValues(Digest.sha256)).bytes
    // Wherever the line of the next file breaks off, the files before it are known, and no others are there.
    let first = try #require(whole.dropFirst(150).firstIndex(of: UInt8(ascii: "\n")))
    for end in (first + 1)..<whole.count {
      try Disk.makeFolder(output.scratch)
      try Disk.create("\(output.scratch)/.rosenblatt", bytes: Array(whole[..<end]))
      try Disk.makeFolder("\(output.scratch)/en")
      try Disk.makeFolder("\(output.scratch)/en/b")
      try Disk.create("\(output.scratch)/en/b/c.html", bytes: [1])
      try output.recover()
      #expect(try folder.names() == ["output"])
    }
    #expect(try isOld(folder))
  }

  @Test func killedBeforeTheExchange() throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    try stage(new, in: output)
    #expect(try isOld(folder))
    try expectCleanRebuild(output, in: folder)
  }

  @Test(arguments: [false, true])
  func killedAfterTheExchange(byTwoRenames: Bool) throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    try stage(new, in: output)
    try output.exchange(byTwoRenames: byTwoRenames)
    #expect(try folder.texts("output")["index.html"] == "new")
    #expect(try folder.names() == [".output.rosenblatt-new", "output"])
    try expectCleanRebuild(output, in: folder)
  }

  @Test func killedWhileRemovingTheOldSite() throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    try stage(new, in: output)
    try output.exchange(byTwoRenames: false)
    try Disk.removeFile("\(output.scratch)/en/a.html")
    try Disk.removeFolder("\(output.scratch)/en")
    try expectCleanRebuild(output, in: folder)
  }

  @Test func killedBetweenTwoRenames() throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    try stage(new, in: output)
    try Disk.move("\(folder.path)/output", to: output.aside)
    try output.recover()
    #expect(try isOld(folder))
    #expect(try folder.names() == ["output"])
    // And with both renames done, the old site still aside.
    try stage(new, in: output)
    try Disk.move("\(folder.path)/output", to: output.aside)
    try Disk.move(output.scratch, to: "\(folder.path)/output")
    try output.recover()
    #expect(try folder.texts("output")["index.html"] == "new")
    #expect(try folder.names() == ["output"])
  }

  @Test func somebodysWorkUnderTheTemporaryNameIsRefused() throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    try folder.write("years", to: ".output.rosenblatt-new/thesis.txt")
    let before = try folder.texts()
    #expect(throws: Fault.self) { try output.replace(with: new) }
    #expect(try folder.texts() == before)
  }

  @Test func aFailedBuildLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    // A name that no file system takes once its folder is deep enough: the writing fails half way.
    let deep = (0..<30).map { _ in String(repeating: "d", count: 200) }.joined(separator: "/")
    #expect(throws: Fault.self) { try output.replace(with: ["a.html": [], "\(deep)/b.html": []]) }
    #expect(try isOld(folder))
    #expect(try folder.names() == ["output"])
  }
}
