import MailFacts
import SafeOutput
import Testing

@testable import VerdictOutput

struct FingerprintTests {
  /// The examples of NIST, and lengths around the padding's edges.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ("a", 55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    ("a", 64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ])
  func digestsAreThoseOfTheStandard(text: String, count: Int, expected: String) {
    let octets = Array(repeating: Array(text.utf8), count: count).flatMap { $0 }
    let hexadecimal = SHA256.digest(of: octets).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hexadecimal == expected)
  }

  private func fingerprint(root: String = "", _ change: (inout Verdict) -> Void = { _ in }) -> Fingerprint {
    var verdict = Samples.named("mail/a.eml", findings: [Samples.wrongMailer])
    change(&verdict)
    return Fingerprinter(root: root).fingerprints(of: verdict)[0]
  }

  @Test func valuesNeverChange() {
    #expect(fingerprint().text == "10ee8a1f372f421d42a6646d256d72f4")
    let inMailbox = Samples.named("inbox.mbox", index: 3, findings: [Samples.wrongMailer])
    #expect(Fingerprinter().fingerprints(of: inMailbox)[0].text == "1780ba48113ba07714e65dbef10a71eb")
  }

  @Test func whereItStandsAndHowItIsToldDoesNotMatter() {
    let same = fingerprint {
      $0.findings[0].line = 77
      $0.findings[0].column = 3
      $0.findings[0].range = 100..<200
      $0.findings[0].message = "Other words."
      $0.findings[0].help = "Other words."
      $0.findings[0].severity = .info
      $0.findings[0].name = "other_name"
      $0.messageID = "other@example.com"
    }
    #expect(same == fingerprint())
  }

  @Test func whatItIsAboutMatters() {
    let changed = [
      fingerprint { $0.findings[0].rule = "PRES002" }, fingerprint { $0.findings[0].place = "X-Mailer[2]" },
      fingerprint { $0.findings[0].evidence = "X-Mailer: Other" }, fingerprint { $0.file = "mail/b.eml" },
      fingerprint { $0.index = 1 },
      // The same octets, otherwise divided.
      fingerprint {
        $0.findings[0].place = "X-Maile"
        $0.findings[0].evidence = "rX-Mailer: Postie"
      },
    ]
    #expect(Set(changed + [fingerprint()]).count == changed.count + 1)
  }

  @Test func lineEndsOfTheEvidenceDoNotMatter() {
    #expect(
      fingerprint { $0.findings[0].evidence = "a\r\n b" } == fingerprint { $0.findings[0].evidence = "a\n b" })
  }

  @Test func equalFindingsAreNumbered() {
    let verdict = Samples.named("mail/a.eml", findings: [Samples.missingField, Samples.missingField])
    #expect(
      Fingerprinter().fingerprints(of: verdict).map(\.text)
        == ["34ea7c5a6637c635a6634709497a09be", "01f88b0b0ebc5249070a523836e2cf1b"])
  }

  @Test(arguments: [
    ("mail/a.eml", "mail/a.eml"), ("./mail//a.eml", "mail/a.eml"), ("mail/x/../a.eml", "mail/a.eml"),
    ("/srv/ci/mail/a.eml", "mail/a.eml"), ("/srv/cin/a.eml", "/srv/cin/a.eml"), ("/srv/../a", "/a"), ("/../a", "/a"),
    ("../a.eml", "../a.eml"), ("../../a.eml", "../../a.eml"), ("-", "-"), ("/srv/ci", "/srv/ci"), ("", ""),
    ("box/new/1.example", "box/cur/1.example"), ("box/cur/1.example:2,FS", "box/cur/1.example"),
    ("box/tmp/1.example:2,S", "box/tmp/1.example:2,S"), ("a/\u{301}b", "a/\u{301}b"),
  ])
  func pathsAreKnownByOneName(file: String, expected: String) {
    #expect(Fingerprinter(root: "/srv/ci/").path(file) == expected)
  }

  @Test func locationsKeepTheNameOfTheFile() {
    let fingerprinter = Fingerprinter(root: "/srv/ci")
    #expect(fingerprinter.relativePath("/srv/ci/./box/new/1.example:2,FS") == "box/new/1.example:2,FS")
    #expect(fingerprinter.relativePath("/other/a.eml") == "/other/a.eml")
  }

  @Test(arguments: [
    "", "10ee8a1f372f421d42a6646d256d72f", "10EE8A1F372F421D42A6646D256D72F4", "é0ee8a1f372f421d42a6646d256d72",
  ])
  func otherTextIsNoFingerprint(text: String) {
    #expect(Fingerprint(text) == nil)
  }
}
