import Manuscript
import Synchronization

/// The warnings of a run, which are told at its end with what else is wrong.
final class ReportLog: Sendable {
  /// The log of the command that is running.
  @TaskLocal static var current = ReportLog()

  private let noted = Mutex<[Problem]>([])

  var warnings: [Problem] { noted.withLock { $0 } }

  func note(_ warnings: [Problem]) {
    noted.withLock { $0 += warnings }
  }
}
