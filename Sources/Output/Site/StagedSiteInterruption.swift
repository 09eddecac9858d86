import Platform
import Synchronization

/// Removes a site that is written in part when the program is asked to end, and keeps everybody from writing on.
final class StagedSiteInterruption: Sendable {
  private let isUnderWay: IsUnderWay
  private let cleaning: Interruption.Cleaning

  private final class IsUnderWay: Sendable {
    let value = Mutex(false)
  }

  init(of output: OutputFolder) {
    let isUnderWay = IsUnderWay()
    self.isUnderWay = isUnderWay
    cleaning = Interruption.cleaning {
      isUnderWay.value.withLock { value in
        value = true
        // A file that was just being made may come in between.
        for _ in 0..<100 where (try? Disk.kind(of: output.scratch)) == .folder { try? output.removeScratch() }
      }
    }
  }

  /// Returns unless the program is ending.
  func check() {
    if isUnderWay.value.withLock({ $0 }) { Interruption.awaitEnd() }
  }

  /// Does what must not be done by halves: an end waits for it.
  func never(_ body: () throws(DiskError) -> Void) throws(DiskError) {
    try isUnderWay.value.withLock { (value) throws(DiskError) in
      if value { Interruption.awaitEnd() }
      try body()
    }
  }

  func end() {
    cleaning.end()
  }
}
