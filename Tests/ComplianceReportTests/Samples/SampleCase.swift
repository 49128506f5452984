import InternetMessage
import MailFacts
import MailRules
import RelayPipeline

/// A case of a sample run while it is put together: a notification, and what the relay does to it.
struct SampleCase {
  var name: String
  var note: String
  var fields: [(name: String, value: String)]
  /// The fields before the relay; nil for a single capture.
  var original: [(name: String, value: String)]?
  var findings: [(code: String, field: String, message: String)] = []
  var origin = Origin(
    originClass: .automated, kind: .notification, mayAutoReply: false, confidence: 0.95,
    evidence: [
      SignalEvidence(signal: "S-A01", place: "Auto-Submitted", value: "auto-generated", strength: .definitive),
      SignalEvidence(signal: "S-Z07", place: "X-Delivery-Context", value: "rule-4411-event-id-90817", strength: .weak),
    ])
  var defects: [LocatedDefect] = []
  var date: Int64? = 1_793_606_400
  var isFromHelpDesk = true

  /// Case number `number` of a help desk's notifications, one a few hours after the other.
  static func notification(_ number: Int, _ name: String, _ note: String) -> SampleCase {
    let date = 1_793_606_400 + Int64(number) * 37_000
    let account = number.isMultiple(of: 3) ? "b07e4d2" : "3fa9c21"
    let fields = [
      (
        "Received",
        "from out\(number % 4 + 1).pod12.example (out.pod12.example [192.0.2.\(10 + number)])\r\n"
          + "\tby relay.example.com (Postfix) with ESMTPSA id 4Tq\(number)Z2; \(number % 9 + 1) Nov 2026 09:12:44 +0000"
      ),
      ("From", "\"Acme Support\" <support@example.com>"), ("Reply-To", "Acme Support <support@example.com>"),
      ("To", "Customer \(number) <customer\(number)@customer.example>"),
      ("Subject", "[Acme] Re: Order 2026-\(1000 + number) has not arrived"),
      ("Message-ID", "<TICKET\(4000 + number)_66f0a1b2c3d4_9a\(number)_sprut@zendesk.com>"),
      ("Mime-Version", "1.0"), ("Content-Type", "multipart/alternative;\r\n boundary=\"--==_mimepart_\(number)\""),
      ("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"), ("X-Mailer", "Zendesk Mailer"),
      ("X-Zendesk-From-Account-Id", account), ("X-Zendesk-Email-Id", "01JC8ZK3Q\(1000 + number)WXYZABCDEFGHJ"),
      ("X-Delivery-Context", "rule-4411-event-id-\(90817 + number)"),
    ]
    var sample = SampleCase(name: name, note: note, fields: fields.map { ($0.0, $0.1) })
    sample.date = date
    sample.original = sample.fields
    return sample
  }

  /// A single capture of mail towards the help desk.
  static func incoming(
    _ number: Int, _ name: String, _ note: String, _ originClass: Origin.Class, _ kind: Origin.Kind
  ) -> SampleCase {
    var sample = SampleCase(
      name: name, note: note,
      fields: [
        (
          "Received",
          "from mx.partner.example (mx.partner.example [198.51.100.7])\r\n\tby relay.example.com; 9 Nov 2026"
        ),
        ("From", "Jürgen Example <user\(number)@partner.example>"), ("To", "support@example.com"),
        ("Subject", "=?utf-8?q?Abwesenheitsnotiz:_R=C3=BCckkehr?="), ("Message-ID", "<\(number)@partner.example>"),
      ])
    sample.origin = Origin(
      originClass: originClass, kind: kind, mayAutoReply: originClass == .personal, confidence: 0.8,
      evidence: [SignalEvidence(signal: "S-A22", place: "Subject", value: "Abwesenheitsnotiz", strength: .weak)])
    sample.date = 1_793_606_400 + Int64(number) * 37_000
    sample.isFromHelpDesk = false
    return sample
  }

  mutating func set(_ field: String, _ value: String) {
    for index in fields.indices where fields[index].name == field { fields[index].value = value }
  }

