/// What a page shows: the values that the tags of its template name.
protocol PageView: Sendable {
  /// The name of the template.
  static var template: String { get }
  /// A view in which nothing is missing and every list has an entry: what the tags of the template are checked against.
  static var sample: Self { get }
}
