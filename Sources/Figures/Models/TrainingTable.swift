import Manuscript
import Neurons

/// The rows of a CSV file that a network is trained on: `{csv: iris.csv, inputs: [length, width], class: species}`.
struct TrainingTable {
  static let csv = Option<Located<String>>("csv", "A file in the lesson folder or the course's data folder.")
  static let inputs = Option<[Located<String>]>("inputs", "The columns of the file that the network is given.")
  static let targets = Option<[Located<String>]?>(
    optional: "targets", "The columns with what it should answer; or give “class”.")
  static let classes = Option<Located<String>?>(
    optional: "class", "A column of classes: 0 and 1 for one output, else an output for each class.")
  static let options: [any AnyOption] = [csv, inputs, targets, classes]

  private let settings: Settings

  init(_ settings: Settings) throws(Problems) {
    try settings.problems(against: Self.options).throwIfAny()
    self.settings = settings
  }

  func data(for network: Network, from files: DataFiles) throws(Problem) -> TrainingData {
    let file = try settings[Self.csv]
    let table = try files.table(file)
    let inputs = try settings[Self.inputs].map { name throws(Problem) in try table.column(name) }
    let targets = try settings[Self.targets]?.map { name throws(Problem) in try table.column(name) }
    let classes = try settings[Self.classes].map { name throws(Problem) in try ClassColumn(name, of: table) }
    guard (targets == nil) != (classes == nil) else {
      throw Problem(
        "a file to be trained on needs “targets” or “class”, and not both", at: settings.location,
        hint: "name the columns with what the network should answer, or the one with the classes")
    }
    let rows = try table.numbers(inputs + (targets ?? [])).filter { classes?.isGap($0.row) != true }
    return try locating(file.location) { () throws(NetworkError) in
      try TrainingData(
        inputs: rows.map { Array($0.numbers.prefix(inputs.count)) },
        targets: rows.map { row in
          classes?.targets(row.row, outputs: network.outputCount) ?? Array(row.numbers.dropFirst(inputs.count))
        })
    }
  }
}
