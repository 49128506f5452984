import InternetMessage
import SeededRandom
import Testing

@testable import MailAuthentication

@Suite struct AuthenticationResultsWriterTests {
  static let writer = AuthenticationResultsWriter()

  /// Reads what was written, without the field's name.
  static func read(_ field: String) -> AuthenticationResults {
    AuthenticationResults.parse(Array(field.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst()))
  }

  @Test func writesAResultALine() {
    let field = Self.writer.field(
      authservID: "mx.example.com",
      results: [
        MethodResult(
          method: "dkim", result: "pass",
          properties: [ResultProperty("header", "d", "example.org"), ResultProperty("header", "b", "Qgi/FoC0")]),
        MethodResult(
          method: "spf", result: "fail", reason: "no \"such\" mechanism",
          properties: [
            ResultProperty("smtp", "mailfrom", "a@example.net"), ResultProperty("smtp", "remote-ip", "2001:db8::1"),
          ]),
      ])
    #expect(
      field == "Authentication-Results: mx.example.com;\r\n dkim=pass header.d=example.org header.b=\"Qgi/FoC0\";\r\n"
        + " spf=fail reason=\"no \\\"such\\\" mechanism\" smtp.mailfrom=a@example.net\r\n"
        + " smtp.remote-ip=\"2001:db8::1\"\r\n")
    #expect(Self.read(field).defects.isEmpty)
  }

  @Test func writesNoneAndInstances() {
    #expect(Self.writer.field(authservID: "x.example", results: []) == "Authentication-Results: x.example; none\r\n")
    #expect(
      Self.writer.arcField(instance: 3, authservID: "x.example", results: [MethodResult(method: "arc", result: "pass")])
        == "ARC-Authentication-Results: i=3; x.example;\r\n arc=pass\r\n")
  }

  @Test func letsNothingOutOfItsPlace() {
    let evil = "x\"; dkim=pass header.d=bank.example\r\nSubject: y\r\n\r\n\0"
    let field = Self.writer.field(
      authservID: evil,
      results: [MethodResult(method: evil, result: evil, reason: evil, properties: [ResultProperty(evil, evil, evil)])])
    let read = Self.read(field)
    #expect(read.results.count == 1)
    #expect(read.first("dkim") == nil)
    #expect(read.authservID == "x\"; dkim=pass header.d=bank.example??Subject: y?????")
    #expect(read.results.first?.reason == read.authservID)
    #expect(read.defects.isEmpty)
    let lines = field.utf8.split(separator: UInt8(ascii: "\n")).dropFirst()
    #expect(lines.count > 1 && lines.allSatisfy { $0.first == UInt8(ascii: " ") })
  }

  @Test func writesTextAboveASCIIOnRequestOnly() {
    func written(_ isInternationalised: Bool) -> String? {
      let writer = AuthenticationResultsWriter(isInternationalised: isInternationalised)
      let result = MethodResult(
        method: "spf", result: "pass", properties: [ResultProperty("smtp", "mailfrom", "é@bücher.example")])
      return Self.read(writer.field(authservID: "x", results: [result])).first("spf")?.value("smtp", "mailfrom")
    }
    #expect(written(false) == "?@b?cher.example")
    #expect(written(true) == "é@bücher.example")
  }

  @Test func cutsValuesAtTheLimit() throws {
    let limit = AuthenticationResultsLimits.writtenValueOctets - 2
    func written(_ value: String) throws -> String {
      let result = MethodResult(method: "x", result: "y", properties: [ResultProperty("a", "b", value)])
      let field = Self.writer.field(authservID: "x", results: [result])
      #expect(field.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= 998 })
      return try #require(Self.read(field).first("x")?.value("a", "b"))
    }
    let longest = String(repeating: "\"", count: limit / 2)
    #expect(try written(longest) == longest)
    #expect(try written(longest + "a") == longest)
    let name = String(repeating: "n", count: AuthenticationResultsLimits.writtenNameOctets)
    let field = Self.writer.field(authservID: "x", results: [MethodResult(method: name + "m", result: "y")])
    #expect(Self.read(field).results.first?.method == name)
  }

  /// What is written is read as what was meant, whatever it is.
  @Test func readsBackEverything() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let letters = Array("ab1;\"\\() =@.<>,:/\t-_?[]%é".unicodeScalars)
    func text() -> String {
      var text = String.UnicodeScalarView()
      let length = Int.random(in: 0...(Bool.random(using: &generator) ? 8 : 120), using: &generator)
      for _ in 0..<length { text.append(letters.randomElement(using: &generator) ?? "a") }
      return String(text)
    }
    func name() -> String {
      let length = Int.random(in: 1...12, using: &generator)
      return String((0..<length).map { _ in "abc-1".randomElement(using: &generator) ?? "a" })
    }
    let writer = AuthenticationResultsWriter(isInternationalised: true)
    for _ in 0..<2_000 {
      let results = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        MethodResult(
          method: name(), result: name(), reason: Bool.random(using: &generator) ? text() : nil,
          properties: (0..<Int.random(in: 0...4, using: &generator)).map { _ in ResultProperty(name(), name(), text()) }
        )
      }
      let authservID = text()
      let field = writer.field(authservID: authservID, results: results)
      let read = Self.read(field)
      #expect(read.authservID == authservID, "seed \(seed)")
      let meant = results.map { $0.summary(withComments: true) }
      #expect(read.results.map { $0.summary(withComments: true) } == meant, "seed \(seed)")
      #expect(read.defects.isEmpty, "seed \(seed): \(read.defects)\n\(field)")
      #expect(read.isNone == results.isEmpty, "seed \(seed)")
      for line in field.utf8.split(separator: UInt8(ascii: "\n")).dropFirst() {
        #expect(line.first == 0x20 && line.contains { $0 > 0x20 }, "seed \(seed): \(field)")
      }
    }
  }
}
