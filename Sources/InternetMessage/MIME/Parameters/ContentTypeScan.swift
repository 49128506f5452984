/// What the tree parser must know of a Content-Type field body, found without making Strings.
///
/// Agrees with `ContentType` on type and boundary, since both read by the same scanner.
package struct ContentTypeScan: Equatable {
  /// The kinds of parts that are taken apart in different ways.
  package enum Kind: Sendable, Equatable {
    /// Parts between boundaries.
    case multipart
    /// multipart/digest: parts that are message/rfc822 unless they say otherwise (RFC 2046, section 5.1.5).
    case digest
    /// message/rfc822: a message in a message.
    case message
    /// message/global: one whose header may be UTF-8 (RFC 6532, section 3.7).
    case globalMessage
    /// message/delivery-status and its global form: blocks of fields (RFC 3464, RFC 6533).
    case deliveryStatus
    /// message/disposition-notification and its global form (RFC 8098).
    case dispositionNotification
    /// message/feedback-report (RFC 5965).
    case feedbackReport
    /// text/rfc822-headers or message/global-headers: a header without a body (RFC 6522).
    case headers
    /// Any other text.
    case text
    /// Any other type.
    case other
    /// No media type: text/plain by default (RFC 2045, section 5.2).
    case invalid
  }

  /// The boundary of a multipart: mostly the octets as they stand in the field.
  package enum Boundary: Sendable, Equatable {
    /// Octets of the message.
    case range(Range<Int>)
    /// Octets that stand otherwise in the field, with quoted pairs or in sections.
    case octets([UInt8])

    /// The octets themselves.
    package func octets(_ view: OctetView) -> [UInt8] {
      switch self {
      case .range(let range): view.copy(range)
      case .octets(let octets): octets
      }
    }
  }

  package let kind: Kind
  /// The boundary that a multipart states.
  package let boundary: Boundary?

  /// Scans a field body; at most `limit` parameters, as the full parser does.
  package init(_ view: OctetView, _ range: Range<Int>, limit: Int) {
    // Defects are the full parser's business.
    var ignored = ParameterDefectLog()
    guard let head = MediaTypeHead(view, range, defects: &ignored) else {
      (kind, boundary) = (.invalid, nil)
      return
    }
    kind = Self.kind(view, head)
    switch kind {
    case .multipart, .digest: boundary = Self.boundary(view, head.rest, limit, &ignored)
    default: boundary = nil
    }
  }

  static func kind(_ view: OctetView, _ head: MediaTypeHead) -> Kind {
    func isSubtype(_ name: StaticString) -> Bool { view.equalsIgnoringCase(name, in: head.subtype) }
    if view.equalsIgnoringCase("text", in: head.type) {
      return isSubtype("rfc822-headers") ? .headers : .text
    }
    if view.equalsIgnoringCase("multipart", in: head.type) {
      return isSubtype("digest") ? .digest : .multipart
    }
    guard view.equalsIgnoringCase("message", in: head.type) else { return .other }
    if isSubtype("rfc822") { return .message }
    if isSubtype("global") { return .globalMessage }
    if isSubtype("delivery-status") || isSubtype("global-delivery-status") { return .deliveryStatus }
    if isSubtype("disposition-notification") || isSubtype("global-disposition-notification") {
      return .dispositionNotification
    }
    if isSubtype("feedback-report") { return .feedbackReport }
    return isSubtype("global-headers") ? .headers : .other
  }

  /// What a field body says of the character set.
  package enum CharsetLabel: Sendable, Equatable {
    /// Nothing.
    case absent
    /// The octets of a label that stands there once and plainly.
    case plain(Range<Int>)
    /// More than a scan can tell: quoted pairs, sections, or no media type.
    case unclear
  }

  /// Looks for the charset parameter of a field body, without making Strings; agrees with `ContentType` where it is sure.
  package static func charsetLabel(_ view: OctetView, _ range: Range<Int>, limit: Int) -> CharsetLabel {
    var ignored = ParameterDefectLog()
    guard let head = MediaTypeHead(view, range, defects: &ignored) else { return .unclear }
    var scanner = ParameterScanner(view: view, range: head.rest)
    var label = CharsetLabel.absent
    var count = 0
    while let segment = scanner.next(&ignored) {
      count += 1
      if count > limit { return .unclear }
      let name = segment.readName(view)
      guard view.equalsIgnoringCase("charset", in: name.base) else { continue }
      guard label == .absent, !name.isExtended, name.section == nil, !segment.needsUnquoting(view) else {
        return .unclear
      }
      label = .plain(segment.value)
    }
    return label
  }

  private static func boundary(
    _ view: OctetView, _ range: Range<Int>, _ limit: Int, _ ignored: inout ParameterDefectLog
  ) -> Boundary? {
    var scanner = ParameterScanner(view: view, range: range)
    var found: ParameterSegment?
    var count = 0
    while let segment = scanner.next(&ignored) {
      count += 1
      if count > limit { break }
      let name = segment.readName(view)
      guard view.equalsIgnoringCase("boundary", in: name.base) else { continue }
      if name.isExtended || name.section != nil {
        // Sections or percent signs: rare enough for the long way.
        var converter = CharsetConverter()
        let list = ParameterList(view, range, limit: limit, converter: &converter, defects: &ignored)
        return list.parameter("boundary").map { .octets($0.octets) }
      }
      if found == nil { found = segment }
    }
    guard let found else { return nil }
    return found.needsUnquoting(view) ? .octets(found.content(view)) : .range(found.value)
  }
}
