import Manuscript

extension MarkdownRenderer {
  mutating func render(image node: MarkdownNode, url: String) {
    if let figure = Self.figureID(node) {
      problems.append(
        Problem(
          "the figure \(Message.quote(figure)) does not stand alone in its paragraph", at: node.location,
          hint: "put it between two empty lines"))
      return
    }
    let address = WebLink.cleaned(url)
    guard WebLink.scheme(of: address) == nil, !address.hasPrefix("/"), !address.contains("\\") else {
      problems.append(
        Problem(
          "the image \(Message.quote(address)) is not a file of the lesson", at: node.location,
          hint: "put a copy into the lesson's folder: the site makes no request to others"))
      return
    }
    let alt = MarkdownNode(.paragraph, node.children, at: node.location).plainText
    if alt.trimmed.isEmpty {
      problems.append(
        Problem(
          "an image without a text that stands for it", at: node.location, hint: "write “![what it shows](\(url))”"))
    }
    let name = WebLink.percentDecoded(address[...])
    guard let kind = name.split(separator: ".").last?.lowercased(), FileKind.images.contains(kind) else {
      problems.append(
        Problem(
          "\(Message.quote(name)) is no image that browsers show", at: node.location,
          hint: "known are \(FileKind.images.joined(separator: ", "))"))
      return
    }
    guard let href = asset(name, at: node.location) else { return }
    let size = place.lesson.flatMap { assets[Self.path(of: name, in: $0)] }.flatMap { ImageSize($0) }
    let attributes = size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    html += "<img src=\"\(href)\" alt=\"\(HTML.escape(alt))\"\(attributes) loading=\"lazy\">"
  }

  private static func path(of name: String, in lesson: Lesson) -> String { "lessons/\(lesson.name)/\(name)" }

  /// The address of a file of the lesson's folder, which becomes one of the site.
  mutating func asset(_ name: String, at location: SourceLocation) -> String? {
    guard let lesson = place.lesson else {
      problems.append(
        Problem(
          "\(Message.quote(name)) is named by a text that belongs to no lesson", at: location,
          hint: "files of the site are those of lessons: name it there"))
      return nil
    }
    let path = Self.path(of: name, in: lesson)
    if assets[path] == nil {
      let kind = name.split(separator: ".").last?.lowercased() ?? ""
      guard FileKind.all.contains(kind) else {
        problems.append(
          Problem(
            "a file of the kind \(Message.quote(kind)) cannot be part of the site", at: location,
            hint: "known are \(FileKind.all.joined(separator: ", "))"))
        return nil
      }
      do {
        let bytes = try tools.files.bytes(named: name, in: lesson.folder, at: location)
        guard FileSignature.fits(bytes, kind: kind) else {
          problems.append(
            Problem(
              "\(Message.quote(name)) is no file of the kind \(Message.quote(kind))", at: location,
              hint: "name it as what it is, or export it once more"))
          return nil
        }
        if kind == "svg" {
          let found = SVGCheck.problems(in: bytes, file: "\(lesson.folder)/\(name)")
          problems.append(contentsOf: found)
          if !found.isEmpty { return nil }
        }
        assets[path] = bytes
      } catch {
        problems.append(error)
        return nil
      }
    }
    return place.href(file: path, assets[path])
  }
}

/// The kinds of files that a lesson may bring to the site, by what their names end in.
enum FileKind {
  static let images = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"]
  static let all = images + ["csv", "ipynb", "json", "pdf", "py", "swift", "txt", "zip"]
}
