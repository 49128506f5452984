public import InternetMessage

/// The five header fields that survive the whole outgoing relay (C16).
public enum PreservedFieldName: Sendable, CaseIterable {
  /// `Auto-Submitted: auto-generated`.
  case autoSubmitted
  /// `X-Auto-Response-Suppress: All`.
  case suppress
  /// `X-Mailer: Zendesk Mailer`.
  case mailer
  /// `X-Zendesk-From-Account-Id`.
  case accountID
  /// `X-Zendesk-Email-Id`.
  case emailID

  /// Which field it is.
  public var kind: FieldKind {
    switch self {
    case .autoSubmitted: .autoSubmitted
    case .suppress: .xAutoResponseSuppress
    case .mailer: .xMailer
    case .accountID: .xZendeskFromAccountID
    case .emailID: .xZendeskEmailID
    }
  }

  /// The name as the help desk writes it.
  public var name: String { kind.name }

  /// The value that the field has in all mail; nil for the identifiers, which differ.
  public var exactValue: String? {
    switch self {
    case .autoSubmitted: "auto-generated"
    case .suppress: "All"
    case .mailer: "Zendesk Mailer"
    case .accountID, .emailID: nil
    }
  }

  /// The value, or the form of it in words.
  public var expectation: String {
    switch self {
    case .accountID: "seven hexadecimal digits"
    case .emailID: "a ULID of 26 characters"
    default: exactValue ?? ""
    }
  }
}
