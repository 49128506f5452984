import InternetMessage
import MailFacts

extension FormatRules {
  static let calendarMethodMismatch = FormatRule(
    reportCalendarMethodMismatch,
    description: RuleDescription(
      code: "FMT115", name: "calendar_method_mismatch", severity: .warning,
      summary: "A calendar part does not state the method of the calendar object in it.",
      rationale: """
        Mail clients decide by the parameter whether to show an invitation with buttons; without it, or with \
        another one, the customer sees a file. Gateways that rewrite Content-Type drop the parameter.
        """,
      remedy: """
        Let the sending program write method=REQUEST (or the method of the object) into Content-Type, and \
        keep gateways from rewriting the field.
        """,
      standards: ["RFC 6047 §2.4"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: text/calendar; charset=utf-8

        BEGIN:VCALENDAR
        VERSION:2.0
        METHOD:REQUEST
        BEGIN:VEVENT
        UID:1@example.com
        END:VEVENT
        END:VCALENDAR

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: text/calendar; method=CANCEL

        BEGIN:VCALENDAR
        VERSION:2.0
        METHOD:REQUEST
        BEGIN:VEVENT
        UID:1@example.com
        END:VEVENT
        END:VCALENDAR

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/calendar; method=request

        BEGIN:VCALENDAR
        VERSION:2.0
        METHOD:REQUEST
        BEGIN:VEVENT
        UID:1@example.com
        END:VEVENT
        END:VCALENDAR

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/calendar

        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:1@example.com
        END:VEVENT
        END:VCALENDAR

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/calendar
        Content-Disposition: attachment; filename=holidays.ics

        BEGIN:VCALENDAR
        METHOD:PUBLISH
        END:VCALENDAR

        """,
      ]))

  private static func reportCalendarMethodMismatch(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices where message.states("text", "calendar", part: part) {
      // A calendar that is sent as a file is no message about a meeting.
      if message.isAttachment(part) { continue }
      let text = message.decodedOctets(of: part)
      let method = text.withOctetView { view -> String? in
        guard let line = view.firstLine(beginningWith: methodProperty, in: 0..<text.count) else { return nil }
        let start = line + methodProperty.count
        var end = start
        while end < text.count, view[end].isTokenText { end += 1 }
        return view.string(start..<end).lowercased()
      }
      guard let method, message.contentType(of: part).parameters["method"]?.lowercased() != method else { continue }
      findings.report(
        at: message.place(of: .contentType, in: part), part: part,
        "The calendar object has the method \(method), which Content-Type does not state.")
    }
  }

  private static let methodProperty = Array("METHOD:".utf8)
}
