import SampleBooks
import Testing

@testable import Importing

struct DamagedTextTests {
  /// The report of a text with each kind of damage, line by line.
  @Test func everyKindIsReportedWithItsLineAndWhatWasMeant() throws {
    let imported = try Imported(page: SampleBooks.damaged)
    #expect(
      imported.lines(.damage) == [
        "page.md:3:6: damage: “1011”: perhaps 10^11, $10^{11}$, was meant; the exponent was lost",
        "page.md:3:15: damage: “1014”: perhaps 10^14, $10^{14}$, was meant; the exponent was lost",
        "page.md:3:20: damage: “1015”: perhaps 10^15, $10^{15}$, was meant; the exponent was lost",
        "page.md:5:7: damage: “1.6×10-19”: probably 10^-19, $10^{-19}$; the exponent was lost",
        "page.md:5:23: damage: “10-3”: perhaps 10^-3, $10^{-3}$, was meant; the exponent was lost",
        "page.md:7:4: damage: a formula three times in a row, as copied from a page that shows formulas: kept once, as "
          + #"$y=f\left(\sum_{i=1}^{n}w_ix_i-\theta\right)$"#,
        #"page.md:9:7: damage: “\frac{1}{1+e^{x}}”: perhaps e^-x, $e^{-x}$, was meant; the minus sign was lost"#,
        "page.md:9:34: damage: “[1, 1]”: from a number to itself; perhaps -1 the first time; the minus sign was lost",
        "page.md:11: damage: an image without an address: its file was probably lost when the text was copied",
        "page.md:13:1: damage: “[图片]” stands where an image was, whose file was probably lost when the text was copied",
        "page.md:15:1: damage: page furniture, not of the text: “点赞 128 收藏 打赏” (点赞)",
        "page.md:17:1: damage: page furniture, not of the text: “登录后可以评论” (登录后)",
        "page.md:19:1: damage: page furniture, not of the text: “版权声明：本文为博主原创文章，转载请附上原文出处链接。” (版权声明)",
        "page.md:21:1: damage: page furniture, not of the text: “微信支付 余额 ¥5.00” (支付)",
        "page.md:23:1: damage: page furniture, not of the text: “相关推荐” (相关推荐)",
        "page.md:25:1: damage: page furniture, not of the text: “赞同 12 添加评论 分享” (赞同)",
        "page.md:27:1: damage: page furniture, not of the text: “Sign in to leave a comment” (sign in to)",
      ])
  }

  @Test(arguments: [
    "A network of 1000 units and 1024 weights.", "In 1014年 and in the year 2014.", "The table is 0101, 1011, 1100.",
    "From 1 to 3; either 0 or 1; the points (1, 1) and (0, 0).", "The range is [-1, 1], or [0, 0].",
    "The threshold is 10.5, the price 10,110.", "Use `1011` and https://e.org/1011.", "$10^{11}$ and $e^{-x}$",
    "Like a tree, it branches.", "We share the weights; see what follows.", "登录系统的设计要考虑安全。",
    "he he he", "The rule is the rule is the rule.", "1 1 1", "- x = 1\n- x = 1\n- x = 1",
    "| a | b |\n|---|---|\n| 1 | 1 |", "支付宝的推荐系统用神经网络给用户推荐商品，效果很好。",
  ])
  func soundTextIsLeftAlone(text: String) throws {
    #expect(try Imported(page: "# T\n\n" + text).lines(.damage) == [])
  }

  @Test(arguments: [
    ("x2+y2=1\nx^2+y^2=1\nx2+y2=1", "$$\nx^2+y^2=1\n$$"), ("So x1x_1x1 is here.", "So $x_1$ is here."),
    ("即σ(z)\\sigma(z)σ(z)。", "即$\\sigma(z)$。"),
  ])
  func aFormulaThreeTimesIsKeptOnce(text: String, lesson: String) throws {
    let imported = try Imported(page: "# T\n\n" + text)
    #expect(imported.body == lesson + "\n")
    #expect(imported.lines(.damage).count == 1)
  }

  @Test(arguments: [
    ("The values lie between 1 and 1.", "“between 1 and 1”"), ("取值为1或1", "“为1或1”"),
    ("\\tanh: $\\frac{e^{x}-e^{x}}{2}$", "“e^{x}-e^{x}”"), ("on (∞, +∞)", "“(∞, +∞)”"),
    ("w = \u{AD}1", "the character U+00AD"),
    ("about 3 x 108 m/s", "“3 x 108”"), ("1/(1+e-x)", "“e-x”"), ("from 5 to 5", "“from 5 to 5”"),
    ("a \u{FFFD} b", "the character U+FFFD"),
  ])
  func oneDamage(text: String, finding: String) throws {
    let found = try Imported(page: "# T\n\n" + text).lines(.damage)
    #expect(found.count == 1 && found.first?.contains(finding) == true, "\(found)")
  }
}
