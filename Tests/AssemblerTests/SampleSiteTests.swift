import Foundation
import Manuscript
import Testing

@testable import Assembler

/// A course that uses everything an author can write, as a whole site.
@Suite struct SampleSiteTests {
  static let figures = """
    figures:
      curve:
        kind: activation
        title: {zh: 曲线, en: Curve}
        caption: {zh: 曲线 $f(x)$ 处处**光滑。**, en: The curve $f(x)$ is *smooth*.}
      spare-curve:
        kind: activation
        title: {zh: 备用, en: Spare}
        caption: {zh: 不在课文里。, en: Not in a lesson.}
        spare: true
    """

  static let english = #"""
    A perceptron[^1] is a [](term:perceptron) with weights $\classone{w_1}$ and a margin of {value}`and.margin`, see [](#curve),
    [](#s-gates), [](#eq-sum) and [](#s-far) [@rosenblatt1958]. It costs $5 and `$x$` stays code.

    ![](figure:curve)

    ## Gates and **sums** {#s-gates}

    $$
    y = \sum_{i=1}^{n} w_i x_i + b
    $$ {#eq-sum}

    The inline sum $\sum_i w_i x_i$ may be compared with $\frac{1}{1+e^{-z}}$, and a very long display formula scrolls:

    $$f(x) = a_0 + a_1 x + a_2 x^2 + a_3 x^3 + a_4 x^4 + a_5 x^5 + a_6 x^6 + a_7 x^7 + a_8 x^8 + a_9 x^9 + a_{10} x^{10}$$

    | $x_1$ | $x_2$ | AND |
    |:-----:|------:|-----|
    |   0   |     1 | 0   |
    |   1   |     1 | $\|1\|$ |

    ```swift
    let sum = zip(weights, inputs).map(*).reduce(0, +)  // the weighted sum
    return sum > threshold ? 1 : 0
    ```

    ```python include=gates.py region=and
    ```

    > [!NOTE]
    > A common error is to say that *one* neuron computes XOR.

    > [!WARNING]
    > Mind the sign of the bias.

    ### Tasks

    - [x] read
    - [ ] do the exercise

    1. one
    2. two
       - nested

    :::exercise
    Which weights give OR?

    :::answer
    Both $0.5$, with a threshold of $0.2$.
    :::

    Go to [the next lesson](two.html#s-far), [its source](../2-two/en.md), [the web](https://example.org/?a=1&b=2) or ~~nowhere~~.

    ![A photo of a dot](dot.png)

    [^1]: Rosenblatt's word.

    """#

  static let chinese = #"""
    感知机[^1]是带权重 $\classone{w_1}$ 的[](term:perceptron)，裕量为 {value}`and.margin`，见[](#curve)、
    [](#s-gates)、[](#eq-sum)与[](#s-far) [@rosenblatt1958]。**结论。**后文继续，*强调*也可以。人脑约有 860 亿个神经元，
    而一个神经元只会算加权和。

    ![](figure:curve)

    ## 逻辑门与求和 {#s-gates}

    $$
    y = \sum_{i=1}^{n} w_i x_i + b
    $$ {#eq-sum}

    > [!NOTE]
    > 常见的错误是说“一个神经元能算异或”。

    ```python
    def perceptron(x1, x2):  # 与门
        return int(0.5 * x1 + 0.5 * x2 > 0.7)
    ```

    ## 小结

    | 输入 | 输出 |
    |------|-----:|
    | 0    | 1    |

    :::exercise
    哪些权重给出“或”？

    :::answer
    都取 $0.5$，阈值取 $0.2$。
    :::

    ![一个点的照片](dot.png)

    [^1]: 罗森布拉特的用词。

    """#

  static var course: SampleCourse {
    var course = SampleCourse(en: english, zh: chinese, figures: figures)
    course.files["lessons/1-one/gates.py"] =
      "import math\n\n# region and\n\n    def gate(x):\n        return x > 0.7\n\n# endregion\n"
    course.images["lessons/1-one/dot.png"] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2,
      0, 0, 0, 0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 12, 0x49, 0x44, 0x41, 0x54, 8, 0xD7, 0x63, 0xF8, 0xCF, 0xC0, 0, 0, 3, 1,
      1, 0, 0x18, 0xDD, 0x8D, 0xB0, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
    return course
  }

  @Test func everyFileIsThere() throws {
    #expect(try Self.course.messages() == [])
    let paths = Set(try Self.course.site().keys)
    for page in ["index", "en/index", "en/one", "en/two", "en/figures", "en/glossary", "en/references", "zh/one"] {
      #expect(paths.contains(page + ".html"))
    }
    for asset in ["style.css", "script.js", "maths.css", "katex/katex.css", "katex/fonts/KaTeX_Main-Regular.woff2"] {
      #expect(paths.contains("assets/" + asset))
    }
    #expect(paths.contains("lessons/one/dot.png"))
    #expect(!paths.contains("assets/katex/fonts/KaTeX_Fraktur-Regular.woff2"))
    #expect(!paths.contains("sitemap.xml") && !paths.contains("en/feed.xml"))
  }

  /// A lesson of the same name would replace such a page without a word.
  @Test func whatIsBesideTheLessonsHasANameThatNoLessonCanHave() throws {
    let names = Set(
      try Self.course.site().keys.filter { $0.hasPrefix("en/") }.compactMap { path in
        path.split(separator: "/")[1].split(separator: ".").first.map(String.init)
      })
    #expect(names.isSuperset(of: ["index", "course", "figures", "glossary", "references", "embed", "one", "two"]))
    #expect(names.subtracting(SiteAssembler.reservedNames) == ["one", "two"])
  }

  /// Where a site will live and when it changed are known to no page unless the course says so.
  @Test func aSiteWithAnAddressHasAMapAndFeeds() throws {
    var course = Self.course
    course.files["course.yml"]? += "\nbase-url: https://example.org/a/\nupdated: 2026-11-25\n"
    let site = try course.site()
    #expect(String(decoding: site["sitemap.xml"] ?? [], as: UTF8.self).contains("https://example.org/a/en/one.html"))
    let feed = String(decoding: site["zh/feed.xml"] ?? [], as: UTF8.self)
    #expect(feed.contains("<updated>2026-11-25T00:00:00Z</updated>") && feed.contains("<name>Ada</name>"))
    #expect(feed.components(separatedBy: "<entry>").count == 3)
    let page = String(decoding: site["zh/one.html"] ?? [], as: UTF8.self)
    #expect(page.contains("type=\"application/atom+xml\"") && page.contains("/zh/feed.xml\""))
  }

  @Test func twoAssembliesAreEqual() throws {
    #expect(try Self.course.site() == Self.course.site())
  }

  /// With `SAMPLE_SITE=FOLDER` the site is written there, to be looked at.
  @Test func writesTheSiteWhenAsked() throws {
    guard let folder = ProcessInfo.processInfo.environment["SAMPLE_SITE"] else { return }
    for (path, bytes) in try Self.course.site() {
      let url = URL(filePath: folder).appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }
}
