import Testing

@testable import Markup

struct XMLReaderTests {
  /// All events of a document, and how it ended.
  static func read(_ octets: [UInt8]) -> (events: [XMLEvent], failure: MarkupFailure?) {
    var reader = XMLReader(octets)
    var events: [XMLEvent] = []
    do throws(MarkupFailure) {
      while let event = try reader.next() { events.append(event) }
    } catch {
      return (events, error)
    }
    return (events, nil)
  }

  static func read(_ text: String) -> (events: [XMLEvent], failure: MarkupFailure?) { read(Array(text.utf8)) }

  @Test func readsEventsInTheirOrder() {
    let found = Self.read(
      "<?xml version=\"1.0\"?><!-- c --><a x=\"1\"><b>1 &lt; 2 &#xe9;</b><c/><![CDATA[<&>]]> t<?pi x?></a>\n")
    #expect(found.failure == nil)
    #expect(
      found.events == [
        .start(name: "a", namespace: nil), .start(name: "b", namespace: nil), .text("1 < 2 é"), .end,
        .start(name: "c", namespace: nil), .end, .text("<&> t"), .end,
      ])
  }

  @Test func toleratesNamespaces() {
    let found = Self.read("<p:a xmlns:p=\"urn:p\" xmlns=\"urn:d\"><b/><q:c/></p:a>")
    #expect(found.failure == nil)
    #expect(
      found.events == [
        .start(name: "a", namespace: "urn:p"), .start(name: "b", namespace: "urn:d"), .end,
        .start(name: "c", namespace: nil), .end, .end,
      ])
  }

  @Test(arguments: [
    ("UTF-8", [0xC3, 0xA9] as [UInt8]), ("ISO-8859-1", [0xE9]), ("windows-1252", [0xE9]), ("utf-8", [0xC3, 0xA9]),
  ])
  func readsEncodings(name: String, letter: [UInt8]) {
    let head = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><a>".utf8)
    let found = Self.read(head + letter + Array("</a>".utf8))
    #expect(found.failure == nil)
    #expect(found.events.contains(.text("é")))
  }

  @Test(arguments: [false, true])
  func readsUTF16(isBigEndian: Bool) {
    let units = Array("\u{FEFF}<?xml version=\"1.0\"?><a>é€</a>".utf16)
    let octets = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    let found = Self.read(octets)
    #expect(found.failure == nil)
    #expect(found.events == [.start(name: "a", namespace: nil), .text("é€"), .end])
  }

  // MARK: Hostile documents

  static let laughs =
    "<!DOCTYPE l [<!ENTITY a \"ha\">"
    + (1..<10).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 == 1 ? "" : String($0 - 1));", count: 10))\">" }
    .joined() + "]><l>&a9;</l>"

  @Test(arguments: [
    laughs,
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
    "<!DOCTYPE a SYSTEM \"http://192.0.2.1/a.dtd\"><a/>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><a/>",
    "<!DOCTYPE a><a/>",
  ])
  func refusesDocumentTypes(text: String) {
    let found = Self.read(text)
    #expect(found.failure?.reason == .documentType)
    #expect(found.failure?.line == 1)
    #expect(found.events.isEmpty)
  }

  @Test func knowsNoEntity() {
    let found = Self.read("<a>\n<b>&x;</b></a>")
    guard case .notWellFormed(let reason) = found.failure?.reason else {
      Issue.record("\(String(describing: found.failure))")
      return
    }
    #expect(reason.contains("x"))
    #expect(found.failure?.line == 2)
    #expect(!found.events.contains { if case .text(let text) = $0 { text.contains("x") } else { false } })
  }

  @Test func keepsToTheDepth() {
    let depth = MarkupLimits.depth
    let atLimit = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(Self.read(atLimit).failure == nil)
    #expect(Self.read("<a>" + atLimit + "</a>").failure?.reason == .tooDeep)
    // Far beyond, the stack must not grow with the document.
    let deep = Self.read(String(repeating: "<a>", count: 1_000_000))
    #expect(deep.failure?.reason == .tooDeep)
    #expect(deep.events.count == depth)
  }

  @Test func keepsToTheLengthOfText() {
    let atLimit = String(repeating: "x", count: MarkupLimits.textOctets)
    #expect(Self.read("<a>\(atLimit)</a>").events.contains(.text(atLimit)))
    #expect(Self.read("<a>\(atLimit)y</a>").failure?.reason == .textTooLong)
    #expect(Self.read("<a><![CDATA[\(atLimit)]]>y</a>").failure?.reason == .textTooLong)
  }

  @Test func keepsToTheLengthOfDocuments() {
    let limit = MarkupLimits.documentOctets
    var octets = Array("<a/>".utf8)
    octets += [UInt8](repeating: 0x20, count: limit - octets.count)
    #expect(Self.read(octets).failure == nil)
    #expect(Self.read(octets + [0x20]).failure == MarkupFailure(.tooLong, line: 1, column: 1))
  }

  @Test(arguments: ["", " \r\n\t"])
  func refusesNothing(text: String) {
    #expect(Self.read(text).failure == MarkupFailure(.empty, line: 1, column: 1))
  }

  @Test func everyTruncationIsRefused() {
    let octets = Array("<?xml version=\"1.0\"?>\n<a b=\"c\"><d>e &amp; f</d><![CDATA[g]]><!-- h --></a>".utf8)
    #expect(Self.read(octets).failure == nil)
    for count in 0..<octets.count { #expect(Self.read(Array(octets.prefix(count))).failure != nil, "\(count) octets") }
  }

  @Test func namesTheTruncation() {
    #expect(Self.read("<a>\n<b>text").failure?.reason == .truncated)
    #expect(Self.read("<a>\n<b></b>").failure?.reason == .truncated)
  }

  @Test(arguments: [
    "<a>\u{0}</a>", "<a\u{0}/>", "\u{0}<a/>", "<a>\u{1}</a>", "<a>&#0;</a>", "<a></b>", "<a/><b/>", "x",
  ])
  func refusesWhatIsNotXML(text: String) {
    let found = Self.read(text)
    #expect(found.failure != nil)
    #expect(found.failure?.reason != .outOfMemory)
  }

  @Test func namesAWrongEncoding() {
    let found = Self.read(Array("<a>\n\n<b>".utf8) + [0xE9, 0x20] + Array("</b></a>".utf8))
    #expect(found.failure?.reason == .wrongEncoding)
    #expect(found.failure?.line == 3)
  }

  @Test func saysTheSameAgain() {
    var reader = XMLReader(Array("<a></b>".utf8))
    #expect(throws: MarkupFailure.self) { while try reader.next() != nil {} }
    #expect(throws: MarkupFailure.self) { try reader.next() }
  }

  @Test func readsBeyondOneStep() {
    let rows = (0..<20_000).map { "<row n=\"\($0 % 7)>\">é\($0)</row>\n" }.joined()
    let found = Self.read("<all>" + rows + "</all>")
    #expect(found.failure == nil)
    let texts = found.events.compactMap { if case .text(let text) = $0, text != "\n" { text } else { nil } }
    #expect(texts == (0..<20_000).map { "é\($0)" })
  }
}
