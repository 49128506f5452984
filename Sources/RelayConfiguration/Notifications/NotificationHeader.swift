/// The header of a notification as rules of a mail server see it: logical fields in order, and which of them matter.
package struct NotificationHeader: Sendable {
  /// One field, its folded lines joined by a line feed as Postfix hands it to its tables.
  package struct Field: Sendable, Equatable {
    /// The name as written.
    package let name: String
    /// The whole field: name, colon, body.
    package let octets: [UInt8]

    /// Makes a field.
    package init(name: String, octets: [UInt8]) {
      self.name = name
      self.octets = octets
    }

    /// Makes a field of name and body.
    package init(_ name: String, _ body: String) {
      self.init(name: name, octets: Array("\(name): \(body)".utf8))
    }

    /// What stands behind the colon, without blanks at both ends.
    package var body: String {
      guard let colon = octets.firstIndex(of: UInt8(ascii: ":")) else { return "" }
      return octets[(colon + 1)...].trimmed.text
    }
  }

  /// What it is, in words: `a trigger's notification`.
  package let title: String
  /// The fields from the top.
  package let fields: [Field]
  /// The lines of the body, without line ends.
  package let bodyLines: [[UInt8]]
  /// The names of the fields that a signature covers, in lower case.
  package let signed: Set<String>

  /// Makes a header.
  package init(title: String, fields: [Field], bodyLines: [[UInt8]], signed: Set<String>) {
    self.title = title
    self.fields = fields
    self.bodyLines = bodyLines
    self.signed = signed
  }

  /// The five fields that must survive the outgoing relay, in lower case (C16).
  package static let preserved: Set = [
    "auto-submitted", "x-auto-response-suppress", "x-mailer", "x-zendesk-from-account-id", "x-zendesk-email-id",
  ]
}
