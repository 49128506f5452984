/// What a rule of header_checks(5) does with a field or a line.
package struct HeaderAction: Sendable, Equatable {
  /// The actions by their names, in lower case.
  package enum Kind: String, Sendable, CaseIterable {
    case bcc, discard, dunno, filter, hold, ignore, info, pass, prepend, redirect, reject, replace, strip, warn

    /// Whether nothing of the message is looked at any more (REJECT, DISCARD, PASS).
    package var ends: Bool { self == .reject || self == .discard || self == .pass }
    /// Whether the message itself does not arrive, or not where it was meant to.
    package var stopsMessage: Bool { [.reject, .discard, .hold, .redirect, .filter].contains(self) }
    /// Whether the line is taken out.
    package var deletes: Bool { self == .ignore || self == .strip }
  }

  /// Which action.
  package let kind: Kind
  /// The text behind its name.
  package let text: [UInt8]

  /// Why an action does nothing but a line in the log.
  package enum Failure: Error, Sendable, Equatable {
    case unknown(String)
    case unsupported(Kind)
    case textMissing(Kind)
    case noField(Kind)
    case noDestination
  }

  /// Reads the result of a table.
  ///
  /// - Parameter place: The parameter that names the table: not every action works in each.
  package init(_ value: [UInt8], in place: HeaderCheckPlace) throws(Failure) {
    let name = value.prefix { !$0.isConfigurationSpace }
    let text = Array(value[name.endIndex...].drop(while: \.isConfigurationSpace))
    let word = name.lowercasedASCII.text
    // "OK" is an old name of DUNNO.
    guard let kind = word == "ok" ? .dunno : Kind(rawValue: word) else { throw .unknown(name.text) }
    if !place.supports(kind) { throw .unsupported(kind) }
    switch kind {
    case .prepend, .replace:
      if text.isEmpty { throw .textMissing(kind) }
      if place != .body, HeaderAction.fieldName(text) == nil { throw .noField(kind) }
    case .filter where !text.contains(UInt8(ascii: ":")): throw .noDestination
    case .redirect where !text.contains(UInt8(ascii: "@")), .bcc where !text.contains(UInt8(ascii: "@")):
      throw .noDestination
    default: break
    }
    self.kind = kind
    self.text = text
  }

  /// The name of the field that a text begins with; nil when it begins with none.
  package static func fieldName(_ text: [UInt8]) -> String? {
    let name = text.prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
    let rest = text[name.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
    return !name.isEmpty && rest.first == UInt8(ascii: ":") ? name.text : nil
  }
}

/// A parameter that names tables for fields or lines, by what passes them.
package enum HeaderCheckPlace: String, Sendable, CaseIterable {
  case header = "header_checks"
  case mimeHeader = "mime_header_checks"
  case nestedHeader = "nested_header_checks"
  case body = "body_checks"
  case milterHeader = "milter_header_checks"
  case smtpHeader = "smtp_header_checks"
  case smtpMIMEHeader = "smtp_mime_header_checks"
  case smtpNestedHeader = "smtp_nested_header_checks"

  /// Whether mail passes on delivery, behind everything that happens on receipt.
  package var isDelivery: Bool { rawValue.hasPrefix("smtp_") }

  /// Whether an action works here (header_checks(5)).
  package func supports(_ kind: HeaderAction.Kind) -> Bool {
    switch kind {
    case .bcc, .discard, .filter, .hold, .pass, .redirect, .reject: !isDelivery
    case .prepend: self != .milterHeader
    case .dunno, .ignore, .info, .replace, .strip, .warn: true
    }
  }

  /// The parameter that a field is looked up by, on receipt or on delivery.
  package static func place(of name: String, isNested: Bool, onDelivery: Bool) -> HeaderCheckPlace {
    let isMIME = mimeFields.contains(name.lowercased())
    switch (onDelivery, isMIME, isNested) {
    case (false, true, _): return .mimeHeader
    case (false, false, true): return .nestedHeader
    case (false, false, false): return .header
    case (true, true, _): return .smtpMIMEHeader
    case (true, false, true): return .smtpNestedHeader
    case (true, false, false): return .smtpHeader
    }
  }

  /// The fields that pass mime_header_checks, wherever they stand (Postfix's header_opts).
  private static let mimeFields: Set = [
    "content-description", "content-disposition", "content-id", "content-transfer-encoding", "content-type",
    "mime-version",
  ]
}
