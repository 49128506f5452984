import InternetMessage
import MailDNS
import Testing

@testable import MailAuthentication

@Suite struct JudgedResultsTests {
  static let relays = TrustedRelays(networks: [NetworkPrefix("198.51.100.0/24")].compactMap(\.self))
  static let trust = AuthenticationResultsTrust(authservIDs: ["mx.example.com"])

  static func verdicts(_ header: String) -> [AuthenticationResultsTrust.Verdict] {
    let message = Message(Array((header + "\nSubject: x\n\nbody\n").utf8))
    return message.judgedResults(trust: trust, relays: relays).map(\.verdict)
  }

  @Test(
    arguments: [
      (
        """
        Authentication-Results: mx.example.com; spf=pass
        Received: from a.example (a.example [203.0.113.5]) by mx.example.com with ESMTP; Mon, 2 Mar 2026 07:12:41 +0000
        Authentication-Results: mx.example.com; spf=fail
        Received: from b.example (b.example [203.0.113.6]) by a.example with ESMTP; Mon, 2 Mar 2026 07:12:40 +0000
        Authentication-Results: mx.example.com; dkim=pass
        """, [.trusted, .doubtful, .forged]
      ),
      (
        """
        Received: by store.example.com with LMTP id 4; Mon, 2 Mar 2026 07:12:44 +0000
        Received: from edge (edge.example.com [198.51.100.7]) by mx.example.com with ESMTP; Mon, 2 Mar 2026 07:12:42 +0000
        Authentication-Results: mx.example.com;
         spf=pass
        Received: from a.example (a.example [203.0.113.5]) by edge with ESMTP; Mon, 2 Mar 2026 07:12:41 +0000
        Authentication-Results: spf=pass
        Received: from b.example (b.example [198.51.100.9]) by a.example with ESMTP; Mon, 2 Mar 2026 07:12:40 +0000
        Authentication-Results: mx.example.com; dkim=pass
        """, [.trusted, .foreign, .forged]
      ),
      // A client without an address proves nothing, and neither does what is no Received field.
      (
        """
        Received: from edge by mx.example.com with ESMTP; Mon, 2 Mar 2026 07:12:42 +0000
        Received: from edge (edge.example.com [198.51.100.7]) by edge with ESMTP; Mon, 2 Mar 2026 07:12:42 +0000
        Authentication-Results: mx.example.com; spf=pass
        """, [.forged]
      ),
      ("Received:\nReceived: by mx.example.com; x\nAuthentication-Results: mx.example.com; spf=pass", [.forged]),
      ("Authentication-Results: mx.example.com; spf=pass", [.unplaced]),
      ("From: a@example.com", []),
    ] as [(String, [AuthenticationResultsTrust.Verdict])])
  func judgesByThePlace(header: String, verdicts: [AuthenticationResultsTrust.Verdict]) {
    #expect(Self.verdicts(header) == verdicts)
  }

  @Test func givesPlacesInTheMessage() throws {
    let message = Message(Array("Subject: x\nAuthentication-Results: mx.example.com; spf=pass\n\n".utf8))
    let judged = try #require(message.judgedResults(trust: Self.trust, relays: Self.relays).first)
    #expect(message.string(try #require(judged.results.authservIDRange)) == "mx.example.com")
    #expect(message.string(judged.results.results[0].range) == "spf=pass")
    #expect(message.name(of: judged.field) == "Authentication-Results")
  }
}
