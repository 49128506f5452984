/// A status code of three numbers (RFC 3463, section 2).
///
///     5.1.1
public struct EnhancedStatus: Sendable, Hashable {
  /// 2 success, 4 a failure that may pass, 5 a failure for good.
  public let statusClass: Int

  /// What the code is about, 0 to 999: 1 address, 2 mailbox, 7 policy.
  public let subject: Int

  /// The detail, 0 to 999.
  public let detail: Int

  /// Reads the code at the beginning of a range; what stands behind it must not be part of a number.
  ///
  ///     status-code = ("2" / "4" / "5") "." 1*3DIGIT "." 1*3DIGIT
  package init?(_ view: OctetView, _ range: Range<Int>) {
    var numbers = (0, 0, 0)
    var position = range.lowerBound
    for index in 0..<3 {
      if index > 0 {
        guard position < range.upperBound, view[position] == UInt8(ascii: ".") else { return nil }
        position += 1
      }
      var value = 0
      let start = position
      while position < range.upperBound, view[position].isDigit {
        guard position - start < 3 else { return nil }
        value = value * 10 + Int(view[position] - UInt8(ascii: "0"))
        position += 1
      }
      guard position > start else { return nil }
      switch index {
      case 0: numbers.0 = value
      case 1: numbers.1 = value
      default: numbers.2 = value
      }
    }
    guard numbers.0 == 2 || numbers.0 == 4 || numbers.0 == 5 else { return nil }
    if position < range.upperBound, view[position] == UInt8(ascii: ".") { return nil }
    (statusClass, subject, detail) = numbers
  }
}

extension EnhancedStatus: CustomStringConvertible {
  /// The code as it is written on the wire.
  public var description: String { "\(statusClass).\(subject).\(detail)" }
}
