import InternetMessage

/// Whether two fields that are written differently mean the same.
struct FieldMeaning {
  let before: Message
  let after: Message

  /// Compares by the grammar of the field; fields without one by their decoded text.
  func isSame(_ one: HeaderField, _ other: HeaderField) -> Bool {
    before.octets.withOctetView { first in
      after.octets.withOctetView { second in
        switch one.kind {
        case .from, .sender, .replyTo, .to, .cc, .bcc:
          return mailboxes(first, one) == mailboxes(second, other)
        case .messageID, .inReplyTo, .references:
          let identifiers = MessageIdentifierList.parse(first, one.body).value?.identifiers
          return identifiers != nil && identifiers == MessageIdentifierList.parse(second, other.body).value?.identifiers
        case .date:
          let date = MailDate.parse(first, one.body).value?.secondsSince1970
          return date != nil && date == MailDate.parse(second, other.body).value?.secondsSince1970
        case .subject, .comments, .keywords, .contentDescription, .threadTopic, .other:
          return Self.collapsed(before.text(of: one)) == Self.collapsed(after.text(of: other))
        default: return false
        }
      }
    }
  }

  /// Addresses with the names that people see.
  private func mailboxes(_ view: OctetView, _ field: HeaderField) -> [NamedAddress]? {
    AddressList.parse(view, field.body).value?.mailboxes.map {
      NamedAddress(name: DisplayName.text(of: $0, in: view) ?? "", address: $0.address)
    }
  }

  private struct NamedAddress: Equatable {
    let name: String
    let address: AddrSpec
  }

  /// White space around the seams of encoded words is a matter of writing.
  private static func collapsed(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\t" } }
}
