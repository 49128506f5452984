/// The header fields that mailloop looks for by name; every other field is `other`.
///
/// Fields compare by kind in one octet instead of letter by letter; a field's name as written stays in the message.
public enum FieldKind: UInt8, CaseIterable, Sendable {
  /// A field that is not in this list.
  case other
  /// `From`.
  case from
  /// `Sender`.
  case sender
  /// `Reply-To`.
  case replyTo
  /// `To`.
  case to
  /// `Cc`.
  case cc
  /// `Bcc`.
  case bcc
  /// `Message-ID`.
  case messageID
  /// `In-Reply-To`.
  case inReplyTo
  /// `References`.
  case references
  /// `Subject`.
  case subject
  /// `Comments`.
  case comments
  /// `Keywords`.
  case keywords
  /// `Date`.
  case date
  /// `Return-Path`.
  case returnPath
  /// `Received`.
  case received
  /// `Resent-Date`.
  case resentDate
  /// `Resent-From`.
  case resentFrom
  /// `Resent-Sender`.
  case resentSender
  /// `Resent-To`.
  case resentTo
  /// `Resent-Cc`.
  case resentCc
  /// `Resent-Bcc`.
  case resentBcc
  /// `Resent-Message-ID`.
  case resentMessageID
  /// `MIME-Version`.
  case mimeVersion
  /// `Content-Type`.
  case contentType
  /// `Content-Transfer-Encoding`.
  case contentTransferEncoding
  /// `Content-Disposition`.
  case contentDisposition
  /// `Content-ID`.
  case contentID
  /// `Content-Description`.
  case contentDescription
  /// `Content-Language`.
  case contentLanguage
  /// `Content-Location`.
  case contentLocation
  /// `Content-MD5`.
  case contentMD5
  /// `Content-Identifier`.
  case contentIdentifier
  /// `Content-Class`.
  case contentClass
  /// `Auto-Submitted`.
  case autoSubmitted
  /// `Precedence`.
  case precedence
  /// `List-Id`.
  case listID
  /// `List-Unsubscribe`.
  case listUnsubscribe
  /// `List-Unsubscribe-Post`.
  case listUnsubscribePost
  /// `List-Post`.
  case listPost
  /// `List-Help`.
  case listHelp
  /// `List-Subscribe`.
  case listSubscribe
  /// `List-Owner`.
  case listOwner
  /// `List-Archive`.
  case listArchive
  /// `Mailing-List`.
  case mailingList
  /// `Feedback-ID`.
  case feedbackID
  /// `Delivered-To`.
  case deliveredTo
  /// `X-Original-To`.
  case xOriginalTo
  /// `X-Loop`.
  case xLoop
  /// `X-Forwarded-To`.
  case xForwardedTo
  /// `X-Forwarded-For`.
  case xForwardedFor
  /// `DKIM-Signature`.
  case dkimSignature
  /// `Authentication-Results`.
  case authenticationResults
  /// `Received-SPF`.
  case receivedSPF
  /// `ARC-Seal`.
  case arcSeal
  /// `ARC-Message-Signature`.
  case arcMessageSignature
  /// `ARC-Authentication-Results`.
  case arcAuthenticationResults
  /// `X-Auto-Response-Suppress`.
  case xAutoResponseSuppress
  /// `X-Mailer`.
  case xMailer
  /// `X-Zendesk-From-Account-Id`.
  case xZendeskFromAccountID
  /// `X-Zendesk-Email-Id`.
  case xZendeskEmailID
  /// `X-Zendesk-Priority-Mail`.
  case xZendeskPriorityMail
  /// `X-Delivery-Context`.
  case xDeliveryContext
  /// `X-Autoreply`.
  case xAutoreply
  /// `X-Autorespond`.
  case xAutorespond
  /// `X-Failed-Recipients`.
  case xFailedRecipients
  /// `X-Precedence`.
  case xPrecedence
  /// `X-MS-TNEF-Correlator`.
  case xMSTNEFCorrelator
  /// `X-MS-Exchange-Inbox-Rules-Loop`.
  case xMSExchangeInboxRulesLoop
  /// `Thread-Index`.
  case threadIndex
  /// `Thread-Topic`.
  case threadTopic
  /// `User-Agent`.
  case userAgent
  /// `Disposition-Notification-To`.
  case dispositionNotificationTo
  /// `Original-Recipient`.
  case originalRecipient
  /// `Importance`.
  case importance
  /// `Priority`.
  case priority
  /// `Errors-To`.
  case errorsTo

