extension Settings {
  /// The section `[relay]`: what the organisation's relay is to do to mail.
  package struct Relay: Sendable, Equatable {
    /// `redactions`: what declared redactions write in the place of what they take out (C35), as `[redacted]`; `*` stands
    /// for anything on one line.
    package var redactions: [String] = []

    /// The defaults.
    package init() {}
  }
}

extension Settings.Relay {
  static let keys: [SettingKey] = [SettingKey("relay", "redactions", \.relay.redactions, .texts(.redaction))]
}

extension TextShape {
  /// A redaction that cannot be taken for anything else: it begins and has enough of its own.
  static let redaction = TextShape(
    words: "text such as [redacted] or [redacted: *]: 3 to 100 visible characters beside *"
  ) {
    text in
    let own = text.utf8.count { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: " ") }
    return !text.hasPrefix("*") && !text.hasPrefix(" ") && !text.hasSuffix(" ") && (3...100).contains(own)
      && text.utf8.count <= 200 && text.unicodeScalars.allSatisfy { isVisible($0) || $0 == " " }
  }
}
