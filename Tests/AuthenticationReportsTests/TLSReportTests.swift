import InternetMessage
import Testing

@testable import AuthenticationReports

struct TLSReportTests {
  func read(_ text: String) throws(ReportFailure) -> TLSReport { try TLSReport.read(Array(text.utf8)) }

  @Test func readsAReport() throws {
    let report = try read(Sample.tls)
    #expect(report.quirks == [])
    #expect(report.organization == "Receiver")
    #expect(report.contact == "tls@example.net")
    #expect(report.identifier == "t-1")
    #expect(report.begin == 1_767_225_600)
    #expect(report.end == 1_767_311_999)
    let policy = try #require(report.policies.first)
    #expect(policy.kind == .strictTransportSecurity)
    #expect(policy.lines == ["version: STSv1", "mode: enforce"])
    #expect(policy.domain == "example.com")
    #expect(policy.hosts == ["*.mail.example.com"])
    #expect(policy.successes == 40)
    #expect(policy.failures == 3)
    let detail = try #require(policy.details.first)
    #expect(detail.kind == .certificateExpired)
    #expect(detail.sender?.description == "2001:db8::1")
    #expect(detail.receiver?.description == "192.0.2.9")
    #expect(detail.receivingHost == "mx1.mail.example.com")
    #expect(detail.sessions == 3)
    #expect(detail.reasonCode == "X509")
  }

  @Test(arguments: [
    ("\"sts\"", "\"STS\"", ReportQuirk.Kind.letterCase, "policy-type"),
    ("\"sts\"", "7", .unknownValue, "policy-type"),
    ("certificate-expired", "too-old", .unknownValue, "result-type"),
    ("\"t-1\"", "\"\"", .empty, "report-id"),
    ("\"report-id\"", "\"id\"", .missing, "report-id"),
    ("2026-01-01T00:00:00Z", "2026-13-01T00:00:00Z", .invalidTime, "start-datetime"),
    ("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", .reversedDates, "date-range"),
    ("2001:db8::1", "2001:db8::1::", .invalidAddress, "sending-mta-ip"),
    (": 40", ": -40", .invalidNumber, "total-successful-session-count"),
    (": 40", ": 1e3", .invalidNumber, "total-successful-session-count"),
    ("\"failed-session-count\": 3", "\"failed-session-count\": 4", .contradiction, "total-failure-session-count"),
    ("\"policies\": [", "\"policies\": [], \"x\": [", .noRecords, "policies"),
    ("\"policies\": [", "\"policies\": null, \"x\": [", .unknownValue, "policies"),
  ])
  func saysHowAReportDeviates(old: String, new: String, kind: ReportQuirk.Kind, place: String) throws {
    let text = Sample.tls.replacing(old, with: new)
    #expect(text != Sample.tls)
    let report = try read(text)
    #expect(report.quirks.contains { $0.kind == kind && $0.place == place }, "\(report.quirks)")
  }

  @Test func keepsToItsLimits() throws {
    let policies = Array(repeating: "{}", count: AuthenticationReportLimits.policies)
    #expect(try read("{\"policies\": [\(policies.joined(separator: ","))]}").policies.count == policies.count)
    let beyond = try read("{\"policies\": [\(policies.joined(separator: ",")),{}]}")
    #expect(beyond.policies.count == policies.count)
    #expect(beyond.quirks.contains { $0.kind == .tooMany })
    let details = Array(repeating: "{}", count: AuthenticationReportLimits.failureDetails + 1).joined(separator: ",")
    let report = try read("{\"policies\": [{\"failure-details\": [\(details)]}]}")
    #expect(report.policies[0].details.count == AuthenticationReportLimits.failureDetails)
    #expect(report.quirks.contains { $0.kind == .tooMany && $0.place == "failure-details" })
  }

  @Test(arguments: ["[]", "{}", "\"x\"", "{\"a\": 1}"])
  func refusesOtherDocuments(text: String) {
    #expect(throws: ReportFailure.otherDocument) { try read(text) }
  }
}

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
    guard case .string(let string) = try JSONDocument.read(Array(text.utf8)) else { return nil }
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
    let depth = AuthenticationReportLimits.jsonDepth
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(failure(nested(depth)) == nil)
    #expect(failure(nested(depth + 1))?.reason == .tooDeep)
    #expect(failure(nested(1_000_000))?.reason == .tooDeep)
    let count = AuthenticationReportLimits.jsonValues
    func array(_ count: Int) -> [UInt8] {
      [0x5B] + Array(repeating: [0x30, 0x2C], count: count - 1).joined() + [0x30, 0x5D]
    }
    // The array is a value too.
    #expect(failure(array(count - 1)) == nil)
    #expect(failure(array(count))?.reason == .tooManyValues)
  }

  @Test func everyTruncationIsRefused() {
    let octets = Array(Sample.tls.utf8)
    for count in octets.indices { #expect(failure(Array(octets.prefix(count))) != nil) }
  }
}
