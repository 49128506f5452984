import InternetMessage

/// Finds out how an incoming message was passed on.
struct ForwardingReader {
  let message: Message
  let view: OctetView
  let index: FieldIndex
  let header: TypedHeader
  let matcher: ContextMatcher

  func read() -> Forwarding {
    var forwarding = Forwarding()
    readSteps(&forwarding)
    forwarding.byHand = byHand()
    return forwarding
  }

  // MARK: On servers

  /// The most that one of three kinds of traces shows: each of them may be missing.
  private func readSteps(_ forwarding: inout Forwarding) {
    // Whoever resends puts a block of fields above the header (RFC 5322, section 3.6.6).
    note(index.count(of: .resentTo), "Resent-To", &forwarding)
    // Google and those who imitate it add a pair of fields.
    note(index.count(of: .xForwardedTo), "X-Forwarded-To", &forwarding)
    let addresses = ownRecipients()
    note(max(0, addresses.count - 1), addresses.joined(separator: ", then "), &forwarding)
  }

  private func note(_ steps: Int, _ evidence: String, _ forwarding: inout Forwarding) {
    guard steps > 0 else { return }
    forwarding.steps = max(forwarding.steps, steps)
    forwarding.evidence.append(steps == 1 ? "\(evidence), once" : "\(evidence), \(steps) times")
  }

  /// The organisation's addresses to which the message went, the first delivery first, each once.
  ///
  /// Only the organisation's own domains count: what happens on a sender's side is no forwarding to the help desk.
  private func ownRecipients() -> [String] {
    guard matcher.knowsOrganisation else { return [] }
    var keys: [String] = []
    func add(_ address: AddrSpec) {
      guard keys.count < DispositionLimits.recipients, matcher.isOfOrganisation(address) else { return }
      let key = ContextMatcher.key(address)
      if !keys.contains(key) { keys.append(key) }
    }
    // In the order of the octets, since each hop writes its fields on top of those before.
    var (hop, delivery) = (header.received.count, header.deliveredTo.count)
    for position in message.root.fields.reversed() {
      switch message.fields[position].kind {
      case .received where hop > 0:
        hop -= 1
        if header.received[hop].recipients.count == 1 { add(header.received[hop].recipients[0]) }
      case .deliveredTo where delivery > 0:
        delivery -= 1
        if let address = header.deliveredTo[delivery].address { add(address) }
      default: break
      }
    }
    return keys
  }

  // MARK: By hand

  private func byHand() -> Forwarding.ByHand? {
    if index.rare.contains(where: { $0.name == .forwardedMessageID }) { return .clientField }
    let hasPrefix = ForwardPrefixes.begins(subject())
    let isOfStaff = header.from.first.map { matcher.isOfOrganisation($0.address) } ?? false
    guard hasPrefix || isOfStaff && header.inReplyTo.isEmpty else { return nil }
    let parts = OpeningParts(message)
    if hasPrefix, parts.hasMessage, !parts.hasDeliveryStatus { return .attached }
    guard let text = parts.text else { return nil }
    let form = message.withOpeningText(of: text, limit: OriginLimits.bodyOctets) {
      ForwardedText($0, $1, isHTML: parts.isHTML)
    }
    // Clients put the same block above what is answered: it is the subject that tells the two apart.
    return form.hasMark || form.hasBlock && hasPrefix ? .inText : nil
  }

  private func subject() -> [UInt8] {
    guard let position = index.position(of: .subject) else { return [] }
    let body = Lexer.trimmed(view, message.fields[position].body).prefix(OriginLimits.subjectOctets)
    var (converter, defects) = (CharsetConverter(), HeaderTextDefectLog())
    return FoldedText.fold(
      HeaderText.decoded(view, body, context: .unstructured, converter: &converter, defects: &defects))
  }
}
