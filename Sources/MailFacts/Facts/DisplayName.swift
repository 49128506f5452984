import InternetMessage

/// Display names as people see them.
enum DisplayName {
  /// A mailbox's display name, its encoded words decoded and its quotes left out; nil when it has none.
  ///
  /// Encoded words within quotes are decoded too, although RFC 2047, section 5 forbids them: mail clients show them so.
  static func text(of mailbox: Mailbox, in view: OctetView) -> String? {
    guard let name = mailbox.displayName else { return nil }
    guard let range = mailbox.displayNameRange, view.firstRange(ofLowercased: "=?", in: range) != nil else {
      return name
    }
    var converter = CharsetConverter()
    var defects = HeaderTextDefectLog()
    let text = HeaderText.decoded(
      view, range, context: .unstructured, converter: &converter, defects: &defects)
    guard text.utf8.count > 1, text.utf8.first == 0x22, text.utf8.last == 0x22 else { return text }
    return String(text.dropFirst().dropLast())
  }
}
