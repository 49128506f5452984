import Testing

/// `mailloop authenticate` on the demo corpus and on messages that it signs itself.
struct AuthenticateCommandTests {
  private static let zone = Repository.demo + "/zone"

  private static func run(_ arguments: String...) throws -> FinishedRun {
    try Mailloop.run(["authenticate", "--isolated", "--dns", zone] + arguments, in: Scratch())
  }

  private static func json(_ arguments: String...) throws -> JSON {
    try JSON(
      Mailloop.run(["authenticate", "--isolated", "--dns", zone, "--format", "ndjson"] + arguments, in: Scratch())
        .output)
  }

  /// Each way in which a relay breaks mail, and what the mechanisms then say.
  @Test(arguments: [
    ("001-good-trigger-acknowledgement-english/after.eml", "pass", "pass", "pass", 0),
    ("014-good-native-address/message.eml", "pass", "pass", "pass", 0),
    ("043-preserved-email-id-replayed/message.eml", "pass", "fail", "pass", 1),
    ("048-standard-subject-tagged/after.eml", "fail", "pass", "pass", 1),
    ("049-standard-disclaimer-appended/after.eml", "fail", "pass", "pass", 1),
    ("053-standard-from-requoted/after.eml", "fail", "pass", "pass", 1),
    ("059-standard-transfer-encoding-changed/after.eml", "fail", "pass", "pass", 1),
  ])
  func resultsHaveTheirExitStatus(file: String, dkim: String, spf: String, dmarc: String, status: Int32) throws {
    let path = Repository.demo + "/" + file
    let found = try Self.json(path)["authentication"]
    #expect(found["dkim"][0]["result"].text == dkim)
    #expect(found["spf"]["mailFrom"]["result"].text == spf)
    #expect(found["dmarc"]["result"].text == dmarc)
    let text = try Self.run(path)
    #expect(text.exit == .code(status) && text.errors.isEmpty)
    #expect(text.outputText.contains("  dkim     \(dkim)") && text.outputText.contains("  spf      \(spf)"))
  }

  @Test func theSessionCanBeGiven() throws {
    let path = Repository.demo + "/001-good-trigger-acknowledgement-english/before.eml"
    // On its way out the message has met nobody yet who wrote a client down.
    #expect(try Self.run(path).outputText.contains("not checked: no client is known"))
    let found = try Self.json(
      "--ip", "203.0.113.9", "--helo", "x.example.net", "--mail-from", "<support@lindqvist.example>", path)
    #expect(found["authentication"]["spf"]["mailFrom"]["result"].text == "fail")
    #expect(found["authentication"]["envelope"]["clientFrom"].text == "given")
    #expect(found["authentication"]["dmarc"]["result"].text == "pass")
  }

  @Test func theFieldCanBeAddedToTheMessage() throws {
    let path = Repository.demo + "/017-good-relay-signs-as-well/after.eml"
    let run = try Self.run("--format", "field", "--authserv-id", "mx.example.com", path)
    #expect(run.outputLines.first == "Authentication-Results: mx.example.com;")
    #expect(run.outputLines.dropFirst().allSatisfy { $0.hasPrefix(" ") && $0.utf8.count <= 78 })
    #expect(run.outputText.contains(" dmarc=pass header.from=lindqvist.example"))
  }

  @Test(.enabled(if: Schemas.areUsable, "Python's jsonschema is not installed"))
  func everyResultIsOfTheSchema() throws {
    let run = try Self.run("--format", "ndjson", Repository.demo)
    #expect(run.exit == .code(1))
    #expect(run.outputLines.count == 231)
    #expect(try Schemas.complaints(of: Schemas.own("authenticate"), about: run.output) == "")
  }

  @Test(arguments: ["\n", "\r\n"])
  func whatIsSignedVerifies(lineEnd: String) throws {
    let scratch = try Scratch([
      "key.pem": """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIAyAodk6ntfkHaJMdBiUy4Cyyc/qIYVcVQ5M41zbxyvg
      -----END PRIVATE KEY-----

      """,
      "zone": #"april._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=Coe8cnrvSMWSRwoPIdjLUD1lrk030EzMFVP17TF8+cU=""#
        + "\n",
      "mail.eml": Mail.clean.replacing("\n", with: lineEnd),
    ])
    func run(_ arguments: String...) throws -> FinishedRun {
      try Mailloop.run(["authenticate", "--isolated", "--dns", "zone"] + arguments, in: scratch)
    }
    let signed = try run("--sign", "key.pem", "--domain", "example.com", "--selector", "april", "mail.eml")
    #expect(signed.exit == .code(0))
    try scratch.write("signed.eml", octets: signed.output)
    #expect(
      try run("signed.eml").outputText.contains("  dkim     pass      example.com, selector april, ed25519-sha256"))
    try scratch.write("changed.eml", signed.outputText.replacing("Hello.", with: "Hallo."))
    let changed = try run("changed.eml")
    #expect(changed.outputText.contains("  dkim     fail") && changed.exit == .code(1))
  }

  @Test func aRunCanBeRepeatedFromItsRecord() throws {
    let scratch = try Scratch()
    let path = Repository.demo + "/048-standard-subject-tagged/after.eml"
    let first = try Mailloop.run(
      ["authenticate", "--isolated", "--dns", Self.zone, "--collect-dns", "asked", "--format", "json", path],
      in: scratch)
    let record = try scratch.text("asked")
    #expect(record.contains("_dmarc.lindqvist.example.") && record.contains("$MAILLOOP-RECORDING"))
    #expect(!record.contains("partner-optik"))
    let again = try Mailloop.run(
      ["authenticate", "--isolated", "--dns", "asked", "--format", "json", path], in: scratch)
    #expect(again.output == first.output)
  }

  @Test func whatDNSLeavesOpenIsNoFailure() throws {
    let path = Repository.demo + "/001-good-trigger-acknowledgement-english/after.eml"
    let run = try Mailloop.run(["authenticate", "--isolated", "--dns", "off", path], in: Scratch())
    #expect(run.exit == .code(3))
    #expect(run.outputText.contains("  dkim     temperror") && !run.outputText.contains("fail"))
  }

  @Test func problemsOfTheRecordsAreToldWithTheirPlace() throws {
    let scratch = try Scratch(["zone": "example.com. TXT \"v=spf1 -all\"\nexample.com. TEXT x\n", "a.eml": Mail.clean])
    let run = try Mailloop.run(["authenticate", "--isolated", "--dns", "zone", "a.eml"], in: scratch)
    #expect(run.exit == .code(2) && run.outputText.isEmpty)
    #expect(run.errorText.contains("zone:2:14") && run.errorText.contains("TXT"))
  }

  @Test(arguments: [
    (["--before", "a.eml", "a.eml", "b.eml"], "--before goes with one message"),
    (["--sign", "key.pem", "a.eml"], "--sign needs --domain and --selector"),
    (["--domain", "example.com", "a.eml"], "go with --sign"), (["--ip", "192.0.2", "a.eml"], "--ip takes an address"),
    (["--collect-dns", "x", "--dns", "off", "a.eml"], "DNS is off"),
  ])
  func wrongUsageIsExplained(arguments: [String], message: String) throws {
    let scratch = try Scratch(["a.eml": Mail.clean, "b.eml": Mail.clean])
    let run = try Mailloop.run(["authenticate", "--isolated", "--dns", Self.zone] + arguments, in: scratch)
    #expect(run.exit == .code(2) && run.errorText.contains(message), "\(run.errorText)")
  }
}
