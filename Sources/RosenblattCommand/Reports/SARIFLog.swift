import Manuscript

/// Problems in the Static Analysis Results Interchange Format, version 2.1.0.
struct SARIFLog: Encodable {
  struct Run: Encodable {
    struct Tool: Encodable {
      struct Driver: Encodable {
        var name = "rosenblatt"
        var rules = [Rule(id: "course")]
      }
      var driver = Driver()
    }
    struct Rule: Encodable { var id: String }

    var tool = Tool()
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }

  struct Result: Encodable {
    struct Message: Encodable { var text: String }
    struct Place: Encodable {
      struct Physical: Encodable {
        struct Artifact: Encodable { var uri: String }
        struct Region: Encodable {
          var startLine: Int
          var startColumn: Int?
        }
        var artifactLocation: Artifact
        var region: Region?
      }
      var physicalLocation: Physical
    }

    var ruleId = "course"
    var level: String
    var message: Message
    var locations: [Place]
  }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  init(_ problems: [Problem]) {
    runs = [Run(results: problems.map(Self.result))]
  }

  private static func result(_ problem: Problem) -> Result {
    let places = problem.location.map { place in
      let region = place.line.map { Result.Place.Physical.Region(startLine: $0, startColumn: place.column) }
      return Result.Place(
        physicalLocation: Result.Place.Physical(
          artifactLocation: Result.Place.Physical.Artifact(uri: address(of: place.file)), region: region))
    }
    return Result(
      level: problem.severity.rawValue, message: Result.Message(text: problem.text),
      locations: places.map { [$0] } ?? [])
  }

  /// A path as a relative address: what no address has is written by its bytes.
  private static func address(of path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return path.utf8.map { byte in
      if plain.contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}
