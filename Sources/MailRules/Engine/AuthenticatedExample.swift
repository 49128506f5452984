/// An example of a rule over authentication: what DNS says, and the message, in one text.
///
/// The records stand in front of the message with a line of their own between them, so that `mailloop explain` shows
/// them as any other example. Signatures in examples are real.
extension RuleExample {
  /// Makes an example from the records, one a line, and the message; without records there is the key of most examples.
  static func authenticated(zone: String = signingKey, _ message: String) -> RuleExample {
    RuleExample(stringLiteral: zone + "\n" + separator + "\n" + message)
  }

  /// The records of an example as a master file, and the message with its lines ending as asked for.
  ///
  /// Nil when the example has no records.
  public func authenticated(lineEnd: String) -> (zone: String, message: [UInt8], marked: Int?)? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let middle = lines.firstIndex(of: Substring(Self.separator)) else { return nil }
    let message = RuleExample(stringLiteral: lines[(middle + 1)...].joined(separator: "\n"))
    let (octets, marked) = message.octets(lineEnd: lineEnd)
    return (lines[..<middle].joined(separator: "\n"), octets, marked)
  }

  private static let separator = "=== the message ==="
}

extension String {
  /// A message that the key of most examples has signed, as it was signed.
  static let signedMessage = """
    DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
     h=from:subject;
     bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
     b=NNlv4okfURy1X5InPpYdfCW64XVqnxNi04ZwIgQaHxHY/X+/6pCh4evbPeG0RsWH
      bVshnGgIt8Gb5VZAKCQfBw==
    From: a@example.com
    Subject: Hi

    Body

    """
}

/// The key of example.com that most examples are signed with.
private let signingKey = #"""
  s1._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
  """#
