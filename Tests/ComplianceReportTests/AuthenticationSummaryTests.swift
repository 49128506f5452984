import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts
import RelayPipeline
import Testing

@testable import ComplianceReport

/// What is counted of the sample's eight cases, worked out by hand from their list.
struct AuthenticationSummaryTests {
  private func summary() async throws -> AuthenticationSummary {
    try #require(AuthenticationSummary(RunSummary(try await AuthenticationSample.record()).cases))
  }

  @Test func nothingIsSaidWhereNobodyWasAsked() {
    #expect(AuthenticationSummary(RunSummary(SampleRun.record).cases) == nil)
  }

  @Test func messagesStandByAuthorDomain() async throws {
    let summary = try await summary()
    #expect(summary.domains.map(\.name) == ["example.com", nil, "example.net", "other.example"])
    let domain = try #require(summary.domains.first)
    let before = try #require(domain.tallies[.before])
    #expect(before.messages == 5)
    #expect(before.dkim == [.pass: 3, .open: 1, .unsigned: 1])
    #expect(before.spf == [.unchecked: 5])
    #expect(before.dmarc == [.pass: 3, .open: 2])
    let after = try #require(domain.tallies[.after])
    #expect(after.dkim == [.pass: 2, .broken: 1, .unsigned: 1, .open: 1])
    #expect(after.spf == [.pass: 2, .noPass: 1, .unchecked: 2])
    #expect(after.dmarc == [.pass: 3, .fail: 1, .open: 1])
    #expect(domain.tallies[.single] == nil)
    #expect(domain.policies == ["quarantine"])
    #expect(domain.lost == 3)
  }

  @Test func singleMessagesStandAlone() async throws {
    let summary = try await summary()
    #expect(summary.total(.single).dkim == [.pass: 1, .unsigned: 2])
    #expect(summary.total(.single).dmarc == [.pass: 1, .open: 1, .none: 1])
    #expect(summary.domains.map(\.policies) == [["quarantine"], ["unknown"], ["reject, in test"], ["no record"]])
  }

  @Test func theRelaysDoingIsTold() async throws {
    let summary = try await summary()
    #expect((summary.dkim.known, summary.dkim.lost, summary.dkim.won) == (4, [1, 2], [7]))
    // The pair that was unsigned before might have passed by SPF, of which nobody knows.
    #expect((summary.dmarc.known, summary.dmarc.lost, summary.dmarc.won) == (3, [1], []))
    // No client is known before the relay.
    #expect((summary.spf.known, summary.spf.lost, summary.spf.won) == (0, [], []))
  }

  @Test func keysAreListedByUse() async throws {
    let keys = try await summary().keys
    #expect(keys.map(\.key.selector) == ["april", "slow", "trial"])
    #expect(keys.map(\.key.domain) == ["example.com", "example.com", "example.net"])
    #expect(keys.map(\.bits) == [256, nil, 256])
    #expect(keys.map(\.state) == [.usable, .unknown, .usable])
    #expect(keys.map(\.isTesting) == [false, false, true])
    #expect(keys[0].before == [.pass: 3])
    #expect(keys[0].after == [.pass: 2, .fail: 1])
    #expect(keys[1].before == [.temperror: 1] && keys[1].after == [.temperror: 1])
  }

  @Test func sendersTellWhyTheyDoNotPass() async throws {
    let summary = try await summary()
    #expect(summary.senders.map(\.key.domain) == ["example.com"])
    let sender = try #require(summary.senders.first)
    #expect(sender.after == [.pass: 2, .fail: 1])
    #expect(sender.before == [:])
    #expect(sender.lookups == 0)
    #expect(sender.reason == "-all of example.com matches")
    // mx.example.com publishes no record.
    #expect(summary.silentNames == 1)
  }

