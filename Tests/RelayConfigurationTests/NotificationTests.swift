import Testing

@testable import RelayConfiguration

/// What tables do to notifications, and rules that are mended.
struct NotificationTests {
  private static let notification = NotificationHeader.samples(from: "support@example.com")[0]

  private func run(_ tables: [(HeaderCheckPlace, String)]) -> (run: HeaderCheckRun, checks: [HeaderCheckRun.Check]) {
    let checks = tables.map { HeaderCheckRun.Check(place: $0, table: PatternTable(text: $1)) }
    return (HeaderCheckRun(Self.notification, through: checks), checks)
  }

  private func met(_ run: HeaderCheckRun) -> [String] {
    run.effects.map { "\($0.field?.name ?? "body"): \($0.action.kind.rawValue)" }
  }

  @Test(arguments: [
    ([(HeaderCheckPlace.header, "/^(mime-version|x-mailer):/ IGNORE")], ["X-Mailer: ignore"]),
    ([(.mimeHeader, "/^(mime-version|x-mailer):/ IGNORE")], ["MIME-Version: ignore"]),
    ([(.smtpMIMEHeader, "/^content-/ STRIP x")], ["Content-Type: strip", "Content-Transfer-Encoding: strip"]),
    ([(.nestedHeader, "/./ IGNORE")], []), ([(.milterHeader, "/./ IGNORE")], []),
    // The first table with a rule for a field decides.
    (
      [(.header, "/^x-mailer:/ DUNNO"), (.header, "/^x-/ IGNORE")],
      [
        "X-Delivery-Context: ignore", "X-Auto-Response-Suppress: ignore", "X-Mailer: dunno",
        "X-Zendesk-From-Account-Id: ignore", "X-Zendesk-Email-Id: ignore",
      ]
    ),
    // What is deleted on receipt does not reach delivery; what is replaced reaches it as it is then.
    ([(.header, "/^x-mailer:/ IGNORE"), (.smtpHeader, "/^x-mailer:/ WARN")], ["X-Mailer: ignore"]),
    (
      [(.header, "/^x-mailer:/ REPLACE X-Other: a"), (.smtpHeader, "/^x-other:/ IGNORE")],
      ["X-Mailer: replace", "X-Other: ignore"]
    ),
    // A folded field is one line with line feeds in it.
    ([(.mimeHeader, "/^content-type: multipart\\/alternative;..boundary/ WARN")], ["Content-Type: warn"]),
    ([(.header, "/^from:/ REJECT no"), (.smtpHeader, "/^x-mailer:/ IGNORE")], ["From: reject"]),
    ([(.body, "/^##- / IGNORE")], ["body: ignore"]),
  ])
  func tablesSeeTheirFields(tables: [(HeaderCheckPlace, String)], effects: [String]) {
    #expect(met(run(tables).run) == effects)
  }

  /// The mended rule spares the field, and does to all other fields what it did before.
  @Test(
    arguments: [
      "/^X-/ IGNORE\n", "/^X-Mailer:/ IGNORE\n/^Subject:/ WARN\n",
      "if /^x/\n/mailer/\n  REPLACE X-Mailer: none\nendif\n",
      "/^(Received|X-Mailer|MIME-Version)/ IGNORE\n", "!/^(From|To|Subject|Date|Received|DKIM-Signature):/ STRIP\n",
      "/^Auto-Submitted:(.*)/ REPLACE X-Was:$1\n", "/^X-Zendesk/ DISCARD\n", "/^Message-ID:.*/ IGNORE",
    ], PatternTable.Syntax.allCases)
  func mendedRulesSpareTheField(text: String, syntax: PatternTable.Syntax) throws {
    for place in [HeaderCheckPlace.header, .mimeHeader] {
      let check = HeaderCheckRun.Check(place: place, table: PatternTable(text: text, syntax))
      let run = HeaderCheckRun(Self.notification, through: [check])
      for rule in Set(run.effects.map(\.rule)) {
        let fields = run.effects.filter { $0.rule == rule }.compactMap(\.field).filter {
          NotificationHeader.preserved.contains($0.name.lowercased())
            || ["mime-version", "message-id"].contains($0.name.lowercased())
        }
        guard !fields.isEmpty else { continue }
        let mended = try #require(MendedRule(rule, of: check, sparing: fields), "\(text)").applied(to: check.table)
        for field in fields { #expect(mended.lookUp(field.octets)?.rule != rule, "\(field.name) \(text)") }
        // Other mail meets the rules as before.
        for other in Self.otherFields {
          let (before, after) = (check.table.lookUp(Array(other.utf8)), mended.lookUp(Array(other.utf8)))
          #expect(before?.rule == after?.rule && before?.value == after?.value, "\(other) \(text)")
        }
      }
    }
  }

  private static let otherFields = [
    "X-Mailer: Microsoft Outlook 16.0", "X-Originating-IP: [192.0.2.1]", "Auto-Submitted: auto-replied",
    "Subject: Re: The lift", "Received: from a.internal.example.com by b", "X-Spam-Flag: YES", "From: a@example.net",
    "MIME-Version: 1.0 (Apple Message framework v1)x", "Message-ID: <1@example.net>", "X-Auto-Response-Suppress: OOF",
  ].filter { !$0.hasPrefix("MIME-Version") }

  @Test func fieldsThatTellNothingAreNotMended() {
    let check = HeaderCheckRun.Check(
      place: .header, table: PatternTable(text: "/^Subject: (.*)/ REPLACE Subject: x $1"))
    let subject = Self.notification.fields.filter { $0.name == "Subject" }
    #expect(MendedRule(0, of: check, sparing: subject) == nil)
  }

  @Test(arguments: [
    ("IGNORE", HeaderCheckPlace.header, true), ("ignore", .smtpHeader, true), ("OK", .header, true),
    ("REJECT no", .smtpHeader, false), ("PREPEND X: y", .milterHeader, false), ("PREPEND nothing", .header, false),
    ("REPLACE", .header, false), ("REPLACE text", .body, true), ("FILTER smtp", .header, false),
    ("FILTER smtp:[192.0.2.1]", .header, true), ("REDIRECT me", .header, false), ("BCC a@example.com", .header, true),
    ("", .header, false), ("NONSENSE", .header, false), ("PASS", .smtpHeader, false), ("PASS", .header, true),
  ])
  func actionsWorkWhereTheyDo(text: String, place: HeaderCheckPlace, works: Bool) {
    let action = try? HeaderAction(Array(text.utf8), in: place)
    #expect((action != nil) == works)
  }

  @Test func samplesAreWhatTheHelpDeskSends() {
    for sample in NotificationHeader.samples(from: "support@example.com") {
      let names = Set(sample.fields.map { $0.name.lowercased() })
      let isVerification = sample.title.contains("verification")
      let expected = NotificationHeader.preserved.subtracting(isVerification ? ["x-zendesk-email-id"] : [])
      #expect(names.intersection(NotificationHeader.preserved) == expected)
      #expect(sample.signed.isDisjoint(with: NotificationHeader.preserved))
    }
  }
}
