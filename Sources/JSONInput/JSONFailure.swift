/// Why JSON was refused, and where.
package struct JSONFailure: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// Something stands there that the grammar does not allow, or the document ends too early.
    case syntax
    /// The octets are no UTF-8 (RFC 8259, section 8.1), or an escape is half of a surrogate pair.
    case wrongEncoding
    /// A name stands twice in one object (RFC 8259, section 4: what then counts is unpredictable).
    case repeatedName
    /// Values are deeper in each other than ``JSONLimits/depth``.
    case tooDeep
    /// There are more values than ``JSONLimits/values``.
    case tooManyValues
  }

  package let reason: Reason
  /// The line, from 1.
  package let line: Int
  /// The octet in that line, from 1.
  package let column: Int

  /// Makes a failure.
  package init(reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}

extension JSONFailure.Reason {
  /// What is wrong, in a few words.
  package var words: String {
    switch self {
    case .syntax: "this is not JSON"
    case .wrongEncoding: "this is not UTF-8"
    case .repeatedName: "a name stands twice in one object"
    case .tooDeep: "values are nested too deep"
    case .tooManyValues: "there are too many values"
    }
  }
}
