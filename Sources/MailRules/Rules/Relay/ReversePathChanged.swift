import InternetMessage
import MailFacts

/// PRES110: the relay gave a message a reverse path that it did not have, or took it away.
struct ReversePathChanged: Rule {
  let description = RuleDescription(
    code: "PRES110", name: "reverse_path_changed_in_relay", severity: .warning,
    summary: "The null reverse path was not kept by the relay, or put in place of an address.",
    rationale: """
      A null reverse path says that nobody is to be told about this message: delivery reports and receipts bear it so \
      that they cannot bounce for ever. A relay that writes an address there starts loops of bounces; one that takes an \
      address away keeps the organisation from learning of bounces at all.
      """,
    remedy:
      "Let the relay hand on the reverse path of each message; rewrite (SRS) only addresses, never the null path.",
    requirements: ["C31"], standards: ["RFC 5321 §4.5.5", "RFC 3464 §2", "RFC 3834 §3.3"],
    triggering: [
      .pair(
        """
        Return-Path: <>
        From: a@example.com
        Subject: Delivery status

        Body

        """,
        """
        ↓Return-Path: <a@example.com>
        From: a@example.com
        Subject: Delivery status

        Body

        """),
      .pair(
        """
        Return-Path: <a@example.com>
        From: a@example.com
        Subject: Hi

        Body

        """,
        """
        ↓Return-Path: <>
        From: a@example.com
        Subject: Hi

        Body

        """),
    ],
    nonTriggering: [
      .pair(
        """
        Return-Path: <a@example.com>
        From: a@example.com
        Subject: Hi

        Body

        """,
        """
        Return-Path: <SRS0=ab=cd=example.com=a@example.com>
        From: a@example.com
        Subject: Hi

        Body

        """),
      .pair(
        """
        From: a@example.com
        Subject: Hi

        Before the relay nothing shows the reverse path.

        """,
        """
        Return-Path: <>
        From: a@example.com
        Subject: Hi

        Before the relay nothing shows the reverse path.

        """),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    guard let old = pair.before.header.returnPath, let new = pair.after.header.returnPath, old.isNull != new.isNull,
      let field = pair.after.first(.returnPath)
    else { return }
    findings.report(
      field,
      old.isNull
        ? "The reverse path was null before the relay and is \(new.address.text.shortened)."
        : "The reverse path was \(old.address.text.shortened) before the relay and is null.")
  }
}
