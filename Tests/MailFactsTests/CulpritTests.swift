import InternetMessage
import Testing

@testable import MailFacts

/// Who changed a message, by the marks that were left in it.
struct CulpritTests {
  private static let source =
    "Received: from work.pod17.zdsys.com by out.pod17.zdsys.com (Postfix) with ESMTP id 1; x\n"
  private static let relay = "Received: from out.pod17.zdsys.com by mail.example.com (Postfix) with ESMTPSA id 2; x\n"
  private static let recipient = "Received: from mail.example.com by mx.example.net (Exim 4.96) with esmtps id 3; x\n"
  private static let head = "From: support@example.com\nSubject: Hi\n"

  private static func pair(_ after: String, body: (String, String) = ("Hello.\n", "Hello.\n")) -> PairFacts {
    var context = JudgingContext()
    context.supportAddresses = ["support@example.com"]
    func facts(_ header: String, _ body: String) -> MessageFacts {
      MessageFacts(Message(Array((header + "\n" + body).utf8)), context: context)
    }
    return PairFacts(before: facts(source + head, body.0), after: facts(after + source + head, body.1))
  }

  private static func passed(_ after: String) -> [String] {
    CulpritFinder(pair(after)).passed().map { "\($0.product) in \($0.place)" }
  }

  @Test(arguments: [
    (relay, ["Postfix in Received[1]"]), (recipient + relay, ["Postfix in Received[2]"]), ("", []),
    (
      "Received: from out.pod17.zdsys.com by mail.example.com with Microsoft SMTP Server id 2; x\n",
      ["Microsoft Exchange in Received[1]"]
    ),
    // What writes into messages comes before what carries them.
    ("X-Mimecast-Spam-Score: 0\n" + relay, ["Mimecast in X-Mimecast-Spam-Score"]),
    (
      "X-Mailman-Version: 3.3\nX-Proofpoint-GUID: 1\n" + relay,
      ["Proofpoint in X-Proofpoint-GUID", "Mailman in X-Mailman-Version"]
    ),
    (
      "Received: from [127.0.0.1] (localhost [127.0.0.1]) by mail.example.com (Postfix) with ESMTPSA; x\n",
      ["docker-mailserver in Received[1]"]
    ),
    // What the recipient's servers add is not the relay's.
    ("X-Barracuda-Spam-Score: 0\n" + recipient + relay, ["Postfix in Received[2]"]),
    ("X-Own: 1\n", []),
  ])
  func products(_ after: String, _ expected: [String]) {
    #expect(Self.passed(after) == expected)
  }

  @Test(arguments: [
    ("https://urldefense.com/v3/__x", "Proofpoint"),
    ("https://eur01.safelinks.protection.outlook.com/?url=x", "Microsoft Defender Safe Links"),
    ("https://url.uk.m.mimecastprotect.com/s/x", "Mimecast"), ("https://notmimecastprotect.com/s/x", nil),
    ("https://linkprotect.cudasvc.com/url?a=x", "Barracuda"),
    ("https://secure-web.cisco.com/x", "Cisco Secure Email (ESA)"),
  ])
  func rewrittenLinks(_ link: String, _ product: String?) throws {
    let pair = Self.pair(Self.relay, body: ("See https://shop.example/ for it.\n", "See \(link) for it.\n"))
    let change = try #require(pair.bodyChanges.first)
    #expect(change.kind == .linksRewritten)
    let culprits = CulpritFinder(pair).direct(change)
    #expect(culprits.map(\.product) == (product.map { [$0] } ?? []))
    #expect(culprits.allSatisfy { $0.isDirect && $0.place == "body" })
  }

  /// Each mark of the table finds its product, and is written as it is compared: in small letters.
  @Test func theTableIsInOrder() {
    for product in RelayProduct.all {
      #expect(!(product.fields.isEmpty && product.hops.isEmpty && product.hosts.isEmpty && product.texts.isEmpty))
      #expect(product.seen.count == 7 && product.seen.hasPrefix("202"))
      let words = product.fields.map(\.description) + product.hops.map(\.description) + product.hosts + product.texts
      #expect(words.allSatisfy { $0 == $0.lowercased() && $0.utf8.count > 3 }, "\(product.name)")
      for field in product.fields {
        let found = CulpritFinder(Self.pair("\(field)x: 1\n")).passed().map(\.product)
        #expect(found.contains(product.name), "\(field)")
      }
    }
    #expect(Set(RelayProduct.all.map(\.name)).count == RelayProduct.all.count)
  }

  @Test func sentences() {
    let passed = Culprit(product: "Postfix", mark: "“(postfix)”", place: "Received[1]", isDirect: false)
    let direct = Culprit(product: "Proofpoint", mark: "links to urldefense.com", place: "body", isDirect: true)
    #expect([Culprit]().sentence == "")
    #expect([passed].sentence == "Likely culprit: Postfix (“(postfix)” in Received[1]).")
    #expect([passed, passed].sentence.hasPrefix("Likely culprits: Postfix"))
    #expect([direct].sentence == "This was done by Proofpoint (links to urldefense.com in body).")
  }

  /// A redaction spans no more than its limit, and no line end.
  @Test(arguments: [(RedactionPattern.limit, true), (RedactionPattern.limit + 1, false)])
  func redactionsEnd(_ count: Int, _ isFound: Bool) {
    let pattern = RedactionPattern("[x*]")
    let text = Array("[x".utf8) + [UInt8](repeating: 0x61, count: count - 2) + Array("]".utf8)
    #expect((pattern.end(in: text, at: 0) != nil) == isFound)
    #expect(pattern.end(in: Array("[x\n]".utf8), at: 0) == nil)
    #expect(pattern.end(in: Array("[x]".utf8), at: 0) == 3)
  }
}
