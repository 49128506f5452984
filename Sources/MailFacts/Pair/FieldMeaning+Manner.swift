import InternetMessage

extension FieldMeaning {
  /// In which manner two fields of one name differ.
  func manner(_ one: HeaderField, _ other: HeaderField, isSame: Bool) -> [FieldManner] {
    before.octets.withOctetView { first in
      after.octets.withOctetView { second in
        let name: [FieldManner] =
          first.string(one.name).utf8.elementsEqual(second.string(other.name).utf8) ? [] : [.nameCase]
        if !isSame { return name + [change(first, one, second, other)] }
        return name + rewriting(first, one, second, other)
      }
    }
  }

  /// How the same was written; nothing when the bodies are the same octets.
  private func rewriting(
    _ first: OctetView, _ one: HeaderField, _ second: OctetView, _ other: HeaderField
  ) -> [FieldManner] {
    // How a capture ends its lines says nothing.
    let (old, new) = (
      first.copy(one.body).without([.carriageReturn]), second.copy(other.body).without([.carriageReturn])
    )
    if old == new { return [] }
    // Unfolding removes the line ends and nothing else (RFC 5322, section 2.2.3).
    if old.without([.lineFeed]) == new.without([.lineFeed]) { return [.folding] }
    let (relaxed, present) = (CanonicalForm.relaxed(first, one.body), CanonicalForm.relaxed(second, other.body))
    let isRefolded = old.lines != new.lines
    let folding: [FieldManner] = isRefolded ? [.folding] : []
    if relaxed == present { return isRefolded ? folding : [.whiteSpace] }
    return folding + [notation(relaxed, present)]
  }

  private func notation(_ old: [UInt8], _ new: [UInt8]) -> FieldManner {
    let quotes: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "\\")]
    if old.without(quotes) == new.without(quotes) { return .quoting }
    if old.map(\.asciiLowercased) == new.map(\.asciiLowercased) { return .letterCase }
    // White space between encoded words is no part of the text (RFC 2047, section 6.2).
    if old.hasEncodedWord || new.hasEncodedWord { return .encoding }
    let blanks: Set<UInt8> = [.space, .tab]
    return old.without(blanks) == new.without(blanks) ? .whiteSpace : .notation
  }

  private func change(
    _ first: OctetView, _ one: HeaderField, _ second: OctetView, _ other: HeaderField
  ) -> FieldManner {
    switch one.kind {
    case .from, .sender, .replyTo, .to, .cc, .bcc:
      let addresses = AddressList.parse(first, one.body).value?.mailboxes.map(\.address)
      return addresses != nil && addresses == AddressList.parse(second, other.body).value?.mailboxes.map(\.address)
        ? .displayName : .address
    case .subject, .comments, .keywords, .contentDescription, .threadTopic, .other:
      let (old, new) = (Array(before.text(of: one).utf8), Array(after.text(of: other).utf8))
      guard !old.isEmpty, new.count > old.count else { return .replaced }
      if new.suffix(old.count).elementsEqual(old) { return .textBefore }
      return new.starts(with: old) ? .textBehind : .replaced
    default: return .replaced
    }
  }
}

extension [UInt8] {
  fileprivate func without(_ octets: Set<UInt8>) -> [UInt8] { filter { !octets.contains($0) } }

  fileprivate var lines: Int { count { $0 == .lineFeed } }

  fileprivate var hasEncodedWord: Bool {
    withOctetView { $0.firstRange(ofLowercased: "=?", in: 0..<$0.count) != nil }
  }
}
