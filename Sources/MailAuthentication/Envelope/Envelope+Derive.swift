public import InternetMessage

extension Envelope {
  /// Finds the envelope in the fields that the receiving servers wrote.
  ///
  ///     let envelope = Envelope(message, message.typedHeader(), trusting: relays)
  ///     envelope.client  // the first address from the top that is none of ours
  ///
  /// The field on top was written by the server that had the message last. As long as a hop's client is trusted, the
  /// field below was written by that client and is believed as well; the first client that is not trusted is the
  /// sender's, and nothing below is believed (RFC 7208, section 9.1, warns of what strangers prepend).
  public init(_ message: Message, _ header: TypedHeader, trusting relays: TrustedRelays) {
    self.init(evidence: Evidence())
    receivedAt = header.received.first?.date?.secondsSince1970
    let border = Self.firstStranger(header.received, relays)
    if let border {
      let source = header.received[border].source
      client = source.address
      helo = source.helo ?? source.reverseName
      evidence.client = .received(border)
    }
    // Only final delivery writes Return-Path, on top of everything (RFC 5321, section 4.4).
    if let path = header.returnPath, message.isAboveReceived(.returnPath) {
      mailFrom = path.isNull ? "" : path.address.text
      evidence.mailFrom = .returnPath
    } else if let border, let path = header.received[border].envelopeFrom {
      mailFrom = path.text
      evidence.mailFrom = .received(border)
    }
  }

  /// The number of the hop whose client is no trusted server; nil when every hop is ours or names no client.
  private static func firstStranger(_ hops: [Received], _ relays: TrustedRelays) -> Int? {
    for (index, hop) in hops.enumerated() {
      if hop.source.address == nil {
        // A hop within one machine (pick-up, a content filter) names no client; a hop that names one without its
        // address leaves nothing to check, and what is below it cannot be believed.
        if hop.source.helo == nil, hop.source.reverseName == nil { continue }
        return nil
      }
      if !relays.contains(hop.source) { return index }
    }
    return nil
  }
}

extension Message {
  /// Whether the first field of a kind stands above every Received field of the message's own header.
  func isAboveReceived(_ kind: FieldKind) -> Bool {
    for index in root.fields {
      if fields[index].kind == kind { return true }
      if fields[index].kind == .received { return false }
    }
    return false
  }
}
