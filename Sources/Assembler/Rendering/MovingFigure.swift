import Generator

/// The pictures of a figure that moves, one of them seen; the script adds a slider, and without it links lead to the others.
enum MovingFigure {
  /// All pictures in one place. On paper each is seen, with its label.
  static func pictures(of entry: FigureSet.Entry, drawing: (_ svg: String, _ name: String) -> String) -> String {
    var html = entry.sheet + "<div class=\"frames\">\n"
    for frame in entry.frames {
      html += "<div class=\"frame\"\(frame.isShown ? "" : " hidden")>"
      html += drawing(frame.wide.svg, "for-wide") + drawing(frame.narrow.svg, "for-narrow")
      html += "<p class=\"frame-label\">\(HTML.escape(frame.label))</p></div>\n"
    }
    return html + "</div>\n"
  }

  /// The links to each picture by itself, and the words the script needs for the slider.
  static func controls(of entry: FigureSet.Entry, words: Words, href: (_ file: String) -> String) -> String {
    let links = entry.frames.map { frame in
      let current = frame.isShown ? " aria-current=\"true\"" : ""
      return "<li><a href=\"\(href(frame.path))\"\(current)>\(HTML.escape(frame.label))</a></li>"
    }
    return
      "<nav class=\"frame-links\" aria-label=\"\(HTML.escape(words.frames))\" data-play=\"\(HTML.escape(words.play))\" "
      + "data-pause=\"\(HTML.escape(words.pause))\"><ul>\(links.joined())</ul></nav>\n"
  }
}
