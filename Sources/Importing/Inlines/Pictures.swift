import Foundation
import Manuscript

/// An image as some tool names it.
struct Picture {
  var address: String
  var alt: String
  /// Converted already.
  var caption = ""

  private static let shown: Set<String> = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"]

  /// The image as a lesson has it, its file copied, and its caption below; a marker where that cannot be.
  func markdown(on page: LessonPage, at place: SourceLocation) -> String {
    let source = "![\(alt)](\(address))"
    let address = address.trimmedBlanks
    guard !address.isEmpty else {
      page.note(.damage, "an image without an address: its file was probably lost when the text was copied", at: place)
      return Marker.text(source)
    }
    guard let name = file(address, source: source, on: page, at: place) else {
      return caption.isEmpty ? Marker.text(source) : Marker.text(source) + "\n\n*\(caption)*"
    }
    let words = Self.plain(alt.hasPrefix(Notebook.outputMark) ? Self.output(page.map.language) : alt)
    let text = words.isEmpty ? Self.plain(caption) : words
    if text.isEmpty {
      page.note(
        .left, "an image without words: write between its brackets what \(Message.quote(name)) shows", at: place)
    }
    return "![\(text)](\(name))" + (caption.isEmpty || caption == text ? "" : "\n\n*\(caption)*")
  }

  /// The name of the image's file in the lesson.
  private func file(_ address: String, source: String, on page: LessonPage, at place: SourceLocation) -> String? {
    if let bytes = page.attachments[address] {
      return page.add(bytes, named: Names.file(String(address.dropFirst("attachment:".count))))
    }
    if address.hasPrefix("data:") {
      guard let match = address.wholeMatch(of: /data:image\/([a-z]+)[^,]*;base64,(.*)/),
        let data = Data(base64Encoded: String(match.2), options: .ignoreUnknownCharacters)
      else {
        page.note(.left, "an image in the text itself that cannot be read", at: place)
        return nil
      }
      page.note(.converted, "an image in the text itself is a file of the lesson", at: place)
      return page.add(
        [UInt8](data), named: "image-\(page.assets.count + 1).\(match.1 == "jpeg" ? "jpg" : String(match.1))")
    }
    if address.contains("://") || address.hasPrefix("//") {
      page.note(.left, "an image on the web, \(Message.quote(address)): put a copy into the lesson’s folder", at: place)
      return nil
    }
    let path = String(address.split(separator: "?", maxSplits: 1).first ?? "")
    guard let file = page.file(path, at: place) else {
      page.note(.left, "an image whose file is not there, \(Message.quote(address))", at: place)
      return nil
    }
    guard Self.shown.contains(Paths.kind(of: file)) else {
      page.note(
        .left, "an image of the kind \(Message.quote(Paths.kind(of: file))), which browsers do not show", at: place)
      return nil
    }
    do {
      if Paths.kind(of: file) == "svg", let text = try? page.sources.text(file).text.lowercased(),
        text.contains(/<script|javascript:|<foreignobject|<!entity|\son[a-z]+\s*=/)
      {
        page.note(.left, "a drawing with a script, \(Message.quote(address))", at: place)
        return nil
      }
      let name = try page.copy(file)
      page.note(.converted, "the image \(Message.quote(address)) is \(Message.quote(name)) of the lesson", at: place)
      return name
    } catch {
      page.note(.left, "an image that cannot be read, \(Message.quote(address)): \(error.summary)", at: place)
      return nil
    }
  }

  private static func plain(_ text: String) -> String {
    text.replacing(/\s*\n\s*/, with: " ").filter { !"[]".contains($0) }.trimmedBlanks
  }

  private static func output(_ language: String) -> String {
    switch language {
    case "zh": "上面代码的输出"
    case "fr": "Ce que donne le code ci-dessus"
    default: "What the code above gives"
    }
  }
}

/// `![alt](file.png "title"){width=50%}` and Obsidian’s `![[file.png]]`.
enum ImageLink: InlineSyntax {
  static let marks = "!"

  static func read(_ text: inout InlineText) -> String? {
    let place = text.place
    if let match = text.take(/!\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/) {
      let name = String(match.1)
      text.page.note(.converted, "the image \(Message.quote(String(match.0))) is written in Markdown’s way", at: place)
      return Picture(address: name, alt: Paths.withoutKind(name)).markdown(on: text.page, at: place)
    }
    guard
      let match = text.take(
        /!\[((?:\\.|[^\[\]\\]|\[[^\[\]]*\])*)\]\(\s*(?:<([^>]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"([^"]*)"|'([^']*)'|=\S+))?\s*\)(?:\{([^{}]*)\})?/
      )
    else { return nil }
    if let attributes = match.6, !attributes.isEmpty {
      text.page.note(.dropped, "the attributes \(Message.quote("{\(attributes)}")) of an image", at: place)
    }
    let title = String(match.4 ?? match.5 ?? "")
    let alt = String(match.1)
    // A title is a caption in some tools and a hint in others; where it is the only text, it describes.
    if !title.isEmpty, !alt.isEmpty, title != alt {
      text.page.note(.dropped, "the title \(Message.quote(title)) of an image", at: place)
    }
    let words = InlineText(alt.isEmpty ? title : alt, at: place, on: text.page)
    return Picture(address: String(match.2 ?? match.3 ?? ""), alt: String(words.rest))
      .markdown(on: text.page, at: place)
  }
}
