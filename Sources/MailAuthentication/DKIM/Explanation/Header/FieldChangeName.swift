import InternetMessage

extension RelayEditKind {
  /// What was done to a field, told by its octets before and after.
  ///
  /// The least change that gives the one from the other: a field whose quotes and folds both moved is requoted, one whose
  /// folds alone moved is refolded.
  static func change(of kind: FieldKind, from original: FieldText?, to present: FieldText?) -> RelayEditKind {
    guard let original else { return .fieldAdded }
    guard let present else { return .fieldRemoved }
    if original.body == present.body {
      let isSameLetters = original.name.asciiLowercased == present.name.asciiLowercased
      return isSameLetters ? .fieldNameRecased : .whiteSpaceChanged
    }
    let (old, new) = (original.body, present.body)
    if isRefolded(old, new) { return .fieldRefolded }
    if old.collapsed == new.collapsed { return .whiteSpaceChanged }
    switch kind {
    case .from, .sender, .replyTo, .to, .cc, .bcc, .resentFrom, .resentTo, .resentCc:
      if let change = addressChange(old, new) { return change }
    case .contentType, .contentDisposition:
      if old.parameterForm == new.parameterForm { return .parametersRewritten }
    case .contentTransferEncoding:
      return old.trimmedOctets.asciiLowercased == new.trimmedOctets.asciiLowercased
        ? .valueRecased : .transferEncodingChanged
    case .date, .resentDate:
      if let first = seconds(old), first == seconds(new) { return .dateReformatted }
    default: break
    }
    // After the addresses, for which a space behind a comma is a matter of writing.
    if old.withoutSpace == new.withoutSpace { return .whiteSpaceChanged }
    if old.withoutSpace.asciiLowercased == new.withoutSpace.asciiLowercased, kind != .subject { return .valueRecased }
    let (oldText, newText) = (EncodedWords.decoded(old).words, EncodedWords.decoded(new).words)
    if oldText == newText { return .fieldReencoded }
    if kind == .subject, isTagged(newText, oldText) { return .subjectTagAdded }
    return .fieldReplaced
  }

  /// Whether the words and the white space between them are the same, the folds apart: a fold stands before white space, or
  /// was put into white space of its own.
  private static func isRefolded(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    guard old.contains(.lineFeed) || new.contains(.lineFeed) else { return false }
    if old.collapsed == new.collapsed { return true }
    // A fold that was put where no white space stood.
    return old.joined.collapsed == new.joined.collapsed || old.collapsed == new.joined.collapsed
  }

  private static func addressChange(_ old: [UInt8], _ new: [UInt8]) -> RelayEditKind? {
    guard let first = AddressElements(old.unfolded.trimmedOctets),
      let second = AddressElements(new.unfolded.trimmedOctets),
      first.elements.count == second.elements.count
    else { return nil }
    var isReencoded = false
    for (one, other) in zip(first.elements, second.elements) {
      guard one.address == other.address else { return nil }
      let (left, right) = (one.decodedName.bareName(one), other.decodedName.bareName(other))
      guard left == right else { return nil }
      let (raw, rawToo) = (one.plainPhrase + one.comment, other.plainPhrase + other.comment)
      if raw != rawToo, EncodedWords.isPresent(raw) || EncodedWords.isPresent(rawToo) { isReencoded = true }
    }
    return isReencoded ? .fieldReencoded : .addressRequoted
  }

  private static func seconds(_ body: [UInt8]) -> Int64? {
    body.withOctetView { MailDate.parse($0, 0..<$0.count).value?.secondsSince1970 }
  }

  /// Whether one text is the other with something put in front of it, behind it, or at one place inside.
  private static func isTagged(_ new: String, _ old: String) -> Bool {
    let (new, old) = (Array(new.utf8), Array(old.utf8))
    guard new.count > old.count else { return false }
    var start = 0
    while start < old.count, new[start] == old[start] { start += 1 }
    var end = 0
    while end < old.count - start, new[new.count - 1 - end] == old[old.count - 1 - end] { end += 1 }
    return start + end == old.count
  }
}

extension String {
  /// The text with one space for each run of white space.
  fileprivate var words: String { String(decoding: Array(utf8).collapsed, as: UTF8.self) }

  /// The name without the apostrophes that Outlook puts around it; none when it is the address again.
  fileprivate func bareName(_ element: AddressElements.Element) -> String {
    var name = Array(utf8).collapsed
    if name.count > 2, name.first == 0x27, name.last == 0x27 { name = Array(name.dropFirst().dropLast()) }
    return name.asciiLowercased == element.address.asciiLowercased ? "" : String(decoding: name, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Parameters without white space, quotation marks and a last semicolon, and without regard to letter case.
  var parameterForm: [UInt8] {
    var octets = withoutSpace.filter { $0 != 0x22 }.asciiLowercased
    if octets.last == 0x3B { octets.removeLast() }
    return octets
  }
}
