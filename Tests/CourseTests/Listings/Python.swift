import Foundation
import SwiftPrograms

/// A Python 3 that has numpy, as the lessons' listings need it.
enum Python {
  struct Missing: Error, CustomStringConvertible {
    var description: String { "no python3 with numpy; on Debian: apt-get install python3 python3-numpy" }
  }

  private static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return (folders + ["/usr/bin"]).map { "\($0)/python3" }.first { path in
      FileManager.default.isExecutableFile(atPath: path)
        && (try? Command(path, ["-c", "import numpy"]).run(in: "/"))?.status == 0
    }
  }()

  /// Runs a program in its own folder, where the files that it imports are, and leaves nothing there.
  static func run(_ file: URL) throws -> Command.Outcome {
    guard let path else { throw Missing() }
    return try Command(path, ["-B", file.lastPathComponent], environment: ["PYTHONIOENCODING": "utf-8"])
      .run(in: file.deletingLastPathComponent().path)
  }
}
