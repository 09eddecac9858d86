import Manuscript

extension MarkdownRenderer {
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
    guard let target = tools.index.target(anchor, on: place.page) else {
      problems.append(
        .unknown("figure, section or equation", anchor, known: tools.index.names(on: place.page), at: node.location))
      return
    }
    let href =
      target.page == place.page ? place.href(to: target.anchor) : place.href(page: target.page, anchor: target.anchor)
    let id = target.kind == .figure ? " id=\"\(place.id(self.anchor(for: .figure, id: target.anchor)))\"" : ""
    html += "<a class=\"reference\"\(id) href=\"\(href)\">"
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
    html += "<a class=\"term\" id=\"\(place.id(anchor))\" href=\"\(place.href(page: tools.termPage, anchor: id))\">"
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
    if let file = WebLink.resolve(path, from: place.lesson?.folder ?? ""),
      let lesson = tools.lessonNames[file]
    {
      return checked(page: lesson + ".html", fragment: fragment, at: location)
    }
    let home = tools.language.code
    if let target = WebLink.resolve(path, from: home), tools.pages.contains(target) {
      if target.hasPrefix(home + "/") {
        return checked(page: String(target.dropFirst(home.count + 1)), fragment: fragment, at: location)
      }
      return place.href(elsewhere: path, anchor: fragment)
    }
    if path.hasSuffix(".html") || path.hasSuffix(".md") {
      problems.append(.unknown("page", path, known: tools.pageNames, at: location))
      return nil
    }
    return asset(path, at: location)
  }

  private mutating func checked(page target: String, fragment: String?, at location: SourceLocation) -> String? {
    guard let fragment else { return place.href(page: target) }
    if let anchors = tools.index.sections[target] {
      let isThere = anchors[fragment] != nil || tools.index.targets[fragment]?.page == target
      guard isThere else {
        problems.append(.unknown("anchor", fragment, known: tools.index.names(on: target), at: location))
        return nil
      }
    }
    return place.href(page: target, anchor: fragment)
  }
}
