import InternetMessage

extension Message {
  /// The message identifiers in the body of Message-ID, In-Reply-To or References.
  func identifiers(in field: HeaderField) -> [MessageIdentifier] {
    octets.withOctetView { MessageIdentifierList.parse($0, field.body).value?.identifiers ?? [] }
  }

  /// The date in a range of octets, as seconds since 1970; nil when it cannot be read.
  func seconds(in range: Range<Int>) -> Int64? {
    octets.withOctetView { MailDate.parse($0, range).value?.secondsSince1970 }
  }

  /// When a hop took the message: the date behind the last semicolon of its Received field (RFC 5321, section 4.4).
  func receiptSeconds(of field: HeaderField) -> Int64? {
    let semicolon = octets.withOctetView { $0.lastIndex(of: UInt8(ascii: ";"), in: field.body) }
    return semicolon.flatMap { seconds(in: $0 + 1..<field.body.upperBound) }
  }
}
