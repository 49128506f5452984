import InternetMessage

/// A signal and where it was seen, as a range until somebody asks for the text.
struct SignalMark: Sendable {
  /// Where a signal was seen.
  enum Place: Sendable {
    case field(FieldKind)
    case rare(RareField)
    /// The text of a part, by its index.
    case body
    /// The kind of a part.
    case part
  }

  /// What was seen there.
  enum Value: Sendable {
    case octets(Range<Int>)
    /// Text that had to be decoded to be seen.
    case text(String)
  }

  let signal: Signal
  let place: Place
  let value: Value

  /// The mark as a piece of evidence.
  func evidence(in view: OctetView) -> SignalEvidence {
    let text: String
    switch value {
    case .octets(let range):
      let end = min(range.upperBound, range.lowerBound + OriginLimits.evidenceOctets)
      text = Lexer.unfolded(view, range.lowerBound..<end)
    case .text(let decoded): text = decoded
    }
    return SignalEvidence(signal: signal.id, place: place.name, value: text, strength: signal.strength)
  }
}

extension SignalMark.Place {
  /// The name in output: that of a field, or `body`, `part`.
  var name: String {
    switch self {
    case .field(let kind): kind.name
    case .rare(let field): field.rawValue
    case .body: "body"
    case .part: "part"
    }
  }
}