  /// The name as its standard writes it; empty for `other`.
  public var name: String {
    switch self {
    case .other: ""
    case .from: "From"
    case .sender: "Sender"
    case .replyTo: "Reply-To"
    case .to: "To"
    case .cc: "Cc"
    case .bcc: "Bcc"
    case .messageID: "Message-ID"
    case .inReplyTo: "In-Reply-To"
    case .references: "References"
    case .subject: "Subject"
    case .comments: "Comments"
    case .keywords: "Keywords"
    case .date: "Date"
    case .returnPath: "Return-Path"
    case .received: "Received"
    case .resentDate: "Resent-Date"
    case .resentFrom: "Resent-From"
    case .resentSender: "Resent-Sender"
    case .resentTo: "Resent-To"
    case .resentCc: "Resent-Cc"
    case .resentBcc: "Resent-Bcc"
    case .resentMessageID: "Resent-Message-ID"
    case .mimeVersion: "MIME-Version"
    case .contentType: "Content-Type"
    case .contentTransferEncoding: "Content-Transfer-Encoding"
    case .contentDisposition: "Content-Disposition"
    case .contentID: "Content-ID"
    case .contentDescription: "Content-Description"
    case .contentLanguage: "Content-Language"
    case .contentLocation: "Content-Location"
    case .contentMD5: "Content-MD5"
    case .contentIdentifier: "Content-Identifier"
    case .contentClass: "Content-Class"
    case .autoSubmitted: "Auto-Submitted"
    case .precedence: "Precedence"
    case .listID: "List-Id"
    case .listUnsubscribe: "List-Unsubscribe"
    case .listUnsubscribePost: "List-Unsubscribe-Post"
    case .listPost: "List-Post"
    case .listHelp: "List-Help"
    case .listSubscribe: "List-Subscribe"
    case .listOwner: "List-Owner"
    case .listArchive: "List-Archive"
    case .mailingList: "Mailing-List"
    case .feedbackID: "Feedback-ID"
    case .deliveredTo: "Delivered-To"
    case .xOriginalTo: "X-Original-To"
    case .xLoop: "X-Loop"
    case .xForwardedTo: "X-Forwarded-To"
    case .xForwardedFor: "X-Forwarded-For"
    case .dkimSignature: "DKIM-Signature"
    case .authenticationResults: "Authentication-Results"
    case .receivedSPF: "Received-SPF"
    case .arcSeal: "ARC-Seal"
    case .arcMessageSignature: "ARC-Message-Signature"
    case .arcAuthenticationResults: "ARC-Authentication-Results"
    case .xAutoResponseSuppress: "X-Auto-Response-Suppress"
    case .xMailer: "X-Mailer"
    case .xZendeskFromAccountID: "X-Zendesk-From-Account-Id"
    case .xZendeskEmailID: "X-Zendesk-Email-Id"
    case .xZendeskPriorityMail: "X-Zendesk-Priority-Mail"
    case .xDeliveryContext: "X-Delivery-Context"
    case .xAutoreply: "X-Autoreply"
    case .xAutorespond: "X-Autorespond"
    case .xFailedRecipients: "X-Failed-Recipients"
    case .xPrecedence: "X-Precedence"
    case .xMSTNEFCorrelator: "X-MS-TNEF-Correlator"
    case .xMSExchangeInboxRulesLoop: "X-MS-Exchange-Inbox-Rules-Loop"
    case .threadIndex: "Thread-Index"
    case .threadTopic: "Thread-Topic"
    case .userAgent: "User-Agent"
    case .dispositionNotificationTo: "Disposition-Notification-To"
    case .originalRecipient: "Original-Recipient"
    case .importance: "Importance"
    case .priority: "Priority"
    case .errorsTo: "Errors-To"
    }
  }
}
