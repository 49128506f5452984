import InternetMessage
import MailFacts

/// PRES104: the relay changed From, To, Subject or the like.
struct StandardFieldChanged: Rule {
  let description = RuleDescription(
    code: "PRES104", name: "standard_field_changed_in_relay", severity: .warning,
    summary: "The relay changed a standard header field.",
    rationale: """
      Such changes alter how mail goes out and how replies come back: a stripped Reply-To or another From sends \
      answers elsewhere, another Message-ID tears the thread, and a signature over the field no longer holds. How \
      the help desk works stays as it was.
      """,
    remedy: """
      Mend the rule in the mail server of the own domain; changing these fields before the final send is \
      unsupported.
      """,
    requirements: ["C17"], standards: ["RFC 5322 §3.6", "RFC 6376 §3.7"],
    triggering: [
      .pair(
        """
        From: Support Desk <support@example.com>
        To: a@example.org
        Reply-To: support@example.com
        Mime-Version: 1.0
        Subject: =?utf-8?Q?Caf=C3=A9?=

        Body

        """,
        """
        From: Support Desk <support@example.com>
        To: a@example.org
        Reply-To: support@example.com
        Mime-Version: 1.0
        Subject: ↓[EXTERNAL] Cafe

        Body

        """),
      .pair(
        """
        From: Support Desk <support@example.com>
        To: a@example.org
        Reply-To: support@example.com
        Mime-Version: 1.0
        Subject: =?utf-8?Q?Caf=C3=A9?=

        Body

        """,
        """
        From: Support Desk <support@example.com>
        To: a@example.org
        Mime-Version: 1.0
        Subject: =?utf-8?Q?Caf=C3=A9?=
        ↓
        Body

        """),
      .pair(
        """
        From: Support Desk <support@example.com>
        To: a@example.org
        Reply-To: support@example.com
        Mime-Version: 1.0
        Subject: =?utf-8?Q?Caf=C3=A9?=

        Body

        """,
        """
        From: ↓"Support Desk" <support@example.com>
        To: a@example.org
        Reply-To: support@example.com
        Mime-Version: 1.0
        Subject: =?utf-8?Q?Caf=C3=A9?=

        Body

        """),
      .pair(
        """
        From: Support Desk <support@example.com>
        To: a@example.org
        Reply-To: support@example.com
        Mime-Version: 1.0
        Subject: =?utf-8?Q?Caf=C3=A9?=

        Body

        """,
        """
        From: Support Desk <support@example.com>
        To: a@example.org
        ↓Cc: b@example.org
        Reply-To: support@example.com
        Mime-Version: 1.0
        Subject: =?utf-8?Q?Caf=C3=A9?=

        Body

        """),
    ],
    nonTriggering: [
      .pair(
        """
        From: Support Desk <support@example.com>
        To: a@example.org
        Reply-To: support@example.com
        Mime-Version: 1.0
        Subject: =?utf-8?Q?Caf=C3=A9?=

        Body

        """,
        """
        From: Support Desk <support@example.com>
        To:
        	a@example.org
        Reply-To: support@example.com
        MIME-Version: 1.0
        Subject: =?utf-8?Q?Caf=C3=A9?=

        Body

        """),
      .pair(
        """
        From: Support Desk <support@example.com>
        To: a@example.org
        Mime-Version: 1.0
        Subject: =?utf-8?Q?Caf=C3=A9?=

        Body

        """,
        """
        Received: from a.example by b.example; Mon, 2 Mar 2026 07:12:41 +0000
        Return-Path: <support@example.com>
        X-Spam-Score: 0
        From: Support Desk <support@example.com>
        To: a@example.org
        Mime-Version: 1.0
        Subject: =?utf-8?Q?Caf=C3=A9?=

        Body

        """),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    for change in pair.changes where Self.fields.contains(change.fieldKind) {
      let name = change.fieldKind.name
      // A declared redaction has rules of its own (C35).
      if change.fieldKind == .subject, pair.redaction?.isInSubject == true { continue }
      switch change.kind {
      case .removed:
        findings.report(missing: name, "\(name) is gone; it was \((change.valueBefore ?? "").shortened).")
      case .changed:
        findings.report(
          at: change.marked, "\(name) \(Self.phrase(change)); it was \(change.shownBefore) before the relay.")
      case .rewritten where !change.keepsRelaxedForm:
        findings.report(
          at: change.marked,
          "\(name) means the same, but \(Self.phrase(change)); it was written as \(change.shownBefore) before the relay."
        )
      case .added where !StandardFields.mayBeAdded.contains(change.fieldKind):
        guard let field = change.after else { continue }
        findings.report(field, "\(name) was not there before the relay.")
      case .added, .rewritten: continue
      }
    }
  }

  /// The fields that C17 means.
  private static let fields: Set<FieldKind> = [
    .from, .sender, .replyTo, .to, .cc, .bcc, .subject, .messageID, .inReplyTo, .references, .date, .mimeVersion,
    .contentType, .contentTransferEncoding,
  ]

  private static func phrase(_ change: HeaderChange) -> String {
    change.manner.map(\.phrase).joined(separator: ", ")
  }
}

extension HeaderChange {
  /// The octets after that are not as before, from the first to the last; the whole field where none can be told.
  var marked: Range<Int> {
    guard let field = after else { return 0..<0 }
    return octetsAfter.marked ?? field.range
  }

  /// The value before, for people.
  var shownBefore: String { (valueBefore ?? "").shortened }
}
