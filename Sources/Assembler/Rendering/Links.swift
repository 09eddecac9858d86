import Manuscript

extension LessonRenderer {
  mutating func render(link node: MarkdownNode, url: String) {
    if isInLink { return renderChildren(node.children) }
    let address = WebLink.cleaned(url)
    if address.hasPrefix("#") {
      render(reference: node, anchor: WebLink.percentDecoded(address.dropFirst()))
    } else if address.hasPrefix("term:") {
      render(term: node, id: String(address.dropFirst("term:".count)))
    } else if let href = href(of: address, at: node.location) {
      if node.children.isEmpty {
        problems.append(Problem("a link without text", at: node.location))
      }
      html += "<a href=\"\(href)\">"
      html += inline(node.children, asLinkText: true) + "</a>"
    }
  }

  /// `[](#and-boundary)`: the kind and number of what is meant, or the author's own words.
  private mutating func render(reference node: MarkdownNode, anchor: String) {
    guard let target = tools.index.target(anchor, on: page.file) else {
      problems.append(
        .unknown("figure, section or equation", anchor, known: tools.index.names(on: page.file), at: node.location))
      return
    }
    let page = target.page == page.file ? "" : HTML.path(target.page)
    let id = target.kind == .figure ? " id=\"\(HTML.escape(self.anchor(for: .figure, id: target.anchor)))\"" : ""
    html += "<a class=\"reference\"\(id) href=\"\(page)#\(HTML.path(target.anchor))\">"
    html +=
      (node.children.isEmpty ? HTML.escape(tools.label(of: target)) : inline(node.children, asLinkText: true)) + "</a>"
  }

  /// `[](term:perceptron)`; the first on a page also says the term in the course's other languages.
  private mutating func render(term node: MarkdownNode, id: String) {
    guard let term = tools.term(id) else {
      problems.append(.unknown("term", id, known: tools.course.glossary.map(\.id.value), at: node.location))
      return
    }
    let name = term.name[tools.language] ?? id
    let isFirst = seenTerms.insert(id).inserted
    let anchor = anchor(for: .term, id: id)
    html += "<a class=\"term\" id=\"\(HTML.escape(anchor))\" href=\"\(HTML.path(tools.termPage))#\(HTML.path(id))\">"
    html += (node.children.isEmpty ? HTML.escape(name) : inline(node.children, asLinkText: true)) + "</a>"
    guard isFirst, node.children.isEmpty else { return }
    for other in tools.otherNames(of: term) {
      html +=
        "<span class=\"term-other\">"
        + words.parenthesised("<span lang=\"\(other.language.code)\">\(HTML.escape(other.name))</span>") + "</span>"
    }
  }

