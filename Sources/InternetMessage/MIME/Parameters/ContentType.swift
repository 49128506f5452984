/// A Content-Type field, decoded (RFC 2045, section 5).
///
///     Multipart/Mixed; boundary="=_b"   ->   type "multipart", subtype "mixed", boundary =_b
public struct ContentType: Sendable, Equatable {
  /// The top-level type in small letters.
  public let type: String
  /// The subtype in small letters.
  public let subtype: String
  /// The parameters, in order.
  public let parameters: ParameterList
  /// The field says no media type, and the default of RFC 2045, section 5.2 stands for it.
  public let isInvalid: Bool

  /// What a part without Content-Type is: text/plain in US-ASCII (RFC 2045, section 5.2).
  public static let textPlain = ContentType(
    type: "text", subtype: "plain", parameters: ParameterList(), isInvalid: false)

  /// What a part of a multipart/digest without Content-Type is (RFC 2046, section 5.1.5).
  public static let messageRFC822 = ContentType(
    type: "message", subtype: "rfc822", parameters: ParameterList(), isInvalid: false)

  /// Type and subtype, as in `text/plain`.
  public var mediaType: String { type + "/" + subtype }

  /// Whether the part is made of parts.
  public var isMultipart: Bool { type == "multipart" }

  /// The octets between which parts stand, without the leading `--`; nil unless the type is multipart.
  public var boundary: [UInt8]? { isMultipart ? parameters.parameter("boundary")?.octets : nil }

  /// The label of the character set, as stated.
  public var charset: String? { parameters["charset"] }

  /// Whether the text is `format=flowed` (RFC 3676, section 4).
  public var isFlowed: Bool { parameters["format"]?.lowercased() == "flowed" }

  /// Whether spaces before soft line breaks are to be deleted, `delsp=yes` (RFC 3676, section 4).
  public var deletesSpace: Bool { parameters["delsp"]?.lowercased() == "yes" }

  /// Reads a field body; at most `limit` parameters.
  ///
  /// A body without a media type is read as text/plain, with a defect; its parameters are kept.
  package init(
    _ view: OctetView, _ range: Range<Int>, limit: Int, converter: inout CharsetConverter,
    defects: inout ParameterDefectLog
  ) {
    guard let head = MediaTypeHead(view, range, defects: &defects) else {
      let start = view.firstIndex(of: 0x3B, in: range) ?? range.upperBound
      self.init(
        type: "text", subtype: "plain",
        parameters: ParameterList(
          view, start..<range.upperBound, limit: limit, converter: &converter, defects: &defects),
        isInvalid: true)
      return
    }
    self.init(
      type: view.lowercasedString(head.type), subtype: view.lowercasedString(head.subtype),
      parameters: ParameterList(view, head.rest, limit: limit, converter: &converter, defects: &defects),
      isInvalid: false)
    if isMultipart { checkBoundary(range.lowerBound, &defects) }
  }

  private init(type: String, subtype: String, parameters: ParameterList, isInvalid: Bool) {
    self.type = type
    self.subtype = subtype
    self.parameters = parameters
    self.isInvalid = isInvalid
  }

  /// The longest boundary (RFC 2046, section 5.1.1).
  package static let boundaryLimit = 70

  /// Reports what is wrong with the boundary of a multipart.
  ///
  ///     boundary := 0*69<bchars> bcharsnospace
  private func checkBoundary(_ start: Int, _ defects: inout ParameterDefectLog) {
    guard let parameter = parameters.parameter("boundary") else { return defects.record(.boundaryMissing, at: start) }
    let offset = parameter.range.lowerBound
    let boundary = parameter.octets
    if boundary.isEmpty { defects.record(.boundaryEmpty, at: offset) }
    if boundary.count > Self.boundaryLimit { defects.record(.boundaryTooLong, at: offset) }
    if boundary.last == .space || !boundary.allSatisfy(Self.isBoundaryCharacter) {
      defects.record(.boundaryBadCharacter, at: offset)
    }
  }

  private static func isBoundaryCharacter(_ octet: UInt8) -> Bool {
    octet.isAlpha || octet.isDigit || boundaryMarks.contains(octet)
  }

  private static let boundaryMarks = Array("'()+_,-./:=? ".utf8)
}
