import SampleBooks
import Testing

@testable import Importing

/// Small books of each tool: the report line by line, and the lessons.
struct BookTests {
  @Test func mdBook() throws {
    let imported = try Imported(SampleBooks.mdBook)
    #expect(
      imported.lines == [
        "src/SUMMARY.md:1: dropped: the heading “Summary”",
        "src/SUMMARY.md:6: dropped: “Draft” is a draft without a page",
        "src/extra.md: dropped: the page is in no table of contents",
        "src/README.md:1: converted: the heading “Start” is the lesson’s title",
        "src/README.md:3: converted: the link to “1-perceptron.md#the-rule” leads to its lesson",
        "src/1-perceptron.md:1: converted: the heading “The perceptron” is the lesson’s title",
        #"src/1-perceptron.md:3: converted: the formula in “\(” is one in “$”"#,
        #"src/1-perceptron.md:7: converted: the formula in “\\[” is one in “$$”"#,
        "src/1-perceptron.md:9: converted: the listing “rust,ignore” is “rust”",
        "src/1-perceptron.md:10: converted: what “src/code.rs” says stands here, lines: 1",
        "src/1-perceptron.md:13: converted: the image “img/Unit 1.svg” is “unit-1.svg” of the lesson",
        "src/1-perceptron.md:15: converted: what “src/part.md” says stands here, lines: 1",
        "src/1-perceptron.md:17: left: “gone.md” is to be included here, and there is no such file",
      ])
    #expect(imported.body == "Go to [the perceptron](#s-the-rule).\n")
    #expect(
      imported.text("lessons/2-perceptron/en.md") == """
        ---
        title: "The perceptron"
        summary: "The perceptron"
        ---

        It sums $w_1 x_1$. It fires.

        ## The rule {#s-the-rule}

        $$
        z > \\theta
        $$

        ```rust
        fn two() {}
        ```

        ![A unit](unit-1.svg)

        Included.

        {unconverted}`{{#include gone.md}}`

        """)
    #expect(imported.text("lessons/2-perceptron/unit-1.svg") == SampleBooks.svg)
    #expect(
      imported.text("course.yml")
        == "title: \"Neurons\"\ndescription: \"Neurons\"\nauthors: [\"A. Author\"]\nlanguages: [en]\n")
  }

  @Test func mkDocs() throws {
    let imported = try Imported(SampleBooks.mkDocs)
    #expect(
      imported.lines == [
        "mkdocs.yml:9:7: dropped: the address “https://example.com” in the table of contents",
        "mkdocs.yml:12:20: dropped: not read: the tag “!!python/name:materialx.emoji.twemoji” is not supported",
        "docs/index.md:2: converted: “title” in the front matter",
        "docs/index.md:3: dropped: “date” in the front matter",
        "docs/index.md:7: converted: the tab “Python” is a line above its text",
        "docs/index.md:9: converted: the listing “python title=\"a.py\" hl_lines=\"1\"” is “python”",
        "docs/index.md:13: converted: the tab “Swift” is a line above its text",
        "docs/index.md:19: converted: what “docs/snippet.md” says stands here, lines: 1",
        "docs/index.md:21: converted: a list of definitions is a list",
        "docs/index.md:24: converted: the link to “gates/and.md” leads to its lesson",
        "docs/index.md:24: dropped: the icon “:material-home:”",
        "docs/gates/and.md:1: converted: the heading “AND” is the lesson’s title",
        "docs/gates/and.md:3: converted: the box “note” is a note box",
        "docs/gates/and.md:4: converted: the marked words are bold",
        "docs/gates/and.md:6: dropped: the attributes “{ width=\"20\" }” of an image",
        "docs/gates/and.md:6: converted: the image “../img/g.svg” is “g.svg” of the lesson",
      ])
    #expect(
      imported.body == """
        Words here.

        **Python**

        *a.py*

        ```python
        print(1)
        ```

        **Swift**

        ```swift
        print(1)
        ```

        A snippet.

        - **Term**

          What it means.

        [and](../2-and/en.md)

        """)
  }

  @Test func jupyterBook() throws {
    let imported = try Imported(SampleBooks.jupyterBook)
    #expect(
      imported.lines == [
        "refs.bib: converted: the references are “references.bib”",
        "intro.md:1: converted: the heading “Welcome” is the lesson’s title",
        "intro.md:3: converted: the role “doc” is a link",
        "intro.md:3: converted: the reference to “s-rule” is a link",
        "intro.md:5: dropped: the directive “tableofcontents”",
        "content/one.md:1: converted: the label “s-one”",
        "content/one.md:2: converted: the heading “One” is the lesson’s title",
        "content/one.md:4: converted: the reference to the picture “fig-unit” is its caption",
        "content/one.md:4: converted: the reference to “eq-sum” is a link",
        "content/one.md:4: converted: the reference to “s-rule” is a link",
        "content/one.md:6: converted: the label “s-rule”",
        "content/one.md:9: converted: the directive “math” is a formula in “$$”",
        "content/one.md:9: converted: the label “eq-sum” is the name of the formula",
        "content/one.md:14: converted: the image “../unit.svg” is “unit.svg” of the lesson",
        "content/one.md:21: dropped: a comment",
        "content/one.md:22: converted: the listing “{code-cell} ipython3” is “python”",
        "content/one.md:22: converted: the option “tags” of a listing",
        "content/one.md:27: left: a diagram of “mermaid”",
      ])
    #expect(
      imported.text("lessons/2-one/en.md")?.contains(
        "\nText [@rosenblatt1958]. See *A unit*, [](#eq-sum) and [](#s-rule).\n\n## The rule {#s-rule}\n\n$$\nz = w x\n$$ {#eq-sum}\n"
      ) == true)
  }

  @Test func quarto() throws {
    let imported = try Imported(SampleBooks.quarto)
    #expect(
      imported.lines == [
        "_quarto.yml:8:13: dropped: the part “P”: its chapters follow one another",
        "r.bib: converted: the references are “references.bib”",
        "index.qmd:2: converted: “title” in the front matter",
        "index.qmd:3: converted: “abstract” in the front matter",
        "index.qmd:4: dropped: “format” in the front matter",
        "index.qmd:7: converted: the reference to “sec-two” is a link to its page",
        "index.qmd:7: converted: the reference to “eq-a” is a link",
        "index.qmd:7: converted: the reference to the picture “fig-x” is its caption",
        "index.qmd:7: converted: the citation of “minsky1969” stands in brackets",
        "index.qmd:7: converted: what a citation says besides its work stands behind it",
        "two.qmd:1: converted: the heading “Two” is the lesson’s title",
        "two.qmd:3: converted: the box “callout-warning” is a note box",
        "two.qmd:8: converted: the label “eq-a” is the name of the formula",
        "two.qmd:12: dropped: the attributes “{#fig-x width=50%}” of an image",
        "two.qmd:12: converted: the image “x.svg” is “x.svg” of the lesson",
        "two.qmd:14: converted: tabs are lines above their texts",
        "two.qmd:21: converted: the listing “{python}” is “python”",
        "two.qmd:21: converted: the option “echo” of a cell", "two.qmd:26: left: the tag “video”",
      ])
    #expect(
      imported.body
        == "See [Two](../2-two/en.md), [](#eq-a) and *A picture*. As in [@minsky1969] [@minsky1969] (see; p. 3).\n")
  }

  @Test func d2l() throws {
    let imported = try Imported(SampleBooks.d2l)
    #expect(
      imported.lines(.left) == ["chapter/mlp.md:4: left: a citation of “gone”: no file of references has it"])
    #expect(
      imported.text("lessons/2-mlp/en.md") == """
        ---
        title: "Multilayer Perceptrons"
        summary: "Multilayer Perceptrons"
        ---

        Text {unconverted}`` :cite:`gone` ``. In *The ReLU.* and [](#eq_relu), see [Multilayer Perceptrons](../2-mlp/en.md).

        ## Activation {#subsec_act}

        $$
        y = x
        $$ {#eq_relu}

        ![The ReLU.](relu.svg)

        **We plot it**, as in [](#subsec_act).

        *pytorch*

        ```python
        x = 1
        ```

        **mxnet**

        Only there.

        """)
  }

  @Test func notebook() throws {
    let imported = try Imported(["n.ipynb": SampleBooks.notebook], pages: ["n.ipynb"])
    #expect(
      imported.lines == [
        "n.ipynb:7: converted: the heading “A notebook” is the lesson’s title",
        #"n.ipynb:9: converted: the formula in “\(” is one in “$”"#,
        "n.ipynb:18: converted: the image that cell 2 gave is a file of the lesson",
        "n.ipynb:19: dropped: the form “text/html” of what cell 2 gave",
        "n.ipynb:22: converted: the raw cell 3 is a listing", "n.ipynb:32: converted: the error of cell 4 is a listing",
      ])
    #expect(
      imported.body == """
        Some $x$ and $y$.

        ```python
        print(1)
        plot()
        ```

        ```text
        1
        ```

        ![What the code above gives](cell-2-1.png)

        ```text
           a
        0  1
        ```

        ```text
        raw
        ```

        ```python
        1/0
        ```

        ```text
        Error: v
        ```

        """)
    #expect(imported.course.files["lessons/1-n/cell-2-1.png"]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
  }

  @Test func plainFoldersAreInTheOrderOfTheirNumbers() throws {
    let imported = try Imported([
      "10-last.md": "# L", "2-second.md": "# S", "README.md": "# R", "a/x.md": "# X", "1-first.md": "# F",
      "_part.md": "x",
      "感知机.md": "# 感知机",
    ])
    let folders = Set(imported.course.files.keys.compactMap { $0.split(separator: "/").dropFirst().first }).sorted()
    #expect(folders == ["1-r", "2-first", "3-second", "4-last", "5-gan-zhi-ji", "6-x"])
    #expect(imported.lines(.dropped) == ["_part.md: dropped: the page is in no table of contents"])
  }
}
