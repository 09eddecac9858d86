import Manuscript

/// Lines of the page around a text: likes, rewards, payment, recommendations, logins, copyright.
enum PageFurniture {
  /// Words that stand on such lines; what else is on one is numbers and signs.
  private static let words = [
    "点赞", "赞同", "收藏", "打赏", "赞赏", "分享", "评论", "关注", "举报", "登录", "注册", "阅读全文", "展开阅读全文",
    "阅读原文", "阅读", "扫码", "微信支付", "支付宝", "支付", "余额", "红包", "充值", "立即购买", "会员", "推荐阅读",
    "相关推荐", "相关文章", "猜你喜欢", "为你推荐", "热门推荐", "上一篇", "下一篇", "返回顶部", "转发", "喜欢", "添加评论",
    "条评论", "人赞同了该文章", "人赞同了该回答", "编辑于", "发布于", "发布", "已收录", "专栏", "作者", "粉丝", "私信", "目录",
    "微博", "微信", "复制链接", "投诉", "广告", "踩", "赞", "后", "请", "次", "人", "的", "我", "可以", "觉得", "有用", "不错",
    "like", "likes", "share", "shares", "comment", "comments", "reply", "follow", "followers", "subscribe", "sign in",
    "sign up", "log in", "login", "register", "donate", "reward", "rewards", "tip the author", "buy me a coffee",
    "pay now",
    "read more", "min read", "views", "view", "recommended", "recommended for you", "related posts", "related articles",
    "you may also like", "advertisement", "sponsored", "back to top", "previous", "next", "share on", "twitter",
    "facebook", "linkedin", "weibo", "wechat", "copy link", "report", "save", "bookmark", "tweet", "to", "the", "for",
    "this", "article", "post", "or", "and", "with", "please", "now", "on", "us", "k", "min", "balance", "payment",
    "wallet",
  ].sorted { $0.count > $1.count }

  /// A line with none of these is of the text, whatever else it says.
  private static let strong = [
    "点赞", "赞同", "收藏", "打赏", "赞赏", "举报", "登录", "注册", "阅读全文", "阅读原文", "扫码", "支付", "余额", "红包",
    "充值", "立即购买", "推荐阅读", "相关推荐", "相关文章", "猜你喜欢", "为你推荐", "热门推荐", "返回顶部", "添加评论", "条评论", "复制链接",
    "编辑于", "发布于", "上一篇", "下一篇", "关注", "分享", "转发", "广告",
    "like", "share", "subscribe", "sign in", "sign up", "log in", "login", "donate", "reward", "buy me a coffee",
    "pay now",
    "read more", "min read", "recommended", "related posts", "related articles", "you may also like", "advertisement",
    "sponsored", "back to top", "copy link", "follow", "comments", "bookmark", "tweet", "payment", "wallet",
  ]

  /// Phrases that no text has, wherever they stand on a line.
  private static let phrases = [
    "版权声明", "版权归作者所有", "著作权归", "转载请", "未经许可", "未经授权", "禁止转载", "本文为博主原创", "原文链接", "本文链接", "商业转载",
    "cc 4.0 by-sa", "all rights reserved", "©", "copyright (c)", "备案号", "icp备", "公网安备", "accept all cookies",
    "we use cookies", "cookie policy", "buy me a coffee", "最低赞赏", "您的余额不足", "登录后复制", "关注公众号", "扫码支付", "微信扫一扫",
    "subscribe to our newsletter", "create an account", "sign in to", "log in to", "登录后", "展开阅读全文",
  ]

  /// What a line is, for the report; nil for a line of the text.
  static func what(_ line: String) -> String? {
    // Headings, lists and quotes can bear all of it.
    let text = line.replacing(/^[#>*\-+\s]+|\[([^\]]*)\]\([^)]*\)/) { String($0.1 ?? "") }.lowercased()
    guard !text.isEmpty, text.count <= 200 else { return nil }
    if let phrase = phrases.first(where: { text.contains($0) }), text.count <= 120 {
      return "page furniture, not of the text: \(Message.quote(line)) (\(phrase))"
    }
    guard !line.hasPrefix("#"), text.count <= 60, let word = strong.first(where: { contains($0, in: text) }) else {
      return nil
    }
    var rest = text
    for word in words where contains(word, in: rest) { rest = removing(word, from: rest) }
    let left = rest.count { $0.isLetter }
    // Chinese furniture has the names of people in it; a sentence of the text has far more.
    guard left == 0 || left * 4 <= text.count(where: \.isLetter) && !text.contains(/[。！？]|[a-z][.!?]$/) else {
      return nil
    }
    return "page furniture, not of the text: \(Message.quote(line)) (\(word))"
  }

  private static func contains(_ word: String, in text: String) -> Bool {
    guard word.first?.isASCII == true else { return text.contains(word) }
    return text.ranges(of: word).contains { range in
      let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
      let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
      return !(before.map { $0.isASCII && $0.isLetter } ?? false) && !(after.map { $0.isASCII && $0.isLetter } ?? false)
    }
  }

  private static func removing(_ word: String, from text: String) -> String {
    guard word.first?.isASCII == true else { return text.replacing(word, with: " ") }
    return text.split(omittingEmptySubsequences: false) { !($0.isASCII && $0.isLetter) && $0 != " " }
      .map { " \($0) ".replacing(" \(word) ", with: " ").replacing(" \(word) ", with: " ") }.joined(separator: " ")
  }
}

/// What pages and programs write in place of an image that did not come along.
enum LostPicture {
  static func what(_ line: String) -> String? {
    guard
      line.wholeMatch(
        of:
          /[\[【（(]\s*(?:图片|图像|插图|image|img|picture|photo)\s*[\]】）)]|图片加载失败|在这里插入图片描述|image not available|image removed/
          .ignoresCase()
      ) != nil
    else { return nil }
    return "\(Message.quote(line)) stands where an image was, whose file was probably lost when the text was copied"
  }
}
