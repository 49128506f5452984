import InternetMessage

/// Who wrote mail from Zendesk: all of it says auto-generated, an agent's comment too.
extension OriginReader {
  /// Z01 to Z03, Z07 to Z09 and the author's name.
  ///
  /// The delivery context names the path and not the author, so that it stays weak.
  mutating func readZendesk(_ zendesk: ZendeskMarks, author: Mailbox?) {
    guard zendesk.isFromZendesk else { return }
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
    if hasPersonalName(author) { note(.personalName, in: .from) }
  }

  /// Whether the author's display name has the form of an agent's: `"Kristin Vik (Nordhaven Seafood Lab)"`.
  ///
  /// Notifications without an author bear the name of the organisation alone.
  private func hasPersonalName(_ author: Mailbox?) -> Bool {
    guard let author, !author.nameIsComment, let name = DisplayName.text(of: author, in: view)
    else {
      return false
    }
    let octets = Array(name.utf8)
    guard let open = octets.firstIndex(of: UInt8(ascii: "(")), open > 1,
      let close = octets.lastIndex(of: UInt8(ascii: ")")), close > open + 1
    else { return false }
    return octets[open - 1] == UInt8.space
  }
}
