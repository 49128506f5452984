import InternetMessage
import MailAuthentication
import MailDNS
import Testing

@Suite("The report on a chain")
struct ARCReportTests {
  private static func authentication(_ mail: String, trusted: [String] = []) async throws -> MessageAuthentication {
    var settings = AuthenticationSettings()
    settings.trustedSealers = Set(trusted.compactMap { DomainName($0) })
    let resolver = zone([
      ("s._domainkey.list.example", try Sealer.record()), ("_dmarc.example.com", Array("v=DMARC1; p=reject".utf8)),
    ])
    let message = Message(Array(mail.utf8))
    return await Authenticator(resolver: resolver, settings: settings).authenticate(
      message, message.typedHeader(), now: now)
  }

  private static func field(_ authentication: MessageAuthentication) -> String {
    AuthenticationResultsWriter().field(authservID: "mx.example.net", results: authentication.methodResults)
      .replacing("\r\n", with: "")
  }

  @Test("is part of everything that was found, and decides nothing")
  func gathered() async throws {
    let plain = try await Self.authentication(sampleMail)
    #expect(plain.arc.outcome == .none)
    #expect(!Self.field(plain).contains(" arc="))
    let sealed = try await Self.authentication(try Sealer.chain(sampleMail, 2), trusted: ["list.example"])
    #expect(sealed.arc.outcome == .pass && sealed.arc.isTrusted)
    // DMARC fails all the same, or has failed to be found out, as without the chain.
    #expect(sealed.dmarc.outcome == plain.dmarc.outcome)
    #expect(sealed.dmarc.outcome != .pass)
    #expect(sealed.dmarc.reason == plain.dmarc.reason)
  }

  @Test("is written as a result")
  func results() async throws {
    let whole = try Sealer.chain(sampleMail, 1)
    #expect(Self.field(try await Self.authentication(whole)).contains(" arc=pass header.oldest-pass=0"))
    let resealed = try Sealer().seal(whole.replacing("Lunch", with: "Dinner"), as: 2)
    #expect(Self.field(try await Self.authentication(resealed)).contains(" arc=pass header.oldest-pass=2"))
    let broken = Self.field(try await Self.authentication(whole.replacing("Lunch", with: "Dinner")))
    #expect(broken.contains(" arc=fail"))
    #expect(!broken.contains("oldest-pass"))
    // What is written can be read.
    let read = AuthenticationResults.parse(Array(broken.utf8.drop { $0 != 0x3A }.dropFirst()))
    #expect(read.defects.isEmpty)
    #expect(read.results.contains { $0.method == "arc" && $0.result == "fail" })
  }
}
