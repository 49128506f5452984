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

  /// What the relay did is proven by the signed hash, so it is named from the message alone where it can be.
  @Test(arguments: [
    ("048-standard-subject-tagged", "subject_tag_added", "Subject"),
    ("049-standard-disclaimer-appended", "footer_added", "part 1/body"),
    ("050-standard-disclaimer-after-plain-text", "footer_added", "body"),
    ("052-standard-mime-version-removed", "field_removed", "MIME-Version"),
    ("053-standard-from-requoted", "address_requoted", "From"),
    ("056-standard-reply-to-stripped", "field_removed", "Reply-To"),
    ("059-standard-transfer-encoding-changed", "transfer_encoding_changed", "part 1/header"),
    ("065-standard-subject-reencoded", "field_reencoded", "Subject"),
    ("069-standard-several-changes-at-once", "subject_tag_added", "Subject"),
  ])
  func whatTheRelayDidIsNamed(name: String, kind: String, place: String) throws {
    let explanation = try Self.json(Repository.demo + "/\(name)/after.eml")["authentication"]["dkim"][0]["explanation"]
    #expect(explanation["edits"][0]["kind"].text == kind)
    #expect(explanation["edits"][0]["place"].text == place)
    #expect(explanation["complete"].number == 1)
  }

  /// What no hash can prove is told from the message before the relay, and is unexplained without it.
  @Test(arguments: [
    ("054-standard-from-replaced", "field_replaced", "From"),
    ("057-standard-message-id-rewritten", "field_replaced", "Message-ID"),
    ("060-standard-attachment-removed", "text_replaced", "part 2/header"),
    ("061-standard-links-rewritten", "link_rewritten", "part 1/body"),
    ("064-standard-thread-fields-dropped", "field_removed", "In-Reply-To"),
  ])
  func theMessageBeforeTellsTheRest(name: String, kind: String, place: String) throws {
    let folder = Repository.demo + "/" + name
    let alone = try Self.json(folder + "/after.eml")["authentication"]["dkim"][0]["explanation"]
    #expect(alone["complete"].number == 0 && alone["edits"].count == 0)
    let pair = try Self.json("--before", folder + "/before.eml", folder + "/after.eml")["authentication"]["dkim"][0]
    #expect(pair["explanation"]["edits"][0]["kind"].text == kind)
    #expect(pair["explanation"]["edits"][0]["place"].text == place)
    #expect(pair["explanation"]["complete"].number == 1)
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
    #expect(run.outputLines.count == Repository.demoMessages)
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
