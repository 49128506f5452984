import InternetMessage
import MailFacts

/// ZD009: somebody passed the mail on in a mail client.
struct ForwardedByHand: Rule {
  let description = RuleDescription(
    code: "ZD009", name: "forwarded_by_hand", severity: .warning,
    summary: "The message was forwarded by hand, not by the server.",
    rationale: """
      The help desk takes whoever forwards for the requester, and answers go to him and not to the customer. \
      From an external support address the message is suspended.
      """,
    remedy: "Forward support addresses on the server, by a rule for all mail.",
    requirements: ["C18"], standards: ["RFC 5322 §3.6.6"],
    triggering: [
      .organised(
        """
        ↓From: Erik <erik@example.com>
        To: support@example.com
        Subject: Fwd: Hose
        X-Forwarded-Message-Id: <1@example.net>

        Body

        """),
      .organised(
        """
        ↓From: Support <support@example.com>
        To: support@example.zendesk.com
        Subject: WG: Angebot

        z. K.

        Von: Einkauf <einkauf@example.net>
        Gesendet: Freitag, 6. März 2026 10:58
        An: support@example.com
        Betreff: Angebot

        Bitte um ein Angebot.

        """),
      .organised(
        """
        ↓From: Erik <erik@example.com>
        To: support@example.com
        Subject: hose

        -------- Message transféré --------
        De : Maud <maud@example.net>

        """),
      .organised(
        """
        ↓From: Sofia <sofia@example.com>
        To: support@example.com
        Subject: TR: tuyau
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        See below.
        --b
        Content-Type: message/rfc822

        From: maud@example.net
        Subject: tuyau

        Bonjour
        --b--

        """),
    ],
    nonTriggering: [
      .organised(
        """
        From: a@example.net
        To: support@example.com
        Subject: Re: Fwd: Hose
        In-Reply-To: <1@example.com>

        Yes.

        From: Support <support@example.com>
        Sent: Friday
        To: a@example.net
        Subject: Fwd: Hose

        """),
      .organised(
        """
        From: a@example.net
        To: support@example.com
        Subject: forward gear broken

        From: the beginning it did not work.

        """),
      .organised(
        """
        From: a@example.net
        To: b@example.net
        Subject: Fwd: Hose
        X-Forwarded-Message-Id: <1@example.net>

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let way = facts.forwarding?.byHand, let author = facts.header.from.first, let field = facts.first(.from)
    else {
      return
    }
    let isSupport = ContextMatcher(context: facts.context).isOwn(author)
    let result = isSupport ? "it is suspended" : "\(author.addrSpec.shortened) becomes the requester"
    findings.report(field, "Forwarded by hand, as \(way.rawValue) shows: \(result).")
  }
}
