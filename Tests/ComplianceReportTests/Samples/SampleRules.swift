import MailFacts
import MailRules
import RelayPipeline

/// Rules as a run record lists them: enough of them for every section of a report.
enum SampleRules {
  static let all: [RuleInForce] = [
    rule(
      "PRES001", "missing_preserved_header", .error, ["C16"],
      "A header field that must survive the relay is gone.",
      "The receiving help desk recognises its peers by these fields. Without them it answers, and two help desks "
        + "write to each other until a limit stops them.",
      "Take the field out of the header filter of the relay, or list it as an exception before the filter runs."),
    rule(
      "PRES002", "wrong_preserved_header", .error, ["C16"],
      "A header field that must survive the relay has another value.",
      "A value that differs is not recognised, which has the same effect as a missing field.",
      "Switch off the rewriting of this field for mail that arrives over the connector."),
    rule(
      "PRES003", "repeated_preserved_header", .error, ["C16"],
      "A header field that must survive the relay stands more than once.",
      "Which of the two a receiver reads is not defined.",
      "Let the relay replace fields only where it also removes the old one, or leave them alone."),
    rule(
      "PRES010", "standard_header_changed", .warning, ["C17"],
      "A standard header field differs before and after the relay.",
      "Such changes are unsupported: replies may come back to another ticket, and signatures over the field break.",
      "Find the transport rule that writes the field, and exclude mail of the help desk from it."),
    rule(
      "AUTO004", "list_header_added", .warning, ["L1", "C31"],
      "The relay added a list header to a notification.",
      "Other systems stay silent towards lists, so customers' vacation notices are lost.",
      "Send to the recipients themselves instead of over a group address."),
    rule(
      "FMT031", "signature_breaking_case", .warning, ["C25"],
      "The relay rewrote a field that the signature covers.",
      "Under simple canonicalisation a changed letter breaks the DKIM signature, and DMARC fails.",
      "Leave signed fields untouched, or sign again behind the last rewriting.", ["RFC 6376 §3.4.1"]),
    rule(
      "FMT012", "line_too_long", .info, [],
      "A line has more than 998 octets.",
      "Mail servers may cut such a line.",
      "Let the sending system fold its lines.", ["RFC 5322 §2.1.1"]),
    rule(
      "LOOP001", "mail_loop", .error, ["L3", "L6"],
      "Two automatic systems answer each other.",
      "Each round opens or updates a ticket on both sides, until the sender is blocked.",
      "Put the other account's support addresses on the partner list, or share the ticket through the agreement."),
    rule(
      "PART002", "mail_from_partner", .warning, ["L10"],
      "A partner's support address writes as if it were a user.",
      "A sharing agreement exists: the ticket should travel through it.",
      "Open a ticket with that user as requester and share it."),
    rule(
      "ZD007", "forwarded_by_hand", .warning, ["C18"],
      "The message was forwarded in a mail client.",
      "The help desk suspends such messages.",
      "Forward on the mail server."),
    rule(
      "FMT001", "missing_date", .error, [],
      "There is no Date field.", "Receivers order mail by it.", "Let the sending system write it.",
      ["RFC 5322 §3.6.1"]),
    rule(
      "FMT020", "bare_line_feed", .error, [],
      "A line ends in LF alone.", "Some servers take such lines apart differently.", "Send CRLF.",
      ["RFC 5322 §2.3"]),
    rule(
      "AUTO001", "auto_submitted_unknown", .info, ["L1"],
      "Auto-Submitted has a value that no standard defines.", "Receivers ignore it.", "Write auto-generated.",
      ["RFC 3834 §5"]),
  ]

  static func named(_ code: String) -> RuleDescription? { all.first { $0.description.code == code }?.description }

  private static func rule(
    _ code: String, _ name: String, _ severity: Severity, _ requirements: [String], _ summary: String,
    _ rationale: String, _ remedy: String, _ standards: [String] = []
  ) -> RuleInForce {
    RuleInForce(
      description: RuleDescription(
        code: code, name: name, severity: severity, summary: summary, rationale: rationale, remedy: remedy,
        requirements: requirements, standards: standards, triggering: [], nonTriggering: []),
      severity: severity)
  }
}
