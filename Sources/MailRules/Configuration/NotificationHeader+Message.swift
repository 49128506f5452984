package import InternetMessage
package import RelayConfiguration

extension NotificationHeader {
  /// Takes the header of a captured message, as the tables of a mail server see it.
  ///
  /// The signed fields are those that any DKIM-Signature of the message names (RFC 6376, section 3.5, `h=`).
  package init(_ message: Message, title: String) {
    var signed: Set<String> = []
    var fields: [Field] = []
    for field in message.fields() {
      let name = message.name(of: field)
      guard !name.isEmpty else { continue }
      let body = Self.unterminated(message.octets[field.body])
      // Postfix takes white space in front of the colon away, and joins folded lines by a line feed.
      fields.append(Field(name: name, octets: Array(name.utf8) + [0x3A] + body))
      if field.kind == .dkimSignature { signed.formUnion(Self.signedNames(message.text(of: field))) }
    }
    let lines = message.octets[message.root.body].split(separator: 0x0A, omittingEmptySubsequences: false)
    self.init(
      title: title, fields: fields, bodyLines: lines.prefix(10_000).map { Self.unterminated($0) }, signed: signed)
  }

  private static func unterminated(_ octets: ArraySlice<UInt8>) -> [UInt8] {
    var octets = octets.filter { $0 != 0x0D }
    while octets.last == 0x0A { octets.removeLast() }
    return octets
  }

  private static func signedNames(_ text: String) -> [String] {
    for tag in text.split(separator: ";") {
      let parts = tag.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ !$0.isWhitespace }) == "h" else { continue }
      return parts[1].split(separator: ":").map { $0.filter { !$0.isWhitespace }.lowercased() }
    }
    return []
  }
}
