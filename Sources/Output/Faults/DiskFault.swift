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
