import InternetMessage

/// A field as it was when it was signed, by the signer's own word: one of `z=` (RFC 6376, section 3.5).
///
/// It is there for people who look into a signature that breaks. Nothing is verified by it, and nobody vouches for it but the
/// signature that does not hold.
public struct CopiedField: Sendable, Hashable {
  /// The field's name.
  public let name: String
  /// The field's body, unfolded and without the white space around it.
  public let body: String
  /// Whether the message has a field of this name with the same words.
  public let isPresent: Bool
}

/// The copies that a signature carries.
///
///     sig-z-tag      = %x7A [FWS] "=" [FWS] sig-z-tag-copy *( "|" [FWS] sig-z-tag-copy )
///     sig-z-tag-copy = hdr-name [FWS] ":" qp-hdr-value
enum CopiedFields {
  /// Name and body of each, decoded, as far as they can be; beyond `DKIMLimits.copiedFields` the rest is left out.
  static func read(_ signature: DKIMSignature, _ view: OctetView) -> [(name: [UInt8], body: [UInt8])] {
    guard let value = signature.tags.value("z", in: view) else { return [] }
    var fields: [(name: [UInt8], body: [UInt8])] = []
    var rest = value
    while !rest.isEmpty, fields.count < DKIMLimits.copiedFields {
      let end = view.firstIndex(of: UInt8(ascii: "|"), in: rest) ?? rest.upperBound
      let copy = rest.lowerBound..<end
      rest = min(end + 1, rest.upperBound)..<rest.upperBound
      guard let colon = view.firstIndex(of: UInt8(ascii: ":"), in: copy),
        let body = TagValue.quotedPrintable(view, colon + 1..<copy.upperBound)
      else { continue }
      let name = view.copy(view.trimmed(copy.lowerBound..<colon))
      if !name.isEmpty { fields.append((name, body)) }
    }
    return fields
  }
}
