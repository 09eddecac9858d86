import Platform

extension DiskError {
  /// The failure in words for the person at the terminal.
  package var fault: Fault {
    if cause == .full {
      return Fault(
        .inputOutput, "the disk is full: cannot \(action) “\(path)” (\(reason))",
        hint: "free some space and run the same command again")
    }
    return Fault(.inputOutput, "cannot \(action) “\(path)”: \(reason)")
  }
}

extension Fault {
  /// What an error of the disk or a fault is to the person at the command line.
  init(of error: any Error) {
    switch error {
    case let error as DiskError: self = error.fault
    case let fault as Fault: self = fault
    default: self.init(.software, "\(error)")
    }
  }
}
