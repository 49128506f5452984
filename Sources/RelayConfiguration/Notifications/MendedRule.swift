/// A rule that harms notifications, written so that it leaves them alone and does everything else as before.
///
///     /^X-/ IGNORE
///
/// becomes
///
///     if !/^X-Mailer: Zendesk Mailer$/
///     /^X-/ IGNORE
///     endif
package struct MendedRule: Sendable, Equatable {
  /// What stands in the file now.
  package let range: Range<Int>
  /// What belongs there.
  package let text: String

  /// Mends a rule of a table; nil when the fields cannot be told from those of other mail by themselves.
  ///
  /// The text is tried before it is given: with it in place the fields pass, and other fields meet the rule as before.
  package init?(_ number: Int, of check: HeaderCheckRun.Check, sparing fields: [NotificationHeader.Field]) {
    let table = check.table
    guard table.rules.indices.contains(number) else { return nil }
    var guards: [String] = []
    for field in fields {
      guard let pattern = Self.pattern(of: field) else { return nil }
      if !guards.contains(pattern) { guards.append(pattern) }
    }
    guard !guards.isEmpty else { return nil }
    let rule = table.rules[number]
    let condition = guards.count == 1 ? guards[0] : "^(\(guards.map { String($0.dropFirst()) }.joined(separator: "|")))"
    let text = "if !/\(condition)/\n\(table.file.string(rule.range))\nendif"
    range = rule.range
    self.text = text
    guard isRight(number, check, fields) else { return nil }
  }

  /// The table with the rule mended.
  package func applied(to table: PatternTable) -> PatternTable {
    var octets = table.file.octets
    octets.replaceSubrange(range, with: text.utf8)
    return PatternTable(SourceText(path: table.file.path, octets: octets), table.syntax)
  }

  private func isRight(
    _ number: Int, _ check: HeaderCheckRun.Check, _ fields: [NotificationHeader.Field]
  ) -> Bool {
    let mended = applied(to: check.table)
    guard mended.rules.count == check.table.rules.count, mended.problems.count == check.table.problems.count else {
      return false
    }
    return fields.allSatisfy { mended.lookUp($0.octets)?.rule != number }
  }

  /// A pattern that a field of the help desk's meets, and those of other senders hardly do.
  ///
  /// Both sorts of tables read it alike. Nil for fields whose body says nothing about the sender.
  private static func pattern(of field: NotificationHeader.Field) -> String? {
    switch field.name.lowercased() {
    case "x-mailer": "^X-Mailer: Zendesk Mailer"
    case "auto-submitted": "^Auto-Submitted: auto-generated"
    case "x-auto-response-suppress": "^X-Auto-Response-Suppress: All"
    case "x-zendesk-from-account-id": "^X-Zendesk-From-Account-Id:"
    case "x-zendesk-email-id": "^X-Zendesk-Email-Id:"
    case "message-id": "^Message-ID:[^@]*@zendesk\\.com"
    case "in-reply-to": "^In-Reply-To:[^@]*@zendesk\\.com"
    case "references": "^References:[^@]*@zendesk\\.com"
    case "mime-version": "^MIME-Version: 1\\.0"
    case "received": field.octets.text.contains("zdsys.com") ? "^Received:.*zdsys\\.com" : nil
    case "dkim-signature": field.octets.text.contains("s=zendesk") ? "^DKIM-Signature:.*s=zendesk" : nil
    default: nil
    }
  }
}
