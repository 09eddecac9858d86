import Mustache

/// What a page shows: the values that the tags of its template name.
///
/// A view answers for its values itself, and so does every value that has others inside: asking `Mirror` took most of the
/// time of a site.
protocol PageView: Sendable, MustacheParent {
  /// The name of the template.
  static var template: String { get }
  /// A view in which nothing is missing and every list has an entry: what the tags of the template are checked against.
  static var sample: Self { get }
}
