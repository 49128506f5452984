import InternetMessage
import Testing

@Suite struct DeliveryStatusTests {
  static let bounce =
    "Reporting-MTA: dns; mx.example.com\nOriginal-Envelope-Id: E1\nArrival-Date: Thu, 13 Feb 2020 23:45:01 +0000\n\n"
    + "Original-Recipient: rfc822;john@example.org\nFinal-Recipient: RFC822; j@example.org\nAction: failed\nStatus: 5.1.1\n"
    + "Remote-MTA: dns; mx.example.org\nDiagnostic-Code: smtp; 550 5.1.1 no\n such user\n\n"
    + "Final-Recipient: utf-8; j\\x{FC}rgen@example.org\nAction: Delayed (soon)\nStatus: 4.4.10 (x)\n"

  @Test func bounces() throws {
    for text in lineEndVariants(Self.bounce) {
      let body = Body(text)
      let parsed = body.parse(DeliveryStatus.parse)
      #expect(parsed.defects.isEmpty)
      let status = try #require(parsed.value)
      #expect(status.reportingServer?.type == "dns")
      #expect(status.reportingServer?.text == "mx.example.com")
      #expect(status.originalEnvelopeIdentifier == "E1")
      #expect(status.arrivalDate?.secondsSince1970 == 1_581_637_501)
      #expect(status.recipients.count == 2)
      #expect(status.fields.map { body.text($0.name) } == ["Reporting-MTA", "Original-Envelope-Id", "Arrival-Date"])
      let first = status.recipients[0]
      #expect(first.originalRecipient?.text == "john@example.org")
      #expect(first.finalRecipient?.type == "rfc822")
      #expect(first.action == .failed)
      #expect(first.status?.description == "5.1.1")
      #expect(first.remoteServer?.text == "mx.example.org")
      #expect(first.diagnostic?.text == "550 5.1.1 no such user")
      let second = status.recipients[1]
      #expect(second.finalRecipient?.text == "jürgen@example.org")
      #expect(second.finalRecipient?.isInternationalised == true)
      #expect(second.action == .delayed)
      #expect(second.status == Body("4.4.10").parse(EnhancedStatus.init))
    }
  }

  @Test(
    arguments: [
      ("Reporting-MTA: dns; a\nFinal-Recipient: rfc822; b@c\nAction: failed\nStatus: 5.0.0", 1, [.missingEmptyLine]),
      ("Final-Recipient: rfc822; b@c\nAction: failed\nStatus: 5.0.0", 1, [.missingField]),
      ("Reporting-MTA: dns; a", 0, [.missingField]),
      ("Reporting-MTA: dns; a\n\nFinal-Recipient: rfc822; b@c", 1, [.missingField, .missingField]),
      ("Reporting-MTA: dns; a\n\nAction: failed\nStatus: 5.0.0", 1, [.missingField]),
      ("Reporting-MTA: a\n\nFinal-Recipient: rfc822; b@c\nAction: failed\nStatus: 5.0.0", 1, [.malformedValue]),
      (
        "Reporting-MTA: dns; a\n\nFinal-Recipient: rfc822; b@c\nAction: exploded\nStatus: 3.0.0", 1,
        [.malformedValue, .malformedValue]
      ),
      (
        "Reporting-MTA: dns; a\n\nFinal-Recipient: rfc822; b@c\nAction: failed\nStatus: 5.0.0\nStatus: 5.0.1", 1,
        [.repeatedField]
      ),
      (
        "no field\n x\nReporting-MTA: dns; a\n\n\n\nFinal-Recipient: rfc822; b@c\nAction: failed\nStatus: 5.0.0", 1,
        [.malformedLine, .malformedLine]
      ),
      (
        "Reporting-MTA: dns; a\nArrival-Date: never\n\nFinal-Recipient: rfc822; b@c\nAction: failed\nStatus: 5.0.0", 1,
        [.date(.malformed)]
      ),
    ] as [(String, Int, [ReportDefectKind])])
  func deviations(_ text: String, recipients: Int, defects: [ReportDefectKind]) {
    for text in lineEndVariants(text) {
      let parsed = Body(text).parse(DeliveryStatus.parse)
      #expect(parsed.value?.recipients.count == recipients)
      #expect(parsed.defects.map(\.kind) == defects)
    }
  }

  @Test(arguments: ["", "\n\n", "only text\n"])
  func nothing(_ text: String) {
    let parsed = Body(text).parse(DeliveryStatus.parse)
    #expect(parsed.value == nil)
    #expect(parsed.defects.map(\.kind).last == .empty)
  }

  @Test(arguments: ["3.0.0", "5.1", "5..1", "5.1.1000", "5.1.1.1", "51.1.1", "x", ""])
  func noStatus(_ text: String) {
    #expect(Body(text).parse(EnhancedStatus.init) == nil)
  }

