import Testing

@testable import Output

struct SitePathsTests {
  @Test func sortsFilesAndFindsFolders() throws {
    let paths = try SitePaths(["zh/figures/a.svg", "index.html", "zh/a.html"])
    #expect(paths.files == ["index.html", "zh/a.html", "zh/figures/a.svg"])
    #expect(paths.folders == ["zh", "zh/figures"])
  }

  @Test(arguments: ["", "/a", "a/", "a//b", ".", "..", "a/../b", "a\\b", "a\nb", "a\0b", ".rosenblatt"])
  func refusesUnsafePaths(path: String) {
    #expect(throws: Fault(.software, "“\(path)” cannot be the path of a file in a site")) { try SitePaths([path]) }
  }

  @Test(arguments: KeptFiles.names.sorted())
  func aFileOfASiteIsNotOneThatABuildKeeps(name: String) throws {
    #expect(throws: Fault(.software, "“\(name)” cannot be the path of a file in a site")) { try SitePaths([name]) }
    #expect(try SitePaths(["en/\(name)"]).files == ["en/\(name)"])
  }

  @Test func refusesNamesThatAreOneOnOtherDisks() {
    #expect(throws: Fault(.software, "a site cannot hold both “A.html” and “a.html”")) {
      try SitePaths(["a.html", "A.html"])
    }
  }

  @Test func refusesAFileThatIsAFolderToo() {
    #expect(throws: Fault(.software, "a site cannot hold both a file and a folder “a”")) {
      try SitePaths(["a", "a/b"])
    }
  }
}
