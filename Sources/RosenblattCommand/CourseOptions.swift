import ArgumentParser
import CairoDrawing
import Generator
import Platform

/// What `build` and `check` have in common: the course, and how its figures are drawn.
struct CourseOptions: ParsableArguments {
  @Argument(help: "The folder of the course.", completion: .directory)
  var course = "."

  @Option(help: ArgumentHelp("Draw this many figures at once; all cores where left out.", valueName: "n"))
  var jobs: Int?

  @OptionGroup var cacheOptions: CacheOptions

  @OptionGroup var reports: ReportOptions

  @Flag(help: "Show no progress, only what is wrong.")
  var quiet = false

  func validate() throws {
    if course.isEmpty { throw ValidationError("The folder of the course has an empty name.") }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("“--jobs” takes a number from 1 to 1024.") }
  }

  /// The jobs asked for, or one for each core.
  var jobCount: Int { jobs ?? ThisProcess.processorCount }

  var cache: FigureCache? { cacheOptions.cache }
}

/// Formats of figures as written on the command line: `svg,png`.
struct Formats: ExpressibleByArgument {
  static let offered = Formats(set: Set(FileFormat.offered))

  /// What can be asked for: `svg, png, pdf, eps`.
  static let names = FileFormat.allCases.map(\.rawValue).joined(separator: ", ")

  let set: Set<FileFormat>

  init(set: Set<FileFormat>) {
    self.set = set
  }

  init?(argument: String) {
    let formats = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      FileFormat(rawValue: String($0))
    }
    guard !formats.contains(nil) else { return nil }
    set = Set(formats.compactMap(\.self))
  }

  var defaultValueDescription: String {
    FileFormat.allCases.filter(set.contains).map(\.rawValue).joined(separator: ",")
  }
}
