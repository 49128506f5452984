/// Why markup was refused, and where.
///
///     <!DOCTYPE a [<!ENTITY b "…">]>   // documentType, line 1, column 11
package struct MarkupFailure: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// There is no octet, or nothing but white space.
    case empty
    /// The document breaks a rule of XML; the text is libxml2's and may hold octets of the document.
    case notWellFormed(String)
    /// The octets are not of the encoding that the document is in.
    case wrongEncoding
    /// There is a document type declaration. No report has one, and entities can be declared nowhere else, so that
    /// neither do they grow nor does anything outside of the document come in.
    case documentType
    /// The document ends inside of an element.
    case truncated
    /// Elements are deeper in each other than `MarkupLimits.depth`.
    case tooDeep
    /// There is more text between two tags than `MarkupLimits.textOctets`.
    case textTooLong
    /// The document is longer than `MarkupLimits.documentOctets`.
    case tooLong
    /// libxml2 found no memory.
    case outOfMemory
  }

  package let reason: Reason
  /// The line, from 1.
  package let line: Int
  /// The column in that line, from 1, as libxml2 counts it.
  package let column: Int

  package init(_ reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}
