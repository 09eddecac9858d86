import Testing

@testable import Platform

struct BuildIdentityTests {
  #if os(Linux)
    @Test func librariesOfTheSystemHaveOne() throws {
      let library = try #require(ThisProcess.loadedFiles.first { $0.contains("/libc.so") })
      let identifier = try #require(BuildIdentity.identifier(of: library))
      #expect(identifier.count >= 16 && identifier.allSatisfy(\.isHexDigit))
    }

    @Test func whatIsCutOffHasNone() throws {
      let library = try #require(ThisProcess.loadedFiles.first { $0.contains("/libc.so") })
      let head = try Descriptor(file: library).head(4096)
      #expect(BuildIdentity.identifier(in: head) != nil)
      for count in stride(from: 0, to: 600, by: 7) { _ = BuildIdentity.identifier(in: Array(head[..<count])) }
      // Whatever the numbers say, nothing outside of the bytes is looked at.
      for place in 0..<600 {
        var damaged = head
        damaged[place] = 0xff
        _ = BuildIdentity.identifier(in: damaged)
      }
    }
  #endif

  @Test func otherFilesHaveNone() {
    #expect(BuildIdentity.identifier(in: Array("#!/bin/sh\n".utf8)) == nil)
    #expect(BuildIdentity.identifier(in: []) == nil)
    #expect(BuildIdentity.identifier(of: "/nothing/there") == nil)
  }
}
