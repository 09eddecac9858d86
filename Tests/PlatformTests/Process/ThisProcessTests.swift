import Foundation
import Platform
import Testing

struct ThisProcessTests {
  @Test func `the program is one of the files it consists of`() throws {
    let executable = try #require(ThisProcess.executable)
    #expect(executable.hasPrefix("/") && Disk.isReadable(executable))
    #expect(ThisProcess.loadedFiles.contains(executable))
    #expect(ThisProcess.loadedFiles.count > 1)
  }

  @Test func `a variable that is set to nothing is not set`() {
    #expect(ThisProcess.environment("PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(ThisProcess.environment("ROSENBLATT_NO_SUCH_VARIABLE") == nil)
  }

  @Test func `there is a processor`() {
    #expect(ThisProcess.processorCount >= 1)
  }
}
