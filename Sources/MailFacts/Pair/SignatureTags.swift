import InternetMessage

/// The tags of a DKIM-Signature field that say what it covers (RFC 6376, section 3.5).
struct SignatureTags {
  /// `d=`.
  private(set) var domain = ""
  /// `h=`, in small letters.
  private(set) var fields: [String] = []
  /// `c=`: simple/simple where it is missing.
  private(set) var isHeaderRelaxed = false
  private(set) var isBodyRelaxed = false
  /// `l=`: how many octets of the body are signed; nil for all.
  private(set) var bodyLength: Int?

  /// Reads the tags; white space within values that matter here means nothing.
  ///
  ///     tag-list = tag-spec *( ";" tag-spec ) [ ";" ]
  init(_ view: OctetView, _ body: Range<Int>) {
    let octets = body.lazy.map { view[$0] }.filter { !$0.isFoldingWhiteSpace }
    for tag in Array(octets).split(separator: UInt8(ascii: ";")) {
      guard let equals = tag.firstIndex(of: UInt8(ascii: "=")), equals == tag.startIndex + 1 else { continue }
      let value = tag[(equals + 1)...]
      switch tag[tag.startIndex] {
      case UInt8(ascii: "d"): domain = String(decoding: value, as: UTF8.self)
      case UInt8(ascii: "h"):
        fields = value.split(separator: UInt8(ascii: ":")).map { String(decoding: $0, as: UTF8.self).lowercased() }
      case UInt8(ascii: "c"):
        let names = value.split(separator: UInt8(ascii: "/"))
        isHeaderRelaxed = names.first?.elementsEqual("relaxed".utf8) ?? false
        isBodyRelaxed = names.count > 1 && names[1].elementsEqual("relaxed".utf8)
      case UInt8(ascii: "l"): bodyLength = Int(String(decoding: value, as: UTF8.self))
      default: break
      }
    }
  }
}
