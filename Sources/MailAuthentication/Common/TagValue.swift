package import InternetMessage

/// Readers of the forms that values of tags have.
package enum TagValue {
  /// Decodes `base64string`, in which white space may stand anywhere and padding may be missing (RFC 6376, section 3.2);
  /// nil when it is malformed.
  ///
  ///     base64string =  ALPHADIGITPS *([FWS] ALPHADIGITPS) [ [FWS] "=" [ [FWS] "=" ] ]
  package static func base64(_ view: OctetView, _ value: Range<Int>) -> [UInt8]? {
    var repairs = RepairLog()
    let octets = Base64.decode(view, value, lineLimit: .max, repairs: &repairs)
    for entry in repairs.entries {
      switch entry.kind {
      case .paddingMissing, .nonZeroTrailingBits: continue
      default: return nil
      }
    }
    return octets
  }

  /// Reads a decimal number of at most so many digits; nil when it is none.
  package static func number(_ view: OctetView, _ value: Range<Int>, digits: Int) -> Int64? {
    guard (1...digits).contains(value.count) else { return nil }
    var number: Int64 = 0
    for offset in value {
      guard view[offset].isDigit else { return nil }
      // What cannot be told from the greatest number, such as 76 digits of `l=`, is that number.
      let (product, overflows) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = product.addingReportingOverflow(Int64(view[offset] &- 0x30))
      number = overflows || overflowsToo ? .max : sum
    }
    return number
  }

  /// Decodes `dkim-quoted-printable`: `=` with two hexadecimal digits is an octet, white space is left out (RFC 6376,
  /// section 2.11); nil when an equals sign stands alone.
  package static func quotedPrintable(_ view: OctetView, _ value: Range<Int>) -> [UInt8]? {
    var octets: [UInt8] = []
    octets.reserveCapacity(value.count)
    var offset = value.lowerBound
    while offset < value.upperBound {
      let octet = view[offset]
      offset += 1
      if octet.isFoldingWhiteSpace { continue }
      guard octet == UInt8(ascii: "=") else {
        octets.append(octet)
        continue
      }
      guard offset + 2 <= value.upperBound, let high = view[offset].hexadecimalValue,
        let low = view[offset + 1].hexadecimalValue
      else { return nil }
      octets.append(high << 4 | low)
      offset += 2
    }
    return octets
  }

  /// Decodes `qp-section` as text for people (RFC 2045, section 6.7); what is malformed stays as it stands.
  package static func quotedPrintableText(_ view: OctetView, _ value: Range<Int>) -> String {
    var repairs = RepairLog()
    return String(decoding: QuotedPrintable.decode(view, value, repairs: &repairs), as: UTF8.self)
  }
}
