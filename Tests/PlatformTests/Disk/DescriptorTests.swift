import Foundation
import Platform
import TemporaryFolders
import Testing

struct DescriptorTests {
  @Test func `what is opened in a folder is opened by its name, and never as a link`() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "a/file")
    for (name, target) in [("link", "a"), ("alias", "a/file")] {
      try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: target)
    }
    let open = try Descriptor(folder: folder.path)
    let file = try open.folder("a").file("file")
    #expect(try file.kind() == .file && open.kind() == .folder)
    #expect(try file.bytes(limit: 4) == Array("text".utf8))
    #expect(try open.kind(of: "link") == .link)
    // Linux says of a link that it is no folder, others that it is a link.
    let error = #expect(throws: DiskError.self) { try open.folder("link") }
    #expect(error?.cause == .link || error?.cause == .notAFolder)
    #expect(#expect(throws: DiskError.self) { try open.file("alias") }?.cause == .link)
    #expect(try Descriptor(folder: "\(folder.path)/link").kind(of: "file") == .file)
  }

  @Test func `limits are kept`() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "a")
    try folder.write("text", to: "b")
    #expect(try Descriptor(file: "\(folder.path)/a").bytes(limit: 3) == nil)
    let open = try Descriptor(folder: folder.path)
    #expect(try open.names(limit: 1) == nil)
    #expect(
      try open.names(limit: 2)?.sorted { $0.lexicographicallyPrecedes($1) } == [Array("a".utf8), Array("b".utf8)])
    // And once more: each look begins at the beginning.
    #expect(try open.names()?.count == 2)
  }

  @Test(arguments: ["none", "file/x", String(repeating: "x", count: 300)])
  func `what cannot be opened has a cause`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "file")
    let path = "\(folder.path)/\(name)"
    let error = #expect(throws: DiskError.self) { try Descriptor(file: path) }
    let causes: [String: DiskError.Cause] = ["none": .missing, "file/x": .notAFolder]
    #expect(error?.cause == causes[name] ?? .nameTooLong)
    #expect(error?.action == "read" && error?.path == path)
  }
}
