import Foundation
import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts
import RelayPipeline
import Testing

@testable import ComplianceReport

/// What a run says of chains (ARC): the post of the demonstration corpus that two servers of a list have sealed.
struct ChainReportTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "corpora/demo")

  private static func chained(changing change: (String) -> String = { $0 }) async throws -> MessageAuthentication {
    let text = try String(contentsOf: corpus.appending(path: "112-mailing-list-post/message.eml"), encoding: .utf8)
    let message = Message(Array(change(text).utf8))
    let zone = try String(contentsOf: corpus.appending(path: "zone"), encoding: .utf8)
    let authenticator = Authenticator(resolver: try MasterFileResolver(text: zone))
    return await authenticator.authenticate(message, message.typedHeader(), now: 1_772_965_700)
  }

  private static func record(_ authentication: MessageAuthentication) -> RunRecord {
    var record = SampleRun.record
    var item = SampleCase.incoming(1, "chained", "", .personal, .list).record
    item.after.authentication = authentication
    record.cases = [item]
    return record
  }

  @Test func aCaseShowsItsChainAndEachSet() async throws {
    let rows = CaseAuthentication.rows(of: [try await Self.chained()])
    let row = try #require(rows.first { $0.method == "ARC" })
    let cell = try #require(row.cells[0])
    #expect(cell.outcome == .pass && cell.isAligned == nil)
    #expect(
      cell.lines == [
        "2 sets: all seals hold, and the message is as the last sealer left it",
        "the message was changed between instances 1 and 2",
        "instance 1: mx.metrologi.example, not trusted; seal pass, message signature fail",
        "instance 2: lists.metrologi.example, not trusted; seal pass, message signature pass",
      ])
  }

  @Test func withoutAChainNothingIsSaid() async throws {
    let plain = try await AuthenticationSample.authentication(of: "From: a@example.com\r\n\r\n")
    #expect(!CaseAuthentication.rows(of: [plain]).contains { $0.method == "ARC" })
    let pair = CaseAuthentication.rows(of: [plain, try await Self.chained()])
    let row = try #require(pair.first { $0.method == "ARC" })
    #expect(row.cells[0] == nil && row.cells[1]?.outcome == .pass && row.absence.description == "no chain")
    let text = TextSummary.render(try await AuthenticationSample.record())
    #expect(!text.contains("  ARC  "))
  }

  @Test func theRunCountsChains() async throws {
    let whole = Self.record(try await Self.chained())
    #expect(
      TextSummary.render(whole).contains("  ARC           single 1 pass; told, and never decides alone\n"))
    let page = String(decoding: HTMLReport.render(whole), as: UTF8.self)
    #expect(page.contains("<dt>Chains of relays (ARC)</dt><dd>single 1 pass; told, and never decides alone</dd>"))
    #expect(page.contains("ARC</th>") && page.contains("<small>2 sets: all seals hold"))
  }

  @Test func aBrokenChainIsToldAndDecidesNothing() async throws {
    let (intact, broken) = (
      try await Self.chained(), try await Self.chained { $0.replacing("We see the same.", with: "We see it too.") }
    )
    #expect(broken.arc.outcome == .fail)
    #expect(broken.dmarc == intact.dmarc)
    let rows = CaseAuthentication.rows(of: [broken])
    let cell = try #require(rows.first { $0.method == "ARC" }?.cells[0])
    #expect(cell.outcome == .fail)
    #expect(cell.lines.first?.hasPrefix("2 sets: the message signature of instance 2 does not hold") == true)
    #expect(TextSummary.render(Self.record(broken)).contains("  ARC           single 1 fail;"))
  }
}
