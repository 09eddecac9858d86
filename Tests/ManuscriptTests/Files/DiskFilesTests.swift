import Foundation
import Testing

@testable import Manuscript

/// Real folders: what is on a disk and cannot be in memory.
struct DiskFilesTests {
  private final class Folder {
    let path: String
    var reader: FileReader { .folder(path) }

    init() throws {
      let url = FileManager.default.temporaryDirectory.appendingPathComponent("rosenblatt-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url.appendingPathComponent("a/b"), withIntermediateDirectories: true)
      path = url.path
      try write("text", to: "file.txt")
      try write("deep", to: "a/b/deep.txt")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }
  }

  private func message(_ body: () throws(Problem) -> Void) -> String? {
    do throws(Problem) {
      try body()
      return nil
    } catch {
      return error.description
    }
  }

  @Test func readsFilesAndFolders() throws {
    let folder = try Folder()
    #expect(try folder.reader.text("file.txt") == "text")
    #expect(try folder.reader.bytes("a/b/deep.txt") == Array("deep".utf8))
    #expect(try folder.reader.items(in: "") == [.init(name: "a", kind: .folder), .init(name: "file.txt", kind: .file)])
    #expect(try folder.reader.items(in: "a/b") == [.init(name: "deep.txt", kind: .file)])
    #expect(folder.reader.hasFile("a/b/deep.txt"))
    #expect(!folder.reader.hasFile("a/b"))
    #expect(!folder.reader.hasFile("nothing"))
  }

  @Test func theCourseItselfMayBeBehindALink() throws {
    let folder = try Folder()
    try folder.link("way", to: "a/b")
    #expect(try FileReader.folder("\(folder.path)/way").text("deep.txt") == "deep")
  }

  @Test func linksInsideAreNotFollowed() throws {
    let folder = try Folder()
    try folder.link("out", to: "/etc")
    try folder.link("in", to: "file.txt")
    try folder.link("loop", to: "loop")
    for (path, name) in [("out/passwd", "out"), ("in", "in"), ("loop", "loop")] {
      #expect(
        message { () throws(Problem) in _ = try folder.reader.bytes(path) } == """
          \(name): error: “\(name)” is a symbolic link, and links are not followed
            try: put a copy of the file in its place
          """)
    }
    #expect(try folder.reader.items(in: "").filter { $0.kind == .link }.map(\.name) == ["in", "loop", "out"])
  }

  @Test func onlyRegularFilesAreRead() throws {
    let folder = try Folder()
    #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    #expect(
      message { () throws(Problem) in _ = try folder.reader.bytes("pipe") }
        == "pipe: error: “pipe” is not a regular file")
    #expect(
      message { () throws(Problem) in _ = try folder.reader.bytes("a") } == "a: error: “a” is a folder, not a file")
    #expect(
      message { () throws(Problem) in _ = try folder.reader.bytes("file.txt/x") }
        == "file.txt: error: “file.txt” is not a folder")
    #expect(
      message { () throws(Problem) in _ = try folder.reader.bytes("none/x") }
        == "none: error: there is no such file or folder")
  }

  @Test func aLargeFilePassesALimit() throws {
    let folder = try Folder()
    #expect(try folder.reader.bytes("file.txt", limit: 4).count == 4)
    #expect(
      message { () throws(Problem) in _ = try folder.reader.bytes("file.txt", limit: 3) }
        == "file.txt: error: limit “bytes in a file” of 3 passed")
  }

  @Test func anEndlessSparseFileIsNotReadWhole() throws {
    let folder = try Folder()
    try folder.write("", to: "huge.txt")
    #expect(truncate("\(folder.path)/huge.txt", 1 << 40) == 0)
    #expect(
      message { () throws(Problem) in _ = try folder.reader.text("huge.txt") }
        == "huge.txt: error: limit “bytes in a file” of 4194304 passed")
  }

  @Test func whatMayNotBeReadIsNamed() throws {
    // Root may read everything.
    guard geteuid() != 0 else { return }
    let folder = try Folder()
    #expect(chmod("\(folder.path)/file.txt", 0) == 0)
    #expect(
      message { () throws(Problem) in _ = try folder.reader.bytes("file.txt") }
        == "file.txt: error: this may not be read\n  try: check its permissions")
  }

  #if os(Linux)
    @Test func aNameThatIsNoUTF8IsNamed() throws {
      let folder = try Folder()
      let name = Array("\(folder.path)/a/caf".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
      let descriptor = open(name, O_CREAT | O_WRONLY, 0o644)
      #expect(descriptor >= 0)
      close(descriptor)
      #expect(
        message { () throws(Problem) in _ = try folder.reader.items(in: "a") } == """
          a: error: the folder holds a file whose name is not UTF-8: “caf�”
            try: rename or remove it
          """)
    }
  #endif

  @Test func aFolderThatIsNotThereIsNamedAsGiven() {
    #expect(
      message { () throws(Problem) in _ = try FileReader.folder("/nowhere/at/all").items(in: "") }
        == "/nowhere/at/all: error: there is no such file or folder")
    #expect(
      message { () throws(Problem) in _ = try FileReader.folder("a\0b").items(in: "") }?.contains("no such folder")
        == true)
  }
}