  @Test func lookUpsAreTheMostOfTheChecks() async throws {
    let includes = (1...9).map { "include:s\($0).example.org" }.joined(separator: " ")
    var zone = "example.org. TXT \"v=spf1 \(includes) -all\"\n"
    for number in 1...9 { zone += "s\(number).example.org. TXT \"v=spf1 ip4:192.0.2.\(number * 10) -all\"\n" }
    var record = try await AuthenticationSample.record()
    for (index, client) in [(4, "192.0.2.30"), (5, "192.0.2.80"), (6, "192.0.2.10")] {
      let envelope = Envelope(client: IPAddress(client), helo: "h.example.org", mailFrom: "a@example.org")
      record.cases[index].after.authentication = try await AuthenticationSample.authentication(
        of: "From: a@example.org\r\n\r\n\r\n", envelope, zone: zone)
    }
    let summary = try #require(AuthenticationSummary(RunSummary(record).cases))
    // Near the limit of ten, so it comes first although example.com is checked as often.
    let sender = try #require(summary.senders.first)
    #expect(sender.key.domain == "example.org")
    #expect((sender.lookups, sender.isNearLimit) == (8, true))
    #expect(summary.mostLookups == 8)
  }

  @Test func resultsOfACaseStandSideBySide() async throws {
    let cases = try await AuthenticationSample.record().cases
    let changed = cases[1]
    let rows = CaseAuthentication.rows(of: [changed.before?.authentication, changed.after.authentication])
    #expect(rows.map(\.method) == ["DKIM", "SPF of the reverse path", "SPF of the HELO name", "DMARC"])
    #expect(rows[0].subject == "example.com, selector april, ed25519-sha256")
    #expect(rows.map { $0.cells[0]?.outcome } == [.pass, nil, nil, .pass])
    #expect(rows.map { $0.cells[1]?.outcome } == [.fail, .fail, AuthenticationOutcome.none, .fail])
    #expect(rows[0].cells.map { $0?.isAligned } == [true, true])
    #expect(rows[1].cells[1]?.lines == ["for example.com, 0 look-ups", "-all of example.com matches"])
    #expect(
      rows[3].cells[1]?.lines == ["for example.com, policy quarantine", "neither SPF nor a signature passes"])

    let removed = cases[2]
    let gone = CaseAuthentication.rows(of: [removed.before?.authentication, removed.after.authentication])
    #expect(gone[0].cells.map { $0?.outcome } == [.pass, nil])
  }

  @Test func twoSignaturesOfOneSignerHaveTwoRows() async throws {
    let plain = "From: a@example.com\r\nSubject: Order\r\n\r\nIt has not arrived.\r\n"
    let once = try AuthenticationSample.sign(plain, domain: "example.com", selector: "april")
    let twice = try AuthenticationSample.sign(once, domain: "example.com", selector: "april")
    let rows = CaseAuthentication.rows(of: [
      try await AuthenticationSample.authentication(of: once), try await AuthenticationSample.authentication(of: twice),
    ])
    #expect(rows.filter { $0.method == "DKIM" }.map { $0.cells.map { $0 != nil } } == [[true, true], [false, true]])
  }
}

/// The state of a key as a reason of one of its signatures tells it.
struct SigningKeyStateTests {
  @Test(arguments: [
    ("p=", SigningKeySummary.State.revoked), ("v=DKIM1; k=ed25519; p=!", .unusable),
    ("v=DKIM1; s=chat; p=QQ==", .unusable),
  ])
  func isReadFromTheRecord(record: String, state: SigningKeySummary.State) async throws {
    #expect(try await summary(zone: "may._domainkey.example.com. TXT \"\(record)\"\n").state == state)
  }

  @Test func aKeyThatIsNotThereIsMissing() async throws {
    let summary = try await summary(zone: "")
    #expect(summary.state == .missing)
    #expect(summary.after == [.permerror: 1])
  }

  @Test func theGravestStateStays() {
    #expect(SigningKeySummary.State.allCases.sorted() == SigningKeySummary.State.allCases)
    #expect(SigningKeySummary.State.allCases.max() == .revoked)
  }

  private func summary(zone: String) async throws -> SigningKeySummary {
    let signed = try AuthenticationSample.sign(
      "From: a@example.com\r\n\r\n\r\n", domain: "example.com", selector: "may")
    let authentication = try await AuthenticationSample.authentication(of: signed, zone: zone)
    let result = try #require(authentication.dkim.first)
    var summary = SigningKeySummary(key: SigningKeySummary.Key(result))
    summary.count(result, .single)
    return summary
  }
}
