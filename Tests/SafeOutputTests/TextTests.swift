import SafeOutput
import Testing

struct TextTests {
  @Test func workflowCommandsAreEscaped() {
    let command = WorkflowCommand(
      .notice, ["file": "a,b:c%.eml", "line": nil, "title": "x\ny"], message: "50%, a:b\r\n::error::\u{1B}[2J")
    let expected = "::notice file=a%2Cb%3Ac%25.eml,title=x%0Ay::50%25, a:b%0D%0A::error::\\x1b[2J\n"
    #expect(String(decoding: command.octets, as: UTF8.self) == expected)
  }

  @Test func aCommandMayHaveNoProperties() {
    #expect(String(decoding: WorkflowCommand(.error, [:], message: "m").octets, as: UTF8.self) == "::error::m\n")
  }

  @Test(arguments: [
    ("mail/a b.eml", "mail/a%20b.eml"), ("/srv/mail/a.eml", "file:///srv/mail/a.eml"), ("c:a", "c%3Aa"),
    ("é?#[]%\n", "%C3%A9%3F%23%5B%5D%25%0A"), ("../a-b_c~d", "../a-b_c~d"), ("", ""),
  ])
  func pathsBecomeReferences(path: String, expected: String) {
    #expect(URIReference(path: path).text == expected)
  }
}
