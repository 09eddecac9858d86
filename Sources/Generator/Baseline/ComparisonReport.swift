import CairoDrawing

/// A page that shows each differing figure as it was and as it is, for the person who must decide.
public struct ComparisonReport: Sendable {
  /// Every file of the report by path, `index.html` and the pictures.
  public let files: [String: [UInt8]]

  /// - Parameters:
  ///   - baseline: where the old pictures are, if they are kept.
  ///   - old: the manifest of the accepted build.
  ///   - figures: the figures as they are drawn now.
  public init(_ comparison: FigureComparison, baseline: FigureBaseline, old: FigureManifest, new figures: FigureSet) {
    var files: [String: [UInt8]] = [:]
    var rows: [String] = []
    for difference in comparison.differences {
      func picture(_ record: FigureRecord?, below folder: String, bytes: (String) -> [UInt8]?) -> String {
        guard let file = record?.files.first(where: { ["svg", "png"].contains($0.format) }), let data = bytes(file.path)
        else { return "<td>–</td>" }
        files["\(folder)/\(file.path)"] = data
        return "<td><img alt=\"\" src=\"\(XMLText.attribute("\(folder)/\(file.path)"))\"></td>"
      }
      func record(in records: [FigureRecord]) -> FigureRecord? {
        records.first { $0.id == difference.id && $0.language == difference.language }
      }
      let before = picture(record(in: old.figures), below: "old", bytes: baseline.file)
      let now = picture(record(in: figures.entries.map(\.record)), below: "new") { figures.files[$0] }
      rows.append(
        "<tr><th colspan=\"2\">\(XMLText.attribute(difference.description))</th></tr>\n<tr>\(before)\(now)</tr>")
    }
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <title>Figures that differ</title>
      <style>
      body { font-family: sans-serif; margin: 2rem }
      table { border-collapse: collapse; width: 100% }
      th { text-align: start; padding: 1.5rem 0 .5rem }
      td { width: 50%; vertical-align: top; border: 1px solid #d0d7de }
      img { max-width: 100% }
      </style>
      <h1>\(comparison.differences.count) figures differ</h1>
      <p>On the left as accepted, on the right as drawn now; a dash where there is no picture.</p>
      <table>
      \(rows.joined(separator: "\n"))
      </table>
      </html>

      """
    files["index.html"] = Array(page.utf8)
    self.files = files
  }
}
