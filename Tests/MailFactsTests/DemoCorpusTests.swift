import MailFacts
import MailRules
import Testing

/// The families AUTO and PRES say of every case of the demo corpus what its README demands, and nothing more.
struct DemoCorpusTests {
  private static let judge = MailJudge(context: DemoCorpus.context)

  /// The findings of a case: on the pair where there is one.
  private static func findings(of name: String) throws -> [Finding] {
    let (before, after) = try DemoCorpus.messages(of: name)
    guard let before else { return judge.judge(after, file: name).verdict.findings }
    return judge.judge(judge.facts(of: after), file: name, before: judge.facts(of: before)).verdict.findings
  }

  /// The rules of both families at warning or above with the fields that they name, sorted.
  private static func offences(of name: String) throws -> [String] {
    try findings(of: name).filter { $0.severity > .info && ["AUTO", "PRES"].contains($0.rule.prefix(4)) }.map {
      "\($0.rule) \($0.place)"
    }.sorted()
  }

  private static let lost = "PRES101 "
  private static let changed = "PRES102 "
  private static let standard = "PRES104 "
  private static let signature = "PRES106 DKIM-Signature"

  /// What the README's table demands, by the number of the case; a case that is not here has no offence.
  private static let expected: [String: [String]] = {
    var expected: [String: [String]] = [
      "028": [lost + "X-Mailer"], "029": [lost + "X-Mailer"], "030": [changed + "X-Mailer"],
      "031": [changed + "Auto-Submitted"], "032": [changed + "Auto-Submitted"], "033": [lost + "Auto-Submitted"],
      "034": [lost + "X-Auto-Response-Suppress"], "035": [changed + "X-Auto-Response-Suppress"],
      "036": [changed + "X-Auto-Response-Suppress"], "037": [changed + "X-Zendesk-From-Account-Id"],
      "038": [changed + "X-Zendesk-From-Account-Id"], "039": [changed + "X-Zendesk-From-Account-Id"],
      "040": [lost + "X-Zendesk-Email-Id"], "041": ["PRES103 X-Zendesk-Email-Id[2]"],
      "042": [changed + "X-Zendesk-Email-Id"], "043": ["PRES006 X-Zendesk-Email-Id"],
      "044": [
        "Auto-Submitted", "X-Auto-Response-Suppress", "X-Mailer", "X-Zendesk-Email-Id", "X-Zendesk-From-Account-Id",
      ].map { lost + $0 },
      "045": ["PRES103 X-Mailer[2]"],
      "046": ["AUTO001 Auto-Submitted[2]", "AUTO002 Auto-Submitted[1]", "PRES103 Auto-Submitted[2]"],
      "047": [changed + "Auto-Submitted"],
      "048": [standard + "Subject", signature], "049": [signature, "PRES107 part 1/body", "PRES107 part 2/body"],
      "050": [signature, "PRES107 body"], "052": [standard + "MIME-Version", signature],
      "053": [standard + "From", signature], "054": [standard + "From", signature],
      "055": ["PRES105 List-Id", "PRES105 List-Unsubscribe", "PRES105 Precedence"],
      "056": [standard + "Reply-To", signature], "057": [standard + "Message-ID", signature],
      "058": ["PRES006 X-Zendesk-Email-Id", "PRES007 Message-ID", standard + "Date", signature],
      "059": [signature, "PRES107 part 1/body", "PRES107 part 2/body"], "060": [signature, "PRES107 part 2/body"],
      "061": [signature, "PRES107 part 1/body", "PRES107 part 2/body"],
      "062": [standard + "Content-Transfer-Encoding", standard + "Content-Type", signature, "PRES107 body"],
      "063": [standard + "Cc"], "064": [standard + "In-Reply-To", standard + "References", signature],
      "065": [standard + "Subject", signature],
      "180": ["PRES112 part 1/body", "PRES112 part 2/body"], "181": ["PRES009 Received[2]"],
      "182": ["PRES009 Received[2]"], "183": ["PRES011 Return-Path"], "185": ["PRES106 DKIM-Signature[1]"],
      "067": ["PRES108 Received"],
      "068": ["PRES107 part 1/body", "PRES107 part 2/body", "PRES109 DKIM-Signature"],
      "069": [
        lost + "X-Mailer", changed + "Auto-Submitted", standard + "Subject", "PRES105 Precedence", signature,
      ],
      "073": ["PRES008 X-Delivery-Context"], "100": ["AUTO008 Return-Path"],
      "101": ["AUTO005 Auto-Submitted", "AUTO008 Return-Path"], "134": ["AUTO012 Delivered-To[3]"],
      "135": [signature, "PRES107 part 2/body"],
    ]
    // In the loop the gateway strips both fields from what Lindqvist's desk sends: every second message.
    for number in stride(from: 76, through: 88, by: 2) {
      expected["0\(number)"] = [lost + "Auto-Submitted", lost + "X-Auto-Response-Suppress"]
    }
    return expected
  }()

  @Test func everyCaseIsJudgedAsItsTableSays() throws {
    let names = try DemoCorpus.cases()
    #expect(names.count == 161)
    for name in names {
      let offences = try Self.offences(of: name)
      #expect(offences == Self.expected[String(name.prefix(3)), default: []], "\(name)")
    }
  }

  /// Good mail gives no finding at warning or above, of whatever family.
  @Test func goodMailIsClean() throws {
    for name in try DemoCorpus.cases()
    where name.contains("-good-") || (name.contains("-human-") && !name.hasSuffix("tnef-winmail")) {
      let worst = try Self.findings(of: name).filter { $0.severity > .info }
      #expect(worst.isEmpty, "\(name): \(worst.map { "\($0.rule) \($0.place)" })")
    }
  }

  /// Before the relay nothing is wrong yet.
  @Test func nothingIsWrongBeforeTheRelay() throws {
    for name in try DemoCorpus.cases() {
      guard let before = try DemoCorpus.messages(of: name).before else { continue }
      let findings = Self.judge.judge(before, file: name).verdict.findings.filter {
        $0.severity > .info && $0.rule.hasPrefix("PRES") && $0.rule != "PRES006"
      }
      #expect(findings.isEmpty, "\(name): \(findings.map(\.rule))")
    }
  }

  @Test(arguments: [("038", "PRES004"), ("039", "PRES004"), ("042", "PRES005"), ("073", "PRES004")])
  func unusualIdentifiersAreInformation(_ number: String, _ rule: String) throws {
    let name = try #require(try DemoCorpus.cases().first { $0.hasPrefix(number) })
    #expect(try Self.findings(of: name).contains { $0.rule == rule && $0.severity == .info })
  }
}
