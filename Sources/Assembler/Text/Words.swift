import Manuscript

/// The words of the pages themselves in one language: everything a reader sees that no author wrote.
///
/// Also handed to every template, as `words`.
struct Words: Sendable {
  var languageName: String
  var contents: String
  var onThisPage: String
  var figures: String
  var glossary: String
  var references: String
  var previous: String
  var next: String
  var skip: String
  var theme: String
  var language: String
  var copy: String
  var copied: String
  var linkToHere: String
  var downloads: String
  var data: String
  var onDark: String
  var frames: String
  var play: String
  var pause: String
  var exercise: String
  var answer: String
  var footnotes: String
  var backToText: String
  var table: String
  var formula: String
  var code: String
  var done: String
  var open: String
  var fallback: String
  var usedIn: String
  var by: String
  var start: String
  var spare: String
  var breadcrumbs: String
  var figuresIntro: String
  var mentionedIn: String
  var site: String
  var search: String
  var searchHint: String
  var nothingFound: String
  var close: String
  var enlarge: String
  var larger: String
  var smaller: String
  var copyLink: String
  var description: String
  var source: String
  var embed: String
  var openInCourse: String
  var takeAway: String
  var oneFile: String
  var oneFileHint: String
  var siteArchive: String
  var figureArchive: String
  var comma: String
  var alerts: [String: String]
  /// What stands between an exercise's or figure's number and its text.
  private var figureForm: (String, String)
  private var sectionForm: (String, String)
  private var equationForm: (String, String)
  private var exerciseForm: (String, String)
  private var quotes: (String, String)
  private var rowsForm: (String, String, String)
  var parentheses: (open: String, close: String)

  func figure(_ number: String) -> String { figureForm.0 + number + figureForm.1 }
  func section(_ number: String) -> String { sectionForm.0 + number + sectionForm.1 }
  func equation(_ number: String) -> String { equationForm.0 + number + equationForm.1 }
  func exercise(_ number: String) -> String { exerciseForm.0 + number + exerciseForm.1 }
  func rows(_ shown: Int, of all: Int) -> String { rowsForm.0 + "\(shown)" + rowsForm.1 + "\(all)" + rowsForm.2 }
  func quoted(_ title: String) -> String { quotes.0 + title + quotes.1 }

  /// The words of a language; English ones where there are no others.
  static func of(_ language: Language) -> Words {
    language == .chinese || language.code.hasPrefix("zh-") ? chinese : english
  }

  /// A language's name in itself; its tag where it is not known.
  static func name(of language: Language) -> String {
    switch language.code {
    case "zh", "zh-CN", "zh-Hans": chinese.languageName
    case "en", "en-GB", "en-US": english.languageName
    default: language.code
    }
  }

  static let english = Words(
    languageName: "English", contents: "Contents", onThisPage: "On this page", figures: "Figures", glossary: "Glossary",
    references: "References", previous: "Previous", next: "Next", skip: "Skip to the text", theme: "Light or dark",
    language: "Language", copy: "Copy", copied: "Copied", linkToHere: "Link to", downloads: "Downloads and data",
    data: "Data of the figure", onDark: " on dark", frames: "Pictures of the figure", play: "Play", pause: "Pause",
    exercise: "Exercise",
    answer: "Answer", footnotes: "Notes",
    backToText: "Back to the text", table: "Table", formula: "Formula", code: "Code", done: "done", open: "to do",
    fallback: "This lesson has not been translated yet.", usedIn: "Used in", by: "By", start: "Start reading",
    spare: "Not used in a lesson", breadcrumbs: "You are here",
    figuresIntro: "Every figure of the course, computed from its models, with the data behind it.",
    mentionedIn: "Mentioned in", site: "Pages of the course", search: "Search",
    searchHint: "Words, figure 2.3, sigmoid…", nothingFound: "Nothing found", close: "Close", enlarge: "Enlarge",
    larger: "Larger", smaller: "Smaller",
    copyLink: "Copy link", description: "Description", source: "What the author wrote", embed: "For slides",
    openInCourse: "Open in the course", takeAway: "Take it with you", oneFile: "The course as one page",
    oneFileHint: "Everything in one file: to keep, to send, to print.", siteArchive: "The whole site (ZIP)",
    figureArchive: "All figures (ZIP)",
    comma: ", ",
    alerts: [
      "NOTE": "Note", "TIP": "Tip", "IMPORTANT": "Important", "WARNING": "Warning", "CAUTION": "Caution",
    ],
    figureForm: ("Figure ", ""), sectionForm: ("Section ", ""), equationForm: ("Equation (", ")"),
    exerciseForm: ("Exercise ", ""), quotes: ("“", "”"), rowsForm: (" (", " of ", " rows; the file has them all)"),
    parentheses: (" (", ")"))

  static let chinese = Words(
    languageName: "中文", contents: "目录", onThisPage: "本页内容", figures: "图集", glossary: "术语表", references: "参考文献",
    previous: "上一课", next: "下一课", skip: "跳到正文", theme: "明暗切换", language: "语言", copy: "复制", copied: "已复制",
    linkToHere: "链接到", downloads: "下载与数据", data: "图中数据", onDark: "（深色）", frames: "本图的各帧", play: "播放", pause: "暂停",
    exercise: "习题",
    answer: "答案", footnotes: "注释",
    backToText: "回到正文", table: "表格", formula: "公式", code: "代码", done: "已完成", open: "未完成",
    fallback: "本课尚未译成中文。", usedIn: "出现于", by: "作者：", start: "开始阅读", spare: "正文中未使用",
    breadcrumbs: "当前位置", figuresIntro: "本课程的全部插图：每一幅都由模型计算得出，并附有数据。",
    mentionedIn: "提及于", site: "课程页面", search: "搜索", searchHint: "词语、图 2.3、sigmoid……", nothingFound: "没有找到",
    close: "关闭", enlarge: "放大查看", larger: "放大", smaller: "缩小", copyLink: "复制链接", description: "文字描述",
    source: "作者所写", embed: "用于幻灯片", openInCourse: "在课程中打开", takeAway: "带走本课程", oneFile: "单页版全课程",
    oneFileHint: "全部内容在一个文件里：便于保存、转发与打印。", siteArchive: "整个网站（ZIP）", figureArchive: "全部插图（ZIP）",
    comma: "、",
    alerts: ["NOTE": "注意", "TIP": "提示", "IMPORTANT": "重要", "WARNING": "警告", "CAUTION": "小心"],
    figureForm: ("图 ", ""), sectionForm: ("", " 节"), equationForm: ("式 (", ")"), exerciseForm: ("习题 ", ""),
    quotes: ("“", "”"), rowsForm: ("（列出 ", " 行，文件中共 ", " 行）"), parentheses: ("（", "）"))
}
