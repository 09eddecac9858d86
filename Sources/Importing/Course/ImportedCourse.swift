/// A course made from somebody else's files, not written anywhere yet.
public struct ImportedCourse: Sendable {
  /// Its files by their paths, the report among them.
  public let files: [String: [UInt8]]
  public let report: ImportReport
  public let lessons: Int
  /// What the folder of the sources was taken for: “mdBook”.
  public let tool: String
}