  mutating func remove(_ field: String) { fields.removeAll { $0.name == field } }

  mutating func fires(_ code: String, at field: String, _ message: String) {
    findings.append((code, field, message))
  }

  var record: CaseRecord {
    let header = Self.octets(of: fields)
    return CaseRecord(
      name: name, note: note, before: original.map { verdict(of: $0, findings: []) },
      after: verdict(of: fields, findings: located), changes: changes, headerBefore: original.map(Self.octets(of:)),
      headerAfter: header)
  }

  /// The octets of the fields, one a line.
  private static func octets(of fields: [(name: String, value: String)]) -> [UInt8] {
    Array(fields.map { "\($0.name): \($0.value)\r\n" }.joined().utf8)
  }

  private var located: [Finding] {
    findings.map { code, field, message in
      let before = fields.prefix { $0.name != field }
      let start = Self.octets(of: Array(before)).count
      let value = fields.first { $0.name == field }?.value
      let bodyStart = value == nil ? start : start + field.utf8.count + 2
      let rule = SampleRules.named(code)
      return Finding(
        rule: code, name: rule?.name ?? "unlisted_rule", severity: rule?.severity ?? .warning,
        requirements: rule?.requirements ?? [], range: bodyStart..<bodyStart + (value?.utf8.count ?? 0),
        line: before.reduce(1) { $0 + 1 + $1.value.count { $0 == "\r\n" } }, column: value == nil ? 1 : field.count + 3,
        place: field, message: message, help: rule?.remedy ?? "Ask who wrote the rule.", evidence: value ?? "")
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func verdict(of fields: [(name: String, value: String)], findings: [Finding]) -> Verdict {
    let values = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
    return Verdict(
      file: "corpora/sample/\(name)/\(original == nil ? "message" : "after").eml", index: 0,
      size: 2_000 + Self.octets(of: fields).count,
      messageID: values["Message-ID"].map { String($0.dropFirst().dropLast()) },
      date: date,
      direction: isFromHelpDesk
        ? Direction(way: .outgoing, leg: "organisation to recipient", evidence: ["Received[1] names the relay"])
        : Direction(way: .incoming, leg: "sender to organisation"),
      origin: origin,
      sender: isFromHelpDesk
        ? Sender(
          helpDesk: "zendesk", accountID: values["X-Zendesk-From-Account-Id"], subdomain: "acme", relation: .own)
        : .none,
      preserved: isFromHelpDesk ? preserved(in: fields) : [], findings: findings, defects: defects)
  }

  private func preserved(in fields: [(name: String, value: String)]) -> [PreservedField] {
    let expected = [
      ("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"), ("X-Mailer", "Zendesk Mailer"),
      ("X-Zendesk-From-Account-Id", "seven hexadecimal digits"), ("X-Zendesk-Email-Id", "a ULID"),
    ]
    return expected.map { name, value in
      let before = original?.first { $0.name == name }?.value
      let after = fields.filter { $0.name == name }.map(\.value)
      let state: PreservedField.State =
        if original != nil, before == nil { .notExpected } else if after.isEmpty { .missing } else if after.count > 1 {
          .duplicated
        } else if original != nil, after.first != before { .changed } else { .kept }
      return PreservedField(name: name, expected: value, before: before, after: after.first, state: state)
    }
  }

  private var changes: [FieldChange] {
    guard let original else { return [] }
    let before = Dictionary(original.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    let after = Dictionary(fields.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    let removed = original.filter { after[$0.name.lowercased()] == nil }
      .map { FieldChange(name: $0.name, kind: .removed, before: $0.value, after: nil) }
    let others = fields.compactMap { field -> FieldChange? in
      guard let old = before[field.name.lowercased()] else {
        return FieldChange(name: field.name, kind: .added, before: nil, after: field.value)
      }
      guard old != field else { return nil }
      return FieldChange(
        name: field.name, kind: old.value == field.value ? .rewritten : .changed, before: old.value, after: field.value)
    }
    return removed + others
  }
}
