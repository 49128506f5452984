import SafeOutput
import Testing

struct XMLWriterTests {
  private func written(_ write: (inout XMLWriter) -> Void) -> String {
    var xml = XMLWriter()
    write(&xml)
    return String(decoding: xml.octets, as: UTF8.self)
  }

  @Test func nestsElementsOnLinesOfTheirOwn() {
    let output = written { xml in
      xml.declaration()
      xml.element("a") { xml in
        xml.element("b", ["x": "1", "y": "2"])
        xml.element("c") { xml in xml.text("text") }
        xml.element("d") { xml in xml.element("e") }
      }
    }
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <a>
        <b x="1" y="2"/>
        <c>text</c>
        <d>
          <e/>
        </d>
      </a>

      """
    #expect(output == expected)
  }

  @Test func noWhiteSpaceIsAddedToText() {
    let output = written { xml in
      xml.element("p") { xml in
        xml.text("a ")
        xml.element("b") { xml in xml.text("c") }
        xml.text(" d")
      }
    }
    #expect(output == "<p>a <b>c</b> d</p>\n")
  }

  @Test(
    arguments: [
      ("<&>\"'", "&lt;&amp;&gt;&quot;&#x27;", "&lt;&amp;&gt;&quot;&#x27;"),
      ("]]>", "]]&gt;", "]]&gt;"), ("a\tb\nc\rd", "a\tb\nc&#xd;d", "a&#x9;b&#xa;c&#xd;d"),
      (
        "\0\u{8}\u{1F}\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
        "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
      ),
      ("\u{7F}\u{9B}\u{202E}\u{200B}", "&#x7f;&#x9b;&#x202e;&#x200b;", "&#x7f;&#x9b;&#x202e;&#x200b;"),
      ("é漢😀", "é漢😀", "é漢😀"), ("\u{E0041}", "&#xe0041;", "&#xe0041;"),
    ] as [(MailText, String, String)])
  func escapes(mail: MailText, asText: String, asAttribute: String) {
    let text = mail.text
    #expect(written { xml in xml.element("a") { xml in xml.text(text) } } == "<a>\(asText)</a>\n")
    #expect(written { xml in xml.element("a", ["b": text]) } == "<a b=\"\(asAttribute)\"/>\n")
  }

  @Test func piecesMakeOneDocument() {
    var outer = XMLWriter()
    outer.beginElement("a")
    outer.closeStartTag()
    let begin = outer.take()
    var inner = XMLWriter(depth: 1)
    inner.element("b") { xml in xml.element("c") }
    outer.endElement()
    #expect(
      String(decoding: begin + [0x0A] + inner.octets + outer.octets, as: UTF8.self)
        == "<a>\n  <b>\n    <c/>\n  </b>\n</a>\n")
  }
}