  /// The escaped address of a link that leads to a page, a file or another site; nil, and a problem, where it may not.
  mutating func href(of address: String, at location: SourceLocation) -> String? {
    if let scheme = WebLink.scheme(of: address) {
      guard ["http", "https", "mailto"].contains(scheme) else {
        problems.append(
          Problem(
            "a link with the scheme \(Message.quote(scheme + ":"))", at: location,
            hint: "links may be relative, http, https or mailto"))
        return nil
      }
      return HTML.address(address)
    }
    if address.isEmpty {
      problems.append(Problem("a link to nothing", at: location))
      return nil
    }
    if address.hasPrefix("/") || address.contains("\\") {
      problems.append(
        Problem(
          "the link \(Message.quote(address)) is neither relative nor a whole address", at: location,
          hint: "write “https://…”, or a path from this page"))
      return nil
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = WebLink.percentDecoded(parts.first ?? "")
    let fragment = parts.count > 1 ? WebLink.percentDecoded(parts[1]) : nil
    return internalHref(path: path, fragment: fragment, at: location)
  }

  private mutating func internalHref(path: String, fragment: String?, at location: SourceLocation) -> String? {
    // Another lesson by the name of its file, as it reads on a code host.
    if let file = WebLink.resolve(path, from: page.lesson.folder),
      let lesson = tools.course.lessons.first(where: { $0.texts.values.contains { $0.file == file } })
    {
      return checked(page: lesson.name + ".html", fragment: fragment, at: location)
    }
    let home = tools.language.code
    if let target = WebLink.resolve(path, from: home), tools.pages.contains(target) {
      if target.hasPrefix(home + "/") {
        return checked(page: String(target.dropFirst(home.count + 1)), fragment: fragment, at: location)
      }
      return HTML.path(path) + (fragment.map { "#" + HTML.path($0) } ?? "")
    }
    if path.hasSuffix(".html") || path.hasSuffix(".md") {
      let known = tools.pages.filter { $0.hasPrefix(home + "/") }.map { String($0.dropFirst(home.count + 1)) }.sorted()
      problems.append(.unknown("page", path, known: known, at: location))
      return nil
    }
    return asset(path, at: location)
  }

  private mutating func checked(page target: String, fragment: String?, at location: SourceLocation) -> String? {
    guard let fragment else { return HTML.path(target) }
    if let anchors = tools.index.sections[target] {
      let isThere = anchors[fragment] != nil || tools.index.targets[fragment]?.page == target
      guard isThere else {
        problems.append(.unknown("anchor", fragment, known: tools.index.names(on: target), at: location))
        return nil
      }
    }
    return HTML.path(target) + "#" + HTML.path(fragment)
  }

  // MARK: Files of the lesson

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
    let size = assets[assetPath(name)].flatMap { ImageSize($0) }
    let attributes = size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    html += "<img src=\"\(href)\" alt=\"\(HTML.escape(alt))\"\(attributes) loading=\"lazy\">"
  }

  private func assetPath(_ name: String) -> String { "lessons/\(page.lesson.name)/\(name)" }

  /// The address of a file of the lesson's folder, which becomes one of the site.
  private mutating func asset(_ name: String, at location: SourceLocation) -> String? {
    let path = assetPath(name)
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
        let bytes = try tools.files.bytes(named: name, in: page.lesson.folder, at: location)
        guard kind != "svg" || !FileKind.isActive(bytes) else {
          problems.append(
            Problem("\(Message.quote(name)) has a script", at: location, hint: "remove it from the drawing"))
          return nil
        }
        assets[path] = bytes
      } catch {
        problems.append(error)
        return nil
      }
    }
    return "../" + HTML.path(path)
  }
}

/// The kinds of files that a lesson may bring to the site, by what their names end in.
enum FileKind {
  static let images = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"]
  static let all = images + ["csv", "ipynb", "json", "pdf", "py", "swift", "txt", "zip"]

  /// True for a drawing that could run a script when it is opened by itself.
  static func isActive(_ svg: [UInt8]) -> Bool {
    let text = String(decoding: svg, as: UTF8.self).lowercased()
    return text.contains("<script") || text.contains("javascript:") || text.contains(/[\s"'\/]on[a-z]+\s*=/)
      || text.contains("<foreignobject") || text.contains("<!entity")
  }
}

/// What an address says before anything is done with it.
enum WebLink {
  /// Without the blanks and controls that browsers leave out.
  static func cleaned(_ address: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: address.unicodeScalars.filter { scalar in
        scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value) && scalar.properties.generalCategory != .format
      })
    return String(scalars)
  }

  /// `http` of `http://…`, in small letters; nil for a relative address.
  static func scheme(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon]
    guard !scheme.contains(where: { "/?#".contains($0) }) else { return nil }
    return scheme.lowercased()
  }

  /// Decoded once; an address whose escapes are no UTF-8 stays as it is.
  static func percentDecoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  /// The path that a relative one leads to; nil when it leads out.
  static func resolve(_ path: String, from folder: String) -> String? {
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..":
        if parts.popLast() == nil { return nil }
      case ".": break
      case "": return nil
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