  @Test(arguments: [
    ("utf-8; \\x{1F600}@x", "😀@x"), ("utf-8; \\x{D800}@x", "\\x{D800}@x"), ("utf-8; \\x{}@x", "\\x{}@x"),
    ("utf-8; \\x{41", "\\x{41"), ("utf-8; a\\", "a\\"), ("rfc822; \\x{41}@x", "\\x{41}@x"),
  ])
  func escapes(_ text: String, expected: String) {
    let body = Body("Reporting-MTA: " + text)
    #expect(body.parse(DeliveryStatus.parse).value?.reportingServer?.text == expected)
  }

  @Test func fieldsBeyondTheLimitAreReported() {
    let field = "X: y\n"
    let beyond = Body(String(repeating: field, count: GrammarLimits.reportFields + 1)).parse(FeedbackReport.parse)
    #expect(beyond.value?.fields.count == GrammarLimits.reportFields)
    #expect(beyond.defects.map(\.kind).contains(.tooManyFields))
    let atLimit = Body(String(repeating: field, count: GrammarLimits.reportFields)).parse(FeedbackReport.parse)
    #expect(!atLimit.defects.map(\.kind).contains(.tooManyFields))
  }
}

@Suite struct OtherReportTests {
  @Test func receipts() throws {
    let text =
      "Reporting-UA: mua.example; Mailer 1\nOriginal-Recipient: rfc822; a@example.com\nFinal-Recipient: rfc822; b@example.com\n"
      + "Original-Message-ID: <1@example.com>\nDisposition: automatic-action/MDN-sent-automatically;\n deleted/error,x-mine\n"
    for text in lineEndVariants(text) {
      let parsed = Body(text).parse(DispositionNotification.parse)
      #expect(parsed.defects.isEmpty)
      let receipt = try #require(parsed.value)
      #expect(receipt.originalMessageIdentifier?.text == "1@example.com")
      #expect(receipt.finalRecipient?.text == "b@example.com")
      let disposition = try #require(receipt.disposition)
      #expect(disposition.isAutomaticAction)
      #expect(disposition.isSentAutomatically)
      #expect(disposition.type == .deleted)
      #expect(disposition.modifiers == ["error", "x-mine"])
    }
  }

  @Test(
    arguments: [
      (
        "Disposition: manual-action/MDN-sent-manually; displayed", DispositionNotification.DispositionType.displayed,
        [.missingField]
      ),
      ("Final-Recipient: rfc822; a@b\nDisposition: displayed", nil, [.malformedValue]),
      ("Final-Recipient: rfc822; a@b", nil, [.missingField]),
      ("Final-Recipient: rfc822; a@b\nDisposition: a/b; eaten\n\nX: y", .other, [.unexpectedGroup]),
    ] as [(String, DispositionNotification.DispositionType?, [ReportDefectKind])])
  func receiptDeviations(_ text: String, type: DispositionNotification.DispositionType?, defects: [ReportDefectKind]) {
    for text in lineEndVariants(text) {
      let parsed = Body(text).parse(DispositionNotification.parse)
      #expect(parsed.value?.disposition?.type == type)
      #expect(parsed.defects.map(\.kind) == defects)
    }
  }

  @Test func complaints() throws {
    let text =
      "Feedback-Type: Abuse\nUser-Agent: Generator/1.0\nVersion: 1\nOriginal-Mail-From: <a@example.com>\n"
      + "Original-Rcpt-To: <b@example.org>\nOriginal-Rcpt-To: c@example.org\nReceived-Date: Thu, 13 Feb 2020 23:45:01 +0000\n"
      + "Source-IP: 2001:db8::1\nReported-Domain: example.com\nIncidents: 12\nX-Other: kept\n"
    for text in lineEndVariants(text) {
      let parsed = Body(text).parse(FeedbackReport.parse)
      #expect(parsed.defects.isEmpty)
      let report = try #require(parsed.value)
      #expect(report.type == .abuse)
      #expect(report.originalMailFrom?.address.text == "a@example.com")
      #expect(report.originalRecipients.map(\.text) == ["b@example.org", "c@example.org"])
      #expect(report.arrivalDate?.secondsSince1970 == 1_581_637_501)
      #expect(report.sourceAddress?.description == "2001:db8::1")
      #expect(report.reportedDomains == ["example.com"])
      #expect(report.incidents == 12)
      #expect(report.fields.count == 11)
    }
  }

  @Test(arguments: [
    ("User-Agent: x\nVersion: 1", [ReportDefectKind.missingField]),
    ("X: y", [.missingField, .missingField, .missingField]),
    ("Feedback-Type: fraud\nUser-Agent: x\nVersion: 1\nSource-IP: here", [.malformedValue]),
    ("Feedback-Type: fraud\nUser-Agent: x\nVersion: 1\nIncidents: many", [.malformedValue]),
    ("Feedback-Type: fraud\nFeedback-Type: virus\nUser-Agent: x\nVersion: 1", [.repeatedField]),
  ])
  func complaintDeviations(_ text: String, defects: [ReportDefectKind]) {
    for text in lineEndVariants(text) {
      #expect(Body(text).parse(FeedbackReport.parse).defects.map(\.kind) == defects)
    }
  }
}
