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
    let (border, ownHops) = Self.border(header.received, relays)
    evidence.ownHops = ownHops
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
    complete(from: message, border: border)
  }

  /// Takes from Received-SPF what the other fields leave open (RFC 7208, section 9.1).
  ///
  /// A field on top of the trace was written by a server of ours. One directly below the border's Received field may be
  /// a stranger's; it is believed where it names the client that the border saw, since all that it can add then is the
  /// reverse path, and that of a stranger is the stranger's to choose.
  private mutating func complete(from message: Message, border: Int?) {
    guard client == nil || mailFrom == nil, let note = message.receivedSPF(hop: border ?? -1),
      let noted = note.clientAddress, client == nil || client == noted
    else { return }
    if client == nil {
      client = noted
      helo = note.helo
      evidence.client = .receivedSPF
    }
    if mailFrom == nil, let path = note.envelopeFrom {
      mailFrom = path
      evidence.mailFrom = .receivedSPF
    }
  }

  /// The number of the hop whose client is no trusted server, nil when no client can be told, and how many hops from the
  /// top were written by servers of ours.
  private static func border(_ hops: [Received], _ relays: TrustedRelays) -> (stranger: Int?, own: Int) {
    for (index, hop) in hops.enumerated() {
      let source = hop.source
      if source.address == nil {
        // A hop within one machine (pick-up, a content filter) names no client; a hop that names one without its
        // address leaves nothing to check, and what is below it cannot be believed.
        if source.helo == nil, source.reverseName == nil { continue }
        return (nil, index + 1)
      }
      if !relays.contains(source) { return (index, index + 1) }
    }
    return (nil, hops.count)
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

  /// The first Received-SPF field between the top of the header and the hop behind a given one; -1 means the top alone.
  fileprivate func receivedSPF(hop last: Int) -> ReceivedSPF? {
    var hop = -1
    for index in root.fields {
      switch fields[index].kind {
      case .receivedSPF: return octets.withOctetView { ReceivedSPF.parse($0, fields[index].body) }
      case .received:
        hop += 1
        if hop > last { return nil }
      default: break
      }
    }
    return nil
  }
}
