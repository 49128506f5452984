import InternetMessage

/// The octets of a part, and the line ends behind what is encoded.
typealias DecodedPart = (octets: [UInt8], ending: [UInt8])

/// A leaf of the MIME tree, in offsets of a reading of the body.
struct BodyPart {
  /// Its header without the blank line; empty for the message itself, whose header is not in its body.
  let header: Range<Int>
  /// The octets of its body; the line end before a boundary belongs to the boundary.
  let body: Range<Int>
  let encoding: TransferEncoding
  let isText: Bool
  let isHTML: Bool
  /// The index in `Message.parts`.
  let index: Int

  /// The leaves of a message.
  ///
  /// - Parameter place: Where an offset of the message is in the reading.
  static func all(_ message: Message, place: (Int) -> Int) -> [BodyPart] {
    var parts: [BodyPart] = []
    for (index, part) in message.parts.enumerated() where part.structure == .leaf {
      guard parts.count < ExplanationLimits.parts else { break }
      let type = message.contentType(of: index).mediaType.lowercased()
      let header = index == 0 ? 0..<0 : place(part.header.lowerBound)..<place(part.header.upperBound)
      parts.append(
        BodyPart(
          header: header,
          body: place(part.body.lowerBound)..<max(place(part.body.lowerBound), place(part.body.upperBound)),
          encoding: message.transferEncoding(of: index), isText: type.hasPrefix("text/"), isHTML: type == "text/html",
          index: index))
    }
    return parts
  }

  /// The octets of the part, and the line ends behind what is encoded, which may belong to it or to the boundary.
  func decoded(_ text: [UInt8]) -> DecodedPart {
    var end = body.upperBound
    if encoding == .base64 {
      while end > body.lowerBound, text[end - 1].isFoldingWhiteSpace { end -= 1 }
    }
    var repairs = RepairLog()
    let octets = text.withOctetView { view in
      switch encoding {
      case .base64: Base64.decode(view, body.lowerBound..<end, repairs: &repairs)
      case .quotedPrintable: QuotedPrintable.decode(view, body.lowerBound..<end, repairs: &repairs)
      default: view.copy(body.lowerBound..<end)
      }
    }
    // Text ends its lines by CRLF in whatever encoding (RFC 2045, section 6.8); some write LF.
    return (
      octets.withOctetView { CanonicalBody.withCRLF($0, 0..<$0.count, terminator: .lineFeed) },
      Array(text[end..<body.upperBound])
    )
  }

  /// The fields of its header with their octets, line ends included.
  func fields(_ reading: BodyReading) -> [(range: Range<Int>, text: FieldText)] {
    guard !header.isEmpty else { return [] }
    var fields: [(range: Range<Int>, text: FieldText)] = []
    var line = reading.line(at: header.lowerBound)
    while line < reading.lineCount, reading.starts[line] < header.upperBound, fields.count < Self.fieldLimit {
      let start = reading.starts[line]
      line += 1
      while line < reading.lineCount, reading.starts[line] < header.upperBound,
        reading.text[reading.starts[line]].isWhiteSpace
      {
        line += 1
      }
      let range = start..<reading.starts[line]
      guard range.count <= Self.fieldOctets, let colon = reading.text[range].firstIndex(of: 0x3A) else { continue }
      let text = FieldText(
        name: Array(reading.text[start..<colon]), body: Array(reading.text[(colon + 1)..<(range.upperBound - 2)]))
      fields.append((range, text))
    }
    return fields
  }

  private static let fieldLimit = 12
  private static let fieldOctets = 1_000

  /// The part where it stands in a body that was written anew.
  func moved(header: Range<Int>, body: Range<Int>) -> BodyPart {
    BodyPart(header: header, body: body, encoding: encoding, isText: isText, isHTML: isHTML, index: index)
  }
}
