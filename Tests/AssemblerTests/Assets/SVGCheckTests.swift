import Manuscript
import Testing

@testable import Assembler

struct SVGCheckTests {
  private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""

  private func problems(_ text: String) -> [String] {
    SVGCheck.problems(in: Array(text.utf8), file: "x.svg").list.map(\.description)
  }

  @Test(arguments: [
    "><path d=\"M0 0L1 1\" fill=\"url(#a)\" style=\"stroke: red; fill: url('#a')\"/></svg>",
    "><style>/* a */ @media print { .a { fill: url( #b ) } }</style><g class=\"a\" data-x=\"1\" aria-label=\"l\"/></svg>",
    "><image href=\"data:image/png;base64,AAAA\" width=\"1\" height=\"1\"/><use xlink:href=\"#a\"/></svg>",
    "><animate attributeName=\"opacity\" values=\"0;1\"/><!-- a comment --><text xml:space=\"preserve\">你好 &amp; so</text></svg>",
    " xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" inkscape:version=\"1\"><inkscape:path-effect x=\"y\"/></svg>",
  ])
  func isFine(_ rest: String) {
    #expect(problems(Self.svg + rest) == [])
    #expect(problems("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Self.svg + rest) == [])
    let type = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
    #expect(problems(type + Self.svg + rest) == [])
  }

  @Test(arguments: [
    ("><script>alert(1)</script></svg>", "<script>"),
    (" xmlns:s=\"http://www.w3.org/2000/svg\"><s:script>alert(1)</s:script></svg>", "<script>"),
    ("><a href=\"java&#10;script:alert(1)\"><path/></a></svg>", "<a>"),
    ("><use href=\"java&#10;script:alert(1)\"/></svg>", "“href” leads out of the drawing"),
    ("><h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\" srcdoc=\"x\"/></svg>", "<iframe>"),
    ("><foreignObject/></svg>", "<foreignObject>"),
    (" onload=\"alert(1)\"/>", "“onload”"), ("><g ONLOAD=\"alert(1)\"/></svg>", "“ONLOAD”"),
    ("><image href=\"https://example.org/a.png\"/></svg>", "leads out"),
    ("><image xlink:href=\"data:image/svg+xml;base64,AAAA\"/></svg>", "leads out"),
    ("><style>@import url(https://example.org/a.css);</style></svg>", "“@import”"),
    ("><style>a{}<g/>@import 'a.css';</style></svg>", "“@import”"),
    ("><style>a { fill: \\75rl(https://example.org) }</style></svg>", "escape"),
    ("><style>a { background: image-set('a.png' 1x) }</style></svg>", "“image-set(…)”"),
    ("><path fill='url(https://example.org/a#b)'/></svg>", "“fill”"),
    ("><path style='fill: URL( \"//example.org/a#b\")'/></svg>", "“style”"),
    ("><set attributeName=\"href\" to=\"javascript:alert(1)\"/></svg>", "may not change “href”"),
    ("><?xml-stylesheet href=\"a.css\"?></svg>", "xml-stylesheet"), ("><g></svg>", "not XML: mismatched tag"),
    (">&nbsp;</svg>", "not XML: undefined entity"), (" xml:base=\"https://example.org/\"/>", "“base”"),
  ])
  func isRefused(_ rest: String, _ said: String) {
    let found = problems(Self.svg + rest)
    #expect(found.count == 1 && found.first?.contains(said) == true, "\(found)")
    #expect(found.first?.hasPrefix("x.svg:1:") == true)
  }

  @Test func otherDocumentsAreRefused() {
    #expect(problems("no XML at all").count == 1)
    #expect(problems("").count == 1)
    #expect(problems("<svg/>").first?.contains("no drawing in SVG") == true)
    #expect(problems("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>").first?.contains("no drawing in SVG") == true)
    let entities = "<!DOCTYPE svg [<!ENTITY a \"b\">]>\(Self.svg)>&a;</svg>"
    #expect(problems(entities).first?.contains("may not define entities") == true)
    let utf16 = Array("\(Self.svg)><script/></svg>".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    #expect(!SVGCheck.problems(in: [0xfe, 0xff] + utf16, file: "x.svg").isEmpty)
    #expect(problems("<?xml version=\"1.0\" encoding=\"latin1\"?>\(Self.svg)/>").first?.contains("latin1") == true)
    let external = "<!DOCTYPE svg SYSTEM \"https://example.org/a.dtd\">\(Self.svg)>&a;</svg>"
    #expect(problems(external).first?.contains("&a;") == true)
  }

  @Test func depthAndNumberAreBounded() {
    let deep = Self.svg + ">" + String(repeating: "<g>", count: 5_000)
    #expect(problems(deep).count == 1 && problems(deep).first?.contains("nested too deeply") == true)
    #expect(problems(Self.svg + ">" + String(repeating: "<script/>", count: 500) + "</svg>").count == 20)
  }

  @Test func placesAreThoseOfTheFile() {
    #expect(
      problems(Self.svg + ">\n  <g>\n    <script/>\n  </g>\n</svg>").first?.hasPrefix("x.svg:3:5: error:") == true)
  }

  @Test func rastersBeginAsTheirNamesSay() {
    #expect(FileSignature.fits([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], kind: "png"))
    #expect(!FileSignature.fits(Array("<svg/>".utf8), kind: "png") && !FileSignature.fits([], kind: "jpg"))
    #expect(FileSignature.fits(Array("RIFF1234WEBP".utf8), kind: "webp") && FileSignature.fits([], kind: "csv"))
    #expect(!FileSignature.fits(Array("RIFF1234WAVE".utf8), kind: "webp"))
  }
}
