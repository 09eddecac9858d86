import TemporaryFolders
import Testing

@testable import Output

@Suite struct KeptFilesTests {
  @Test func `a folder with nothing but files to keep is taken, and keeps them`() throws {
    let folder = try TemporaryFolder()
    try folder.write("*\n", to: "output/.gitignore")
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    #expect(try output.replace(with: ["index.html": Array("one".utf8)]) == [".gitignore"])
    #expect(try output.replace(with: ["index.html": Array("two".utf8)]) == [".gitignore"])
    let tree = try folder.texts("output")
    #expect(tree[".gitignore"] == "*\n" && tree["index.html"] == "two")
    #expect(try folder.names() == ["output"])
  }

  @Test(arguments: KeptFiles.names.sorted())
  func `a file to keep is kept in a site that was there`(name: String) throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    #expect(try output.replace(with: ["index.html": [1]]) == [])
    try folder.write("mine", to: "output/\(name)")
    #expect(try output.replace(with: ["index.html": Array("new".utf8)]) == [name])
    #expect(try folder.texts("output")[name] == "mine")
  }

  @Test(arguments: [".gitignore/mine.txt", "notes/.gitignore", "CNAME.txt"])
  func `other files stop a build`(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "output/\(path)")
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    #expect(throws: Fault.self) { try output.replace(with: ["index.html": [1]]) }
    #expect(try folder.texts("output")[path] == "mine")
  }

  @Test func `what a killed run left is removed with its files to keep, and the site has them`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    try output.replace(with: ["index.html": [1]])
    try folder.write("example.org", to: "output/CNAME")
    let files = ["index.html": Array("new".utf8)]
    try OutputFolderTests.stage(files, in: output, keeping: ["CNAME": Array("example.org".utf8)])
    #expect(try output.replace(with: files) == ["CNAME"])
    #expect(try folder.names() == ["output"])
    #expect(try folder.texts("output")["CNAME"] == "example.org")
  }
}
