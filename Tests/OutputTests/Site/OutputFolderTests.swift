import Foundation
import TemporaryFolders
import Testing

@testable import Output

struct OutputFolderTests {
  private let old: [String: [UInt8]] = ["index.html": Array("old".utf8), "en/a.html": Array("old a".utf8)]
  private let new: [String: [UInt8]] = [
    "index.html": Array("new".utf8), "en/b.html": Array("new b".utf8), "zh/figures/图.svg": Array("<svg/>".utf8),
  ]

  /// Writes a whole site under the temporary name and goes no further, as a build that is killed then.
  static func stage(
    _ files: [String: [UInt8]], in output: OutputFolder, keeping kept: [String: [UInt8]] = [:]
  ) throws {
    let site = try output.begin()
    for (path, bytes) in files { try site.put(path, bytes) }
    _ = try site.complete(
      with: SiteMarker(digests: files.mapValues(Digest.sha256)), paths: SitePaths(files.keys), keeping: kept)
  }

  private func texts(_ files: [String: [UInt8]]) -> [String: String] {
    files.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The files of a site without its marker.
  private func site(_ folder: TemporaryFolder, _ name: String = "output") throws -> [String: String] {
    var files = try folder.texts(name)
    files[".rosenblatt"] = nil
    return files
  }

  @Test func makesAndReplacesASite() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    try output.replace(with: old)
    #expect(try site(folder) == texts(old))
    try output.replace(with: new)
    #expect(try site(folder) == texts(new))
    #expect(try folder.names() == ["output"])
  }

