import InternetMessage

extension ZendeskMarks {
  /// Reads the marks; a message without any of the fields costs a few look-ups.
  init(_ message: Message, _ view: OctetView, _ index: FieldIndex, _ header: TypedHeader) {
    func mark(_ kind: FieldKind) -> Mark? {
      guard let position = index.position(of: kind) else { return nil }
      let field = message.fields[position]
      let body = Lexer.trimmed(view, field.body)
      return Mark(field: field, value: Lexer.unfolded(view, body), count: index.count(of: kind))
    }
    autoSubmitted = mark(.autoSubmitted)
    suppress = mark(.xAutoResponseSuppress)
    mailer = mark(.xMailer)
    if let accountID = mark(.xZendeskFromAccountID) {
      self.accountID = accountID
      hasWellFormedAccountID = ZendeskIdentifiers.isAccountIdentifier(accountID.value)
    }
    if let emailID = mark(.xZendeskEmailID) {
      self.emailID = emailID
      email = ZendeskEmailIdentifier(emailID.value)
    }
    if let identifier = header.messageID, identifier.right == "zendesk.com" {
      messageID = ZendeskMessageIdentifier(identifier.text)
    }
    if let mailbox = header.replyTo.first, let token = ZendeskReplyToken(localPart: mailbox.localPart) {
      replyToken = token
      hasNativeReplyToken = Self.subdomain(of: mailbox.domain) != nil
    }
    if let context = mark(.xDeliveryContext) { deliveryContext = ZendeskDeliveryContext(context.value) }
    if let priority = mark(.xZendeskPriorityMail) {
      isVerification = ZendeskIdentifiers.isVerification(priorityMail: priority.value)
    }
    if case .verification? = deliveryContext { isVerification = true }
    // Mail to the help desk ends at its servers; only the first hop, which stands last, tells who sent.
    // By index: a hop that is handed to a closure is copied.
    if let last = header.received.indices.last { hasZendeskHop = Self.leavesZendesk(header.received[last]) }
    var isSigned = false
    SignatureDomain.forEach(message, view, index) { isSigned = isSigned || Self.isZendesk(view, $0) }
    hasZendeskSignature = isSigned
    hasOldMessageID = index.rare.contains { $0.name == .zendeskMessageID }
    strength = weigh()
  }

  /// One mark of a form that only the help desk writes is strong; names and words that anybody copies are weak.
  private func weigh() -> SignalEvidence.Strength? {
    if messageID != nil || hasWellFormedAccountID || email != nil || hasZendeskHop || hasZendeskSignature {
      return .strong
    }
    if hasNativeReplyToken { return .strong }
    let isMailer = mailer?.value == PreservedFieldName.mailer.exactValue
    let names = accountID != nil || emailID != nil || hasOldMessageID
    return isMailer || names || deliveryContext != nil || isVerification ? .weak : nil
  }

  /// Whether a hop goes out from the help desk: its own work queue, or a host of its own that hands over.
  ///
  /// A hop into it, `from shop.example by inbound.zdsys.com`, says nothing about the sender.
  private static func leavesZendesk(_ hop: Received) -> Bool {
    let source = hop.source
    let isOwn = hop.isZendeskHop(from: source)
    guard isOwn || source.helo != nil else { return false }
    if isOwn, hop.software == "Zendesk" { return true }
    return isZendesk(source.helo) || isZendesk(source.reverseName)
  }

  private static func isZendesk(_ host: String?) -> Bool {
    guard let host else { return false }
    return isUnder("zdsys.com", host) || host == "zendesk.com"
  }

  /// Whether a signing domain is the help desk's own: `zendesk.com`, or an account's native one below it.
  private static func isZendesk(_ view: OctetView, _ domain: Range<Int>) -> Bool {
    let name: StaticString = "zendesk.com"
    let start = domain.upperBound - name.utf8CodeUnitCount
    guard start >= domain.lowerBound, start == domain.lowerBound || view[start - 1] == UInt8(ascii: ".") else {
      return false
    }
    return view.equalsIgnoringCase(name, in: start..<domain.upperBound)
  }

  /// Whether a host lies under a domain, compared without case.
  static func isUnder(_ domain: StaticString, _ host: String) -> Bool {
    host.withOctetView { view in
      let start = view.count - domain.utf8CodeUnitCount
      return start > 1 && view[start - 1] == UInt8(ascii: ".")
        && view.equalsIgnoringCase(domain, in: start..<view.count)
    }
  }

  /// The account's subdomain of a native address's domain: `lindqvist` for `lindqvist.zendesk.com`.
  static func subdomain(of domain: String) -> String? {
    let suffix = ".zendesk.com"
    let octets = domain.utf8
    guard octets.count > suffix.utf8.count,
      octets.suffix(suffix.utf8.count).elementsEqual(suffix.utf8, by: { $0.asciiLowercased == $1 })
    else { return nil }
    let name = octets.dropLast(suffix.utf8.count)
    guard !name.contains(UInt8(ascii: ".")) else { return nil }
    return String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
  }
}
