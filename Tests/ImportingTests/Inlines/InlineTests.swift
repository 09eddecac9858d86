import Testing

struct InlineTests {
  @Test(arguments: [
    ("\\(x^2\\) and \\\\(y\\\\)", "$x^2$ and $y$"), ("$`a_b`$", "$a_b$"), ("$ x = 1 $", "$x = 1$"),
    ("From $5 to $6 per hour", "From $5 to $6 per hour"), ("$a\nb$", "$a b$"),
    ("{math}`x` {sub}`i`", "$x$ $_{i}$"), ("x<sub>i</sub><sup>2</sup>", "x$_{i}$$^{2}$"),
    ("a<br>b", "a\\\nb"), ("a <!-- note --> b", "a  b"), ("<b>x</b> <em>y</em>", "**x** *y*"),
    ("<kbd>Ctrl</kbd>", "`Ctrl`"), ("<span class=\"a\">x</span>", "x"), ("==x==", "**x**"),
    ("++ctrl+c++", "`ctrl + c`"),
    ("[x](https://e.org/a_(b))", "[x](https://e.org/a_(b))"), ("<https://e.org>", "<https://e.org>"),
    ("`{ref}` and ``a`b``", "`{ref}` and ``a`b``"), ("\\$5 \\* x", "\\$5 \\* x"),
    ("[^1]\n\n[^1]: note", "[^1]\n\n[^1]: note"),
    (":warning: x", "⚠️ x"), ("10:30:15", "10:30:15"), ("[**words**] here", "**words** here"),
    ("word{.cls}", "word{.cls}"), ("**x**{.cls}", "**x**"), ("| a<br>b | c |", "| a · b | c |"),
    ("<a href=\"https://e.org\">t</a>", "[t](https://e.org)"),
  ])
  func isConverted(source: String, lesson: String) throws {
    let imported = try Imported(page: "# T\n\n" + source)
    #expect(imported.body == lesson + "\n")
    #expect(imported.lines(.left) == [], "\(imported.lines)")
  }

  @Test(arguments: [
    ("{foo}`x`", "{unconverted}``{foo}`x```", "the role “foo”"),
    ("\\alpha is", "{unconverted}`\\alpha` is", "a command of TeX outside of a formula"),
    ("{{ page.title }}", "{unconverted}`{{ page.title }}`", "the tag “{{ page.title }}”"),
    ("{% include x.html %}", "{unconverted}`{% include x.html %}`", "the tag"),
    ("{{< video x >}}", "{unconverted}`{{< video x >}}`", "the tag “video”"),
    ("<blink>", "{unconverted}`<blink>`", "the tag “<blink>”"),
    ("[@cox1958]", "{unconverted}`[@cox1958]`", "a citation of “cox1958”"),
    ("@fig-none", "{unconverted}`@fig-none`", "a reference to “fig-none”"),
    (":numref:`fig_x`", "{unconverted}``:numref:`fig_x` ``", "a reference to “fig_x”"),
    ("[x](other.md)", "{unconverted}`[x](other.md)`", "a link to “other.md”"),
    ("![x](no.png)", "{unconverted}`![x](no.png)`", "an image whose file is not there"),
    ("![x](https://e.org/x.png)", "{unconverted}`![x](https://e.org/x.png)`", "an image on the web"),
    ("[[Nowhere]]", "{unconverted}`[[Nowhere]]`", "a link to “Nowhere”"),
    (":some_emoji:", "{unconverted}`:some_emoji:`", "an emoji by its name"),
  ])
  func isLeftWithAMarker(source: String, lesson: String, finding: String) throws {
    let imported = try Imported(page: "# T\n\n" + source)
    #expect(imported.lines(.left).count == 1)
    #expect(imported.lines(.left).first?.hasPrefix("page.md:3: left: \(finding)") == true, "\(imported.lines)")
    #expect(imported.body.contains(Marker.role), "\(imported.body)")
    if !lesson.contains("``") { #expect(imported.body == lesson + "\n") }
  }
}

private enum Marker { static let role = "{unconverted}`" }
