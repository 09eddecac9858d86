import Manuscript
import Mustache

/// A theme that has been read and checked: renders views, and knows the files that go to the site as they are.
struct Theme: Sendable {
  /// By path relative to the site's `assets`.
  let assets: [String: [UInt8]]
  private let library: MustacheLibrary

  /// Reads a theme, and checks its templates against the views that they show.
  init(_ folder: ThemeFolder, for views: [any PageView.Type]) throws(Problems) {
    var templates: [String: TemplateTags] = [:]
    var library = MustacheLibrary()
    var assets: [String: [UInt8]] = [:]
    var problems = Problems()
    for (path, item) in try folder.files().sorted(by: { $0.key < $1.key }) {
      guard path.hasSuffix(".mustache") else {
        assets[path] = item.bytes
        continue
      }
      let name = String(path.dropLast(".mustache".count))
      guard let text = String(validating: item.bytes, as: UTF8.self) else {
        problems.append(Problem("the template is not UTF-8 text", at: item.location))
        continue
      }
      problems.collect { () throws(Problem) in
        templates[name] = try TemplateTags(text, file: item.location.file)
        do {
          try library.register(text, named: name)
        } catch let error as MustacheTemplate.ParserError {
          var place = item.location
          place.line = error.context.lineNumber
          place.column = error.context.columnNumber
          throw Problem("the template cannot be read: \(error.error)", at: place)
        } catch {
          throw Problem("the template cannot be read: \(error)", at: item.location)
        }
      }
    }
    try problems.throwIfAny()
    try TemplateCheck.problems(in: templates, views: views).throwIfAny()
    self.assets = assets
    self.library = library
  }

  /// The page that a view makes with its template.
  func render<View: PageView>(_ view: View) -> [UInt8] {
    Array((library.render(view, withTemplate: View.template) ?? "").utf8)
  }
}
