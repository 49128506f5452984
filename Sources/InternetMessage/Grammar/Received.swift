/// One hop of a message (RFC 5321, section 4.4; RFC 5322, section 3.6.7).
///
///     Received: from mail.example.com (mail.example.com [192.0.2.1])
///             by mx.example.org (Postfix) with ESMTPS id 4XyZ
///             for <john@example.org>; Thu, 13 Feb 2020 23:45:01 +0000
///
/// Servers write into comments what they like, so everything but the clauses is a reading of habits.
public struct Received: Sendable, Equatable {
  /// A clause: its keyword and its value.
  public struct Clause: Sendable, Equatable {
    /// The keywords that are known.
    public enum Keyword: Sendable, Equatable {
      case from, by, via, with, id
      /// `for`.
      case recipient
      /// `tls` (RFC 8314, section 4.3).
      case tls
      /// What stands in front of the first keyword.
      case none
    }

    /// The keyword.
    public let keyword: Keyword
    /// The octets of the value; empty when there is none.
    public internal(set) var value: Range<Int>
    /// Which of the field's comments are its own.
    var comments: Range<Int>
    /// Where the keyword stands.
    let offset: Int

    /// A clause without a value and comments, so far; there are so many of other clauses.
    init(keyword: Keyword, offset: Int, comments count: Int) {
      self.keyword = keyword
      self.offset = offset
      value = offset..<offset
      comments = count..<count
    }
  }

  /// All clauses in their order, repeated ones too.
  public let clauses: [Clause]

  /// The comments of all clauses, with their parentheses.
  public let comments: [Range<Int>]

  /// The protocol.
  public let transmission: Transmission?

  /// The date behind the last `;`.
  public let date: MailDate?

  /// The field body: most hops are asked for nothing but their date, so that all else is read when it is asked for.
  let octets: [UInt8]

  /// Where the body stands.
  let start: Int

  /// What can be wrong with the body.
  public enum DefectKind: GrammarDefectKind {
    case lexical(LexicalFlaw)
    /// There is nothing.
    case empty
    /// No `;`, so there is no date.
    case missingDate
    /// A defect of the date.
    case date(MailDate.DefectKind)
    /// Neither `from` nor `by`.
    case noClauses
    /// Text in front of the first clause.
    case textBeforeClauses
    /// A clause without a value.
    case emptyClause
    /// A clause that was there before; the first one counts.
    case repeatedClause
    /// A protocol that is not registered.
    case unregisteredProtocol
    /// The address of the `for` clause is none.
    case malformedRecipient
    /// The field goes on beyond `GrammarLimits.traceClauses`.
    case tooManyClauses
  }
}
