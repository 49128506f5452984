import InternetMessage

extension RelayEdit {
  /// The edit in one sentence, for people.
  public var text: String {
    let subject = isInBody ? whereInBody : place
    return switch kind {
    case .subjectTagAdded: "The relay changed the subject from \(quoted(value(original))) to \(quoted(value(present)))."
    case .fieldRefolded: "The relay folded \(subject) in another way."
    case .whiteSpaceChanged: "The relay changed white space in \(subject)."
    case .addressRequoted:
      "The relay wrote the same mailboxes of \(subject) in another way: \(quoted(value(original))) became \(quoted(value(present)))."
    case .fieldReencoded:
      "The relay encoded the same text of \(subject) in another way: \(quoted(value(original))) became \(quoted(value(present)))."
    case .fieldNameRecased: "The relay wrote the name \(quoted(name(original))) as \(quoted(name(present)))."
    case .valueRecased: "The relay changed the letter case of \(subject)."
    case .parametersRewritten: "The relay wrote the same parameters in another way in \(subject)."
    case .dateReformatted:
      "The relay wrote the same time in another way: \(quoted(value(original))) became \(quoted(value(present)))."
    case .fieldRemoved: "The relay removed \(subject), which was \(quoted(value(original)))."
    case .fieldAdded: "The relay added \(subject), which was signed to be absent: \(quoted(value(present)))."
    case .fieldReplaced: "The relay replaced \(subject): \(quoted(value(original))) became \(quoted(value(present)))."
    case .footerAdded: "The relay added \(count(present)) at the end of \(subject): \(quoted(present))."
    case .bannerAdded: "The relay added \(count(present)) at the beginning of \(subject): \(quoted(present))."
    case .textAdded: "The relay added \(count(present)) in \(subject): \(quoted(present))."
    case .textRemoved: "The relay removed \(count(original)) from \(subject): \(quoted(original))."
    case .textReplaced: "The relay replaced \(quoted(original)) by \(quoted(present)) in \(subject)."
    case .linkRewritten: "The relay rewrote a web address in \(subject): \(quoted(original)) became \(quoted(present))."
    case .emptyLineAdded: "The relay added an empty line in \(subject)."
    case .emptyLineRemoved: "The relay removed an empty line from \(subject)."
    case .partAdded: "The relay added a body part: \(quoted(present))."
    case .messageWrapped: "The relay put the message into a multipart body of its own."
    case .transferEncodingChanged:
      isInBody
        ? "The relay changed the transfer encoding of \(subject)."
        : "The relay changed the transfer encoding from \(quoted(value(original))) to \(quoted(value(present)))."
    case .encodingRewrapped: "The relay encoded the same text of \(subject) anew."
    case .fromLineQuoted: "The relay put > before a line that begins with From in \(subject)."
    case .dotDoubled: "The relay doubled a dot at the beginning of a line in \(subject)."
    case .dotLost: "The relay lost a dot at the beginning of a line in \(subject)."
    case .longLinesBroken: "The relay broke a line that was too long in \(subject)."
    case .lineEndsChanged: "The relay changed carriage returns in \(subject)."
    case .lineEndsDoubled: "The relay put an empty line behind every line of \(subject)."
    case .trailingSpaceAdded: "The relay added white space at the end of a line in \(subject)."
    case .trailingSpaceRemoved: "The relay removed white space at the end of a line in \(subject)."
    }
  }

  private var whereInBody: String {
    if place == "body" { return "the body" }
    if place.hasSuffix("/body") { return String(place.dropLast(5)) }
    if place.hasSuffix("/header") { return "the header of " + place.dropLast(7) }
    return place
  }

  private func value(_ field: [UInt8]) -> [UInt8] {
    guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else { return field }
    return Array(field[(colon + 1)...])
  }

  private func name(_ field: [UInt8]) -> [UInt8] { Array(field.prefix { $0 != UInt8(ascii: ":") }) }

  private func count(_ octets: [UInt8]) -> String {
    octets.count == 1 ? "1 octet" : octets.count >= ExplanationLimits.excerptOctets ? "text" : "\(octets.count) octets"
  }

  /// An excerpt on one line; it is not escaped, which is the work of whoever prints it.
  private func quoted(_ octets: [UInt8]) -> String {
    let line = octets.map { $0.isFoldingWhiteSpace ? .space : $0 }.collapsed
    let isCut = line.count > Self.quotedOctets
    return "\"" + String(decoding: line.prefix(Self.quotedOctets), as: UTF8.self) + (isCut ? "…\"" : "\"")
  }

  private static let quotedOctets = 80
}

extension DKIMExplanation {
  /// The explanation in sentences, for people.
  public var sentences: [String] {
    Self.sentences(header, "header") + Self.sentences(body, "body")
  }

  private static func sentences(_ half: Half, _ name: String) -> [String] {
    switch half {
    case .intact: []
    case .explained(let edits), .compared(let edits): edits.map(\.text)
    case .unexplained(let gap):
      switch gap {
      case .noKnownEdit: ["The \(name) was changed in a way that cannot be told from the message alone."]
      case .budgetSpent: ["The \(name) was changed; the search for what was done to it ended at its limit."]
      case .tooLarge: ["The \(name) is too large to be searched for what was done to it."]
      case .otherKey: ["The signature was not made with this key, or is damaged: no change to the \(name) explains it."]
      case .unreadable: ["The signature or its key cannot be read, so that nothing is known of the \(name)."]
      }
    }
  }
}
