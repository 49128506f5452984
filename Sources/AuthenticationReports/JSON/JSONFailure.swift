/// Why JSON was refused, and where.
package struct JSONFailure: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// Something stands there that the grammar does not allow, or the document ends too early.
    case syntax
    /// The octets are no UTF-8 (RFC 8259, section 8.1), or an escape is half of a surrogate pair.
    case wrongEncoding
    /// A name stands twice in one object (RFC 8259, section 4: what then counts is unpredictable).
    case repeatedName
    /// Values are deeper in each other than `AuthenticationReportLimits.jsonDepth`.
    case tooDeep
    /// There are more values than `AuthenticationReportLimits.jsonValues`.
    case tooManyValues
  }

  package let reason: Reason
  /// The line, from 1.
  package let line: Int
  /// The octet in that line, from 1.
  package let column: Int
}
