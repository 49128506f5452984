import JSONInput
import Testing

struct JSONParserTests {
  func failure(_ octets: [UInt8]) -> JSONFailure? {
    do throws(JSONFailure) {
      _ = try JSONDocument.read(octets)
      return nil
    } catch {
      return error
    }
  }

  func string(_ text: String) throws(JSONFailure) -> String? {
    guard case .string(let string) = try JSONDocument.read(Array(text.utf8)).value else { return nil }
    return string
  }

  @Test func readsStrings() throws {
    #expect(try string("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9é\\ud83d\\ude00\"") == "a\"\\/\u{8}\u{C}\n\r\té" + "é😀")
    #expect(try string("\u{FEFF} \"\" \n") == "")
  }

  @Test(arguments: ["0", "-0", "10", "1.5", "-1.25e+10", "1E5", "0e-1", "true", "false", "null", "[]", "{}", "[1, {}]"])
  func reads(text: String) { #expect(failure(Array(text.utf8)) == nil) }

  @Test(arguments: [
    "", " ", "01", "1.", ".5", "+1", "1e", "-", "tru", "nul", "True", "NaN", "[1,]", "[,1]", "[1 2]", "{\"a\"}",
    "{\"a\":}", "{a:1}", "{\"a\":1,}", "[", "{", "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\t\"", "1 1",
    "'a'", "/**/1", "]",
  ])
  func refuses(text: String) { #expect(failure(Array(text.utf8))?.reason == .syntax) }

  @Test(arguments: ["\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\\ud800x\""])
  func refusesHalfPairs(text: String) { #expect(failure(Array(text.utf8))?.reason == .wrongEncoding) }

  @Test func refusesOtherEncodings() {
    #expect(failure([0x22, 0xE9, 0x22])?.reason == .wrongEncoding)
    #expect(failure([0x22, 0xED, 0xA0, 0x80, 0x22])?.reason == .wrongEncoding)
  }

  @Test func saysWhere() {
    let found = failure(Array("{\n  \"a\": 1,\n  \"a\": 2}".utf8))
    #expect(found == JSONFailure(reason: .repeatedName, line: 3, column: 3))
  }

  @Test func keepsToItsLimits() {
    let depth = JSONLimits.depth
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(failure(nested(depth)) == nil)
    #expect(failure(nested(depth + 1))?.reason == .tooDeep)
    #expect(failure(nested(1_000_000))?.reason == .tooDeep)
    let count = JSONLimits.values
    func array(_ count: Int) -> [UInt8] {
      [0x5B] + Array(repeating: [0x30, 0x2C], count: count - 1).joined() + [0x30, 0x5D]
    }
    // The array is a value too.
    #expect(failure(array(count - 1)) == nil)
    #expect(failure(array(count))?.reason == .tooManyValues)
  }

  @Test func everyTruncationIsRefused() {
    let octets = Array("{\"a\": [1.5e3, \"\\u00e9\", {\"b\": null}], \"c\": true}".utf8)
    #expect(failure(octets) == nil)
    for count in octets.indices { #expect(failure(Array(octets.prefix(count))) != nil) }
  }

  @Test func valuesKnowTheirPlaces() throws {
    let octets = Array(" {\"a\": [1,\n true], \"b\": \"x\"}".utf8)
    let document = try JSONDocument.read(octets)
    guard case .array(let elements) = document["a"]?.value else {
      Issue.record("a is no array")
      return
    }
    #expect([document.offset, elements[0].offset, elements[1].offset] == [1, 8, 12])
    #expect(JSONPosition(offset: elements[1].offset, in: octets) == JSONPosition(offset: 12, in: octets))
    let position = JSONPosition(offset: elements[1].offset, in: octets)
    #expect([position.line, position.column] == [2, 2])
  }

  @Test(arguments: [
    ("", 0), (" \n", 0), ("{}", 1), ("{}{}", 2), ("{}\n[]\n", 2), ("1 2 3", 3), ("\u{FEFF}{}", 1),
  ])
  func severalDocuments(text: String, count: Int) throws {
    #expect(try JSONDocument.readAll(Array(text.utf8)).count == count)
  }

  @Test func severalDocumentsShareTheLimits() throws {
    func list(_ count: Int) -> [UInt8] { Array(repeating: [0x30, 0x20], count: count).joined() + [] }
    #expect(try JSONDocument.readAll(list(JSONLimits.values)).count == JSONLimits.values)
    #expect(throws: JSONFailure.self) { try JSONDocument.readAll(list(JSONLimits.values + 1)) }
    #expect(throws: JSONFailure.self) { try JSONDocument.readAll(Array("{} x".utf8)) }
  }
}
