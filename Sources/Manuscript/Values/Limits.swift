/// What a course may ask of this program: each limit has a name, and a course that passes one is told which.
public enum Limits {
  /// Bytes of one YAML file or front matter.
  public static let bytesOfYAML = 1 << 20
  /// Bytes of one text: a lesson in one language, a data file, a listing.
  public static let bytesOfText = 4 << 20
  /// Bytes of one asset: an image.
  public static let bytesOfAsset = 32 << 20
  /// Bytes of all the files that the reader of a course opens.
  public static let bytesOfCourse = 64 << 20
  /// Files in one folder.
  public static let filesInFolder = 10_000
  /// Lessons of a course.
  public static let lessons = 5_000
  /// Languages of a course.
  public static let languages = 50
  /// Values in one YAML file, each alias counted as all that it stands for.
  public static let nodes = 100_000
  /// Lists and mappings inside one another in a YAML file.
  public static let depth = 64
  /// Frames of one figure that moves.
  public static let frames = 60
  /// Problems listed by one run.
  public static let problems = 1_000

  /// The problem of a course that passes one of the program's limits.
  public static func passed(_ name: String, of value: Int, at location: SourceLocation?, hint: String? = nil) -> Problem
  {
    Problem("limit “\(name)” of \(value) passed", at: location, hint: hint)
  }
}
