import Manuscript

/// One thing that an import did, left or noticed, and where in the source.
public struct Finding: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It says the same in the words of this program.
    case converted
    /// It says nothing in a lesson and is gone.
    case dropped
    /// It could not be converted; a marker in the lesson, which the build names, shows where.
    case left
    /// The source seems to be damaged here; what was probably meant is said.
    case damage
  }

  public var kind: Kind
  /// The source's file, relative to the folder that was imported, and the line.
  public var place: SourceLocation
  /// What it is about, in one line.
  public var text: String

  /// `docs/a.md:3: left: the element “video”`
  public var line: String { "\(place): \(kind.rawValue): \(text)" }
}
