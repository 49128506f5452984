import InternetMessage

/// Who wrote mail from Zendesk: all of it says auto-generated, an agent's comment too.
extension OriginReader {
  /// Z01 to Z03, Z07 to Z09 and the author's name.
  ///
  /// The delivery context names the path and not the author, so that it stays weak.
  mutating func readZendesk(_ zendesk: ZendeskMarks, _ header: TypedHeader) {
    guard zendesk.isFromZendesk else { return }
    let author = header.from.first
    if let mark = zendesk.accountID {
      note(.zendesk, in: mark.field, place: .field(.xZendeskFromAccountID))
    } else if zendesk.messageID != nil {
      note(.zendesk, in: .messageID)
    } else if zendesk.hasZendeskHop {
      note(.zendesk, in: .received)
    }
    if zendesk.isVerification {
      note(.verification, in: index.contains(.xZendeskPriorityMail) ? .xZendeskPriorityMail : .xDeliveryContext)
      return
    }
    switch zendesk.deliveryContext {
    case .rule: note(.ruleDelivery, in: .xDeliveryContext)
    case .comment: note(.commentDelivery, in: .xDeliveryContext)
    case .verification, nil: break
    }
    let name = personalName(author)
    if name != nil { note(.personalName, in: .from) }
    readForm(name, header)
    readPosition(zendesk, header)
  }

  /// Z12: a comment in the text, by whom, or a statement of nobody.
  private mutating func readForm(_ name: String?, _ header: TypedHeader) {
    guard let part = OpeningParts(message).text, message.contentType(of: part).subtype == "plain" else { return }
    let form = message.withOpeningText(of: part, limit: OriginLimits.notificationOctets) { CommentForm($0, $1) }
    switch form {
    case .comment(let author):
      // What a customer wrote comes back to him in some acknowledgements; what bears the organisation's name is no agent's.
      if [header.to.first, header.from.first].contains(where: { isNamed($0, author) }) {
        note(.statement, .body, .text(author))
      } else {
        note(author == name ? .authorsComment : .othersComment, .body, .text(author))
      }
    case .statement: note(.statement, .body, .text("no author"))
    case nil: break
    }
  }

  private func isNamed(_ mailbox: Mailbox?, _ name: String) -> Bool {
    mailbox.flatMap { DisplayName.text(of: $0, in: view) } == name
  }

  /// Z13: the place in the ticket, by the times in the identifiers that the message refers to.
  private mutating func readPosition(_ zendesk: ZendeskMarks, _ header: TypedHeader) {
    guard let own = zendesk.messageID else { return }
    for identifier in header.references.suffix(OriginLimits.repeatedFields).reversed() {
      guard identifier.right == "zendesk.com", let before = ZendeskMessageIdentifier(identifier.text) else { continue }
      let seconds = own.secondsSince1970 - before.secondsSince1970
      // An earlier message of the same ticket is the help desk's own; one of another ticket is what it answers.
      if before.ticket == own.ticket {
        if seconds > OriginLimits.quickAnswerSeconds { note(.laterAnswer, in: .references) }
      } else if seconds >= 0, seconds <= OriginLimits.quickAnswerSeconds {
        note(.quickAnswer, in: .references)
      }
      return
    }
  }

  /// The agent's name, when the author's display name has the form of one: `"Kristin Vik (Nordhaven Seafood Lab)"`.
  ///
  /// Notifications without an author bear the name of the organisation alone.
  private func personalName(_ author: Mailbox?) -> String? {
    guard let author, !author.nameIsComment, let name = DisplayName.text(of: author, in: view)
    else {
      return nil
    }
    let octets = Array(name.utf8)
    guard let open = octets.firstIndex(of: UInt8(ascii: "(")), open > 1,
      let close = octets.lastIndex(of: UInt8(ascii: ")")), close > open + 1
    else { return nil }
    return octets[open - 1] == UInt8.space ? String(decoding: octets[..<(open - 1)], as: UTF8.self) : nil
  }
}