  @Test func markerIsWhatSha256sumReads() throws {
    let folder = try TemporaryFolder()
    try OutputFolder("\(folder.path)/output", course: nil).replace(with: ["b": Array("abc".utf8), "a/c": []])
    #expect(
      try folder.texts("output")[".rosenblatt"] == """
        # A site built by rosenblatt, which may replace the files listed here and no others.
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/c
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b

        """)
  }

  @Test func makesFoldersAbove() throws {
    let folder = try TemporaryFolder()
    try OutputFolder("\(folder.path)/one/./two/output/", course: nil).replace(with: new)
    #expect(try site(folder, "one/two/output") == texts(new))
  }

  @Test func modesDoNotDependOnTheMask() throws {
    let folder = try TemporaryFolder()
    try OutputFolder("\(folder.path)/output", course: nil).replace(with: new)
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(path)")[.posixPermissions] as? Int
    }
    #expect(try mode("output") == 0o755)
    #expect(try mode("output/zh/figures") == 0o755)
    #expect(try mode("output/index.html") == 0o644)
    #expect(try mode("output/.rosenblatt") == 0o644)
  }

  @Test func takesAnEmptyFolder() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/output", withIntermediateDirectories: false)
    try OutputFolder("\(folder.path)/output", course: nil).replace(with: new)
    #expect(try site(folder) == texts(new))
    #expect(try folder.names() == ["output"])
  }

  @Test(arguments: ["thesis.txt", "sub/thesis.txt", ".git/config"])
  func refusesAFolderOfSomebodysWork(file: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("years", to: "output/\(file)")
    let before = try folder.texts()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    let item = file.split(separator: "/")[0]
    let fault = Fault(
      .output,
      "“\(folder.path)/output” holds files that rosenblatt did not make, such as “\(item)”, so it stays as it is",
      hint: "move them elsewhere, or choose another folder with --output")
    #expect(throws: fault) { try output.check() }
    #expect(throws: fault) { try output.replace(with: new) }
    #expect(try folder.texts() == before)
    #expect(try folder.names() == ["output"])
  }

  @Test(arguments: ["en/CNAME", "en/notes.txt", "drafts/a.md"])
  func refusesASiteWithForeignFiles(file: String) throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    try output.replace(with: old)
    try folder.write("mine", to: "output/\(file)")
    let before = try folder.texts()
    #expect(throws: Fault.self) { try output.replace(with: new) }
    #expect(try folder.texts() == before)
  }

  @Test func refusesAMarkerOfAnotherKind() throws {
    let folder = try TemporaryFolder()
    try folder.write("my own notes\n", to: "output/.rosenblatt")
    let before = try folder.texts()
    #expect(throws: Fault.self) { try OutputFolder("\(folder.path)/output", course: nil).replace(with: new) }
    #expect(try folder.texts() == before)
  }

  @Test func aMarkerCannotReachOutside() throws {
    let folder = try TemporaryFolder()
    try folder.write("years", to: "thesis.txt")
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    try output.replace(with: old)
    let marker = try #require(try folder.texts("output")[".rosenblatt"])
    try folder.write(marker + String(repeating: "0", count: 64) + "  ../thesis.txt\n", to: "output/.rosenblatt")
    #expect(throws: Fault.self) { try output.replace(with: new) }
    #expect(try folder.texts()["thesis.txt"] == "years")
  }

  @Test func aLinkInsideASiteIsForeign() throws {
    let folder = try TemporaryFolder()
    try folder.write("years", to: "work/a.html")
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    try output.replace(with: old)
    try FileManager.default.removeItem(atPath: "\(folder.path)/output/en")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/output/en", withDestinationPath: "\(folder.path)/work")
    #expect(throws: Fault.self) { try output.replace(with: new) }
    #expect(try folder.texts("work") == ["a.html": "years"])
  }

  @Test func whatFileBrowsersLeaveGoesWithTheSite() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/output", course: nil)
    try output.replace(with: old)
    try folder.write("", to: "output/.DS_Store")
    try folder.write("", to: "output/en/Thumbs.db")
    try output.replace(with: new)
    #expect(try site(folder) == texts(new))
    #expect(try folder.names() == ["output"])
  }

  @Test func aFileIsNoOutputFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("years", to: "output")
    let fault = Fault(
      .output, "“\(folder.path)/output” is not a folder", hint: "choose another folder with --output")
    #expect(throws: fault) { try OutputFolder("\(folder.path)/output", course: nil).replace(with: new) }
    #expect(try folder.texts() == ["output": "years"])
  }

  @Test(arguments: ["/", "", ".."])
  func refusesPathsThatNameNoFolder(path: String) {
    #expect(throws: Fault.self) { try OutputFolder(path, course: nil).check() }
  }

  @Test func followsALinkToTheFolderItMeans() throws {
    let folder = try TemporaryFolder()
    try OutputFolder("\(folder.path)/site", course: nil).replace(with: old)
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/output", withDestinationPath: "site")
    try OutputFolder("\(folder.path)/output", course: nil).replace(with: new)
    #expect(try site(folder, "site") == texts(new))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/output") == "site")
  }

  @Test func refusesALinkThatLeadsNowhere() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/output", withDestinationPath: "nowhere")
    #expect(throws: Fault.self) { try OutputFolder("\(folder.path)/output", course: nil) }
  }

  @Test(arguments: [".", "lessons", "lessons/1-a", "lessons/new", "theme", "theme/out", "..", "link/lessons"])
  func refusesTheSourcesOfTheCourse(place: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("title: A\n", to: "course/course.yml")
    try folder.write("text", to: "course/lessons/1-a/en.md")
    try folder.write("p {}", to: "course/theme/style.css")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/course/link", withDestinationPath: ".")
    let before = try folder.texts()
    #expect(throws: Fault.self) {
      try OutputFolder("\(folder.path)/course/\(place)", course: "\(folder.path)/course")
    }
    #expect(try folder.texts() == before)
  }

  @Test func anOutputBesideTheLessonsIsFine() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "course/lessons/1-a/en.md")
    try OutputFolder("\(folder.path)/course/output", course: "\(folder.path)/course").replace(with: new)
    #expect(try site(folder, "course/output") == texts(new))
    #expect(try folder.texts("course/lessons") == ["1-a/en.md": "text"])
  }
}
