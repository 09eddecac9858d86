import Foundation
import Output
import Platform
import Testing

struct DiskFaultTests {
  @Test func `a failure of the disk names what was done, the path and the reason`() {
    let error = DiskError(action: "write", path: "a/b", code: ENOENT)
    #expect(error.fault == Fault(.inputOutput, "cannot write “a/b”: No such file or directory"))
  }

  @Test(arguments: [ENOSPC, EDQUOT])
  func `a full disk is named first`(code: Int32) {
    let fault = DiskError(action: "write", path: "a/b", code: code).fault
    #expect(fault.summary.hasPrefix("the disk is full: cannot write “a/b”"))
    #expect(fault.hint == "free some space and run the same command again")
  }
}
