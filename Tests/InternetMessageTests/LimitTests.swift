import Testing

@testable import InternetMessage

/// A limit, a message at it, and the same message one step beyond.
struct LimitCase: CustomTestStringConvertible {
  let testDescription: String
  let limit: any WritableKeyPath<Limits, Int> & Sendable
  let value: Int
  let defect: DefectKind
  let message: @Sendable (Int) -> String

  func octets(_ count: Int, _ lineEnd: String) -> [UInt8] {
    Array(message(count).replacing("\n", with: lineEnd).utf8)
  }

  func limits(_ value: Int) -> Limits {
    var limits = Limits.default
    limits[keyPath: limit] = value
    return limits
  }
}

private let mixed = "Content-Type: multipart/mixed; boundary=b\n\n"

private let cases = [
  LimitCase(testDescription: "attached messages", limit: \.nestingDepth, value: 3, defect: .nestedTooDeeply) {
    String(repeating: "Content-Type: message/rfc822\n\n", count: $0) + "A: 1\n\nx\n"
  },
  LimitCase(testDescription: "nested multiparts", limit: \.nestingDepth, value: 3, defect: .nestedTooDeeply) { count in
    let starts = (0..<count).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
    let ends = (0..<count).reversed().map { "--b\($0)--\n" }
    return starts.joined() + "\nx\n" + ends.joined()
  },
  LimitCase(testDescription: "body parts", limit: \.parts, value: 5, defect: .tooManyParts) {
    mixed + String(repeating: "--b\n\nx\n", count: $0 - 1) + "--b--\n"
  },
  LimitCase(testDescription: "attached messages", limit: \.parts, value: 5, defect: .tooManyParts) {
    String(repeating: "Content-Type: message/rfc822\n\n", count: $0 - 1) + "A: 1\n\nx\n"
  },
  LimitCase(testDescription: "header fields", limit: \.headerFields, value: 4, defect: .tooManyHeaderFields) {
    String(repeating: "X: 1\n", count: $0) + "\nx\n"
  },
  LimitCase(
    testDescription: "header fields of all parts together", limit: \.headerFields, value: 4,
    defect: .tooManyHeaderFields
  ) {
    mixed + "--b\n" + String(repeating: "X: 1\n", count: $0 - 1) + "\nx\n--b--\n"
  },
  LimitCase(testDescription: "parameters", limit: \.parameters, value: 3, defect: .tooManyParameters) { count in
    "Content-Type: text/plain" + (0..<count).map { "; p\($0)=a" }.joined() + "\n\nx\n"
  },
  LimitCase(testDescription: "sections of a parameter", limit: \.parameters, value: 3, defect: .tooManyParameters) {
    count in
    "Content-Disposition: attachment" + (0..<count).map { "; filename*\($0)=a" }.joined() + "\n\nx\n"
  },
]

@Suite("Limits")
struct LimitTests {
  @Test("let a message at the limit pass", arguments: cases, ["\n", "\r\n"])
  func atLimit(_ test: LimitCase, lineEnd: String) {
    let message = Message(test.octets(test.value, lineEnd), limits: test.limits(test.value))
    #expect(message.diagnose().count(of: test.defect) == 0)
  }

  @Test("report a message one beyond, and keep its octets", arguments: cases, ["\n", "\r\n"])
  func beyondLimit(_ test: LimitCase, lineEnd: String) {
    let octets = test.octets(test.value + 1, lineEnd)
    let message = Message(octets, limits: test.limits(test.value))
    #expect(message.diagnose().count(of: test.defect) == 1)
    #expect(message.octets == octets)
    #expect(message.parts.count <= test.limits(test.value).parts)
    #expect(message.fields.count <= test.limits(test.value).headerFields)
    #expect(message.parts.allSatisfy { $0.depth <= test.limits(test.value).nestingDepth })
  }

  @Test("count the octets of a header without its blank line", arguments: ["\n", "\r\n"])
  func headerOctets(lineEnd: String) {
    let header = "A: 1\nB: 2\n 3\n".replacing("\n", with: lineEnd)
    let octets = Array((header + lineEnd + "x" + lineEnd).utf8)
    var limits = Limits.default
    limits.headerOctets = header.utf8.count
    let atLimit = Message(octets, limits: limits)
    #expect(atLimit.structuralDefects.isEmpty)
    #expect(atLimit.fields.count == 2)

    limits.headerOctets -= 1
    let beyond = Message(octets, limits: limits)
    // The field that crosses the limit is not listed, and its continuation with it.
    #expect(beyond.structuralDefects.listed.map(\.kind) == [.headerTooLarge])
    #expect(beyond.structuralDefects.listed.map(\.range.lowerBound) == [4 + lineEnd.utf8.count])
    #expect(beyond.fields.count == 1)
    #expect(beyond.string(beyond.root.body) == "x" + lineEnd)
  }

  @Test("hold for a single field that is larger than the header may be")
  func largeField() {
    var limits = Limits.default
    limits.headerOctets = 100
    let message = Message(
      Array(("Subject: " + String(repeating: "a", count: 200) + "\nTo: x\n\nbody\n").utf8), limits: limits)
    #expect(message.fields.isEmpty)
    #expect(message.string(message.root.body) == "body\n")
  }

  @Test("list so many defects of one kind, and count all", arguments: [(0, 0), (3, 3), (4, 4), (5, 4)])
  func defectsOfOneKind(found: Int, listed: Int) {
    var limits = Limits.default
    limits.defectsOfOneKind = 4
    let message = Message(
      Array((String(repeating: "A : 1\n", count: found) + "B: 2\n\nx\n").utf8), limits: limits)
    #expect(message.structuralDefects.count(of: .spaceBeforeColon) == found)
    #expect(message.structuralDefects.listed.count == listed)
  }

  @Test("find the closing boundary although inner containers are not opened", arguments: ["\n", "\r\n"])
  func restAfterNesting(lineEnd: String) {
    var limits = Limits.default
    limits.nestingDepth = 1
    let inner = "Content-Type: multipart/mixed; boundary=c\n\n--c\n\none\n--c--\n"
    let message = Message(
      Array((mixed + "--b\n" + inner + "--b\n\ntwo\n--b--\n").replacing("\n", with: lineEnd).utf8), limits: limits)
    #expect(message.children(of: 0).count == 2)
    #expect(message.string(message.parts[2].body) == "two")
    #expect(message.structuralDefects.listed.map(\.kind) == [.nestedTooDeeply])
  }
}
