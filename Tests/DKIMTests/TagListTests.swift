import InternetMessage
import Testing

@testable import MailAuthentication

@Suite("A list of tags")
struct TagListTests {
  static func read(_ text: String) -> (tags: [String], defect: TagList.Defect?) { read(Array(text.utf8)) }

  static func read(_ octets: [UInt8]) -> (tags: [String], defect: TagList.Defect?) {
    octets.withOctetView { view in
      let list = TagList(view, 0..<octets.count)
      return (list.tags.map { "\(view.string($0.name))=\(view.string($0.value))" }, list.defect)
    }
  }

  @Test(
    "is read with white space around names and values",
    arguments: [
      ("a=1", ["a=1"]), ("a=1;", ["a=1"]), (" a = 1 ; b =2; ", ["a=1", "b=2"]), ("a=", ["a="]),
      ("a= ; b=", ["a=", "b="]),
      ("a=x=y=", ["a=x=y="]), ("a=x y\r\n\tz", ["a=x y\r\n\tz"]), ("\r\n a\r\n =\r\n 1\r\n ;", ["a=1"]),
      ("A=1; a=2", ["A=1", "a=2"]), ("a_1=2", ["a_1=2"]), ("a=\u{E9}", ["a=\u{E9}"]),
    ])
  func wellFormed(_ text: String, _ tags: [String]) {
    let list = Self.read(text)
    #expect(list.tags == tags)
    #expect(list.defect == nil)
  }

  @Test(
    "tells the first place that does not follow the grammar, and goes on",
    arguments: [
      ("", [], .emptyTag, 0), (" ;a=1", ["a=1"], .emptyTag, 1), ("a=1;;b=2", ["a=1", "b=2"], .emptyTag, 4),
      ("a=1;b;c=3", ["a=1", "c=3"], .missingEqualsSign, 4), ("1a=1;b=2", ["b=2"], .malformedName, 0),
      ("=1", [], .malformedName, 0), ("a b=1", [], .malformedName, 0), ("a-b=1", [], .malformedName, 0),
      ("a=1;a=2", ["a=1"], .duplicate, 4), ("a=\u{1}", [], .forbiddenOctet, 2), ("a=x\ry", [], .forbiddenOctet, 3),
      ("a=\u{7F}", [], .forbiddenOctet, 2), ("a=b\u{0}c", [], .forbiddenOctet, 3),
    ] as [(String, [String], TagList.Kind, Int)])
  func malformed(_ text: String, _ tags: [String], _ kind: TagList.Kind, _ offset: Int) {
    let list = Self.read(text)
    #expect(list.tags == tags)
    #expect(list.defect == TagList.Defect(kind: kind, offset: offset))
  }

  @Test("knows what is behind an equals sign with the white space")
  func slot() {
    let octets = Array("a=1; b = xy \r\n z ; c=".utf8)
    octets.withOctetView { view in
      let list = TagList(view, 0..<octets.count)
      #expect(list.tag("b", in: view).map { view.string($0.slot) } == " xy \r\n z ")
      #expect(list.tag("c", in: view)?.slot.isEmpty == true)
      #expect(list.tag("B", in: view) == nil)
    }
  }

  @Test("has as many tags as the limit and not one more")
  func limit() {
    func list(_ count: Int) -> String { (0..<count).map { "t\($0)=" }.joined(separator: ";") }
    #expect(Self.read(list(TagLimits.tags)).defect == nil)
    #expect(Self.read(list(TagLimits.tags) + ";").defect == nil)
    let beyond = Self.read(list(TagLimits.tags + 1))
    #expect(beyond.tags.count == TagLimits.tags)
    #expect(beyond.defect?.kind == .tooManyTags)
  }

  @Test("of a million tags is left at the limit", arguments: ["a=1;", "%a=", ";", "a;", "=;"])
  func million(_ unit: String) {
    var octets: [UInt8] = []
    for index in 0..<1_000_000 {
      for octet in unit.utf8 where octet != UInt8(ascii: "%") { octets.append(octet) }
      // A name of its own for each tag.
      if unit.first == "%" {
        octets.append(contentsOf: [0x61 + UInt8(index % 26), 0x61 + UInt8(index / 26 % 26), 0x3B])
      }
    }
    let list = Self.read(octets)
    #expect(list.tags.count <= TagLimits.tags)
    #expect(list.defect != nil)
  }

  @Test(
    "splits a value with colons",
    arguments: [("a : b:c", ["a", "b", "c"]), ("", [""]), (":", ["", ""]), ("a", ["a"])])
  func elements(_ text: String, _ expected: [String]) {
    let octets = Array(text.utf8)
    octets.withOctetView { view in
      #expect(ElementList.ranges(view, 0..<octets.count)?.map { view.string($0) } == expected)
    }
  }

  @Test("has values of as many elements as the limit and not one more")
  func elementLimit() {
    for (count, isRead) in [(TagLimits.elements, true), (TagLimits.elements + 1, false)] {
      let octets = [UInt8](repeating: UInt8(ascii: ":"), count: count - 1)
      #expect(octets.withOctetView { ElementList.ranges($0, 0..<octets.count) != nil } == isRead)
    }
  }
}
