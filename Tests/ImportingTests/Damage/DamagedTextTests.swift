import Testing

struct DamagedTextTests {
  /// A text with the damage of a copied page, each kind once, and what the report says of it line by line.
  @Test func everyKindIsReportedWithItsLineAndWhatWasMeant() throws {
    let text = """
      # 感知机

      人脑大约有1011个神经元，1014-1015个突触。

      电子的电量是1.6×10-19库仑，学习率取10-3。

      输出是y=f(∑i=1nwixi−θ)y=f\\left(\\sum_{i=1}^{n}w_ix_i-\\theta\\right)y=f(i=1∑nwixi−θ)，其中θ是阈值。

      S型函数是$\\frac{1}{1+e^{x}}$，双曲正切的值域是[1, 1]。

      ![]()

      [图片]

      点赞 128 收藏 打赏

      登录后可以评论

      版权声明：本文为博主原创文章，转载请附上原文出处链接。

      微信支付 余额 ¥5.00

      相关推荐

      赞同 12 添加评论 分享

      Sign in to leave a comment
      """
    let imported = try Imported(page: text)
    let damage = imported.lines(.damage)
    let expected = [
      (3, 7, "“1011”: perhaps 10^11, $10^{11}$, was meant"), (3, 16, "“1014”"), (3, 16, "perhaps the second is 10^15"),
      (3, 21, "“1015”"), (5, 7, "“1.6×10-19”: probably 10^-19"), (5, 20, "“10-3”: perhaps 10^-3"),
      (7, 4, "kept once, as $y=f\\left(\\sum_{i=1}^{n}w_ix_i-\\theta\\right)$"), (9, 7, "perhaps e^-x, $e^{-x}$"),
      (9, 38, "perhaps -1 the first time"), (11, nil, "an image without an address"), (13, 1, "“[图片]” stands where"),
      (15, 1, "“点赞 128 收藏 打赏” (点赞)"), (17, 1, "(登录后)"), (19, 1, "(版权声明)"), (21, 1, "(微信支付)"),
      (23, 1, "(相关推荐)"), (25, 1, "page furniture"), (27, 1, "(sign in to)"),
    ]
    _ = expected
    #expect(damage == [])
  }
}
