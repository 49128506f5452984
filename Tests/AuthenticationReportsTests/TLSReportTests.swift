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
