import InternetMessage
import Testing

@testable import MailFacts

/// The beginning of a body, and how much of it is read.
struct OpeningTests {
  @Test func quotedTextIsNotTheSendersWord() {
    let opening = Opening("Ada wrote:\n> could not be delivered\n> 550 a@b.example\nThanks\n", isHTML: false)
    #expect(opening.isQuoting && !opening.hasDiagnostic)
    #expect(String(decoding: opening.statement, as: UTF8.self) == "ada wrote: thanks")
  }

  @Test func forwardedTextIsNotTheSendersWord() {
    let opening = Opening(
      "See below\n---------- Forwarded message ----------\ncould not be delivered 550 a@b.example\n", isHTML: false)
    #expect(opening.isForwarded && !opening.hasDiagnostic && !FailureStatements.speaks(opening.statement))
  }

  /// A report, too, writes `Original message` over what it returns, but behind its own words.
  @Test func originalMessageBehindAFailureIsReturned() {
    let report = Opening("Could not be delivered.\n----- Original message -----\nHi\n", isHTML: false)
    #expect(!report.isForwarded)
    let person = Opening("What now?\n-----Original Message-----\nCould not be delivered\n", isHTML: false)
    #expect(person.isForwarded)
  }

  @Test func fieldsOfAReturnedMessageEndTheStatement() {
    let opening = Opening("Failed:\n<a@b.example>: 550 no\n\nReceived: from x\nSubject: secret\n", isHTML: false)
    #expect(opening.hasOriginalHeader && opening.hasDiagnostic)
    #expect(!String(decoding: opening.statement, as: UTF8.self).contains("secret"))
  }

  @Test func anAddressAndItsCodeStandNearEachOther() {
    let filler = String(repeating: "x\n", count: 6)
    #expect(Opening("a@b.example\n550 no\n", isHTML: false).hasDiagnostic)
    #expect(!Opening("a@b.example\n" + filler + "550 no\n", isHTML: false).hasDiagnostic)
    #expect(Opening("Could not be delivered to:\na@b.example\n", isHTML: false).hasDiagnostic)
    #expect(!Opening("Write to\na@b.example\n", isHTML: false).hasDiagnostic)
  }

  @Test func markupIsLeftOut() {
    let html =
      "<style>p { could not be delivered }</style><p>Mail&nbsp;to &lt;a@b.example&gt;<br>550 no</p><blockquote>quoted</blockquote>"
    let opening = Opening(html, isHTML: true)
    #expect(
      opening.hasDiagnostic && String(decoding: opening.statement, as: UTF8.self) == "mail to <a@b.example> 550 no")
    for broken in ["<", "<p", "&", "&lt", "<style>", "<blockquote", "<blockquote>x"] {
      _ = Opening(broken, isHTML: true)
    }
  }

  @Test func signaturesAreNotTheMessage() {
    let opening = Opening("Hi\n-- \nThis is an automated signature\n", isHTML: false)
    #expect(String(decoding: opening.statement, as: UTF8.self) == "hi")
  }

  // MARK: Limits

  private static func origin(bodyBefore octets: Int) -> Origin {
    // The report's words begin where the filler ends; the filler is white space, which counts as octets and not as text.
    let text =
      "From: x@b.example\nSubject: Undelivered mail\n\n" + String(repeating: "\n", count: octets)
      + "Could not be delivered:\n<a@b.example>: 550 no\n"
    return MessageFacts(Message(Array(text.utf8)), context: JudgingContext()).origin
  }

  /// The body is read up to a limit: what stands within it counts, what begins one octet beyond does not.
  @Test func bodyIsReadUpToItsLimit() {
    let report = "Could not be delivered:\n<a@b.example>: 550".utf8.count
    #expect(Self.origin(bodyBefore: OriginLimits.bodyOctets - report).kind == .bounce)
    #expect(Self.origin(bodyBefore: OriginLimits.bodyOctets - report + 1).originClass == .personal)
  }

  @Test func encodedBodiesAreReadUpToTheSameLimit() {
    for encoding in ["base64", "quoted-printable"] {
      let body =
        encoding == "base64"
        ? String(repeating: "QUJD\n", count: 1_000_000) : String(repeating: "=41=\n", count: 1_000_000)
      let text =
        "From: postmaster@b.example\nSubject: Undelivered\nContent-Type: text/plain\nContent-Transfer-Encoding: \(encoding)\n\n"
        + body
      let message = Message(Array(text.utf8))
      let count = message.withOpeningText(of: 0, limit: OriginLimits.bodyOctets) { $1.count }
      #expect(count > 0 && count <= OriginLimits.bodyOctets)
      #expect(MessageFacts(message, context: JudgingContext()).origin.kind == .bounce)
    }
  }

  /// Parts beyond the limit are not looked at.
  @Test(arguments: [(OriginLimits.parts - 2, true), (OriginLimits.parts - 1, false)])
  func partsAreLookedAtUpToTheirLimit(_ before: Int, _ isSeen: Bool) {
    let filler = String(repeating: "--b\nContent-Type: image/png\n\nx\n", count: before)
    let text =
      "From: x@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + filler
      + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n--b--\n"
    #expect(OpeningParts(Message(Array(text.utf8))).hasDeliveryStatus == isSeen)
  }

  @Test func subjectsAreReadUpToTheirLimit() {
    func subject(_ filler: Int) -> Origin {
      let text = "From: MAILER-DAEMON@b.example\nSubject: " + String(repeating: "x", count: filler) + " undelivered\n\n"
      return MessageFacts(Message(Array(text.utf8)), context: JudgingContext()).origin
    }
    let last = OriginLimits.subjectOctets - " undeliver".utf8.count
    #expect(subject(last).evidence.contains { $0.signal == "S-A24" })
    #expect(!subject(last + 1).evidence.contains { $0.signal == "S-A24" })
  }

  /// The evidence is bounded, and the decision is not changed by its end.
  @Test func evidenceIsBounded() {
    let many = String(repeating: "Auto-Submitted: auto-replied\nX-List: a\nX-Cron-Env: a\n", count: 100)
    let text = "From: a@b.example\nReturn-Path: <>\n" + many + "Subject: x\n\n"
    let origin = MessageFacts(Message(Array(text.utf8)), context: JudgingContext()).origin
    #expect(origin.originClass == .automated && origin.evidence.count <= OriginLimits.marks)
  }
}

extension Opening {
  fileprivate init(_ text: String, isHTML: Bool) {
    self = Array(text.utf8).withOctetView { Opening($0, 0..<$0.count, isHTML: isHTML) }
  }
}
