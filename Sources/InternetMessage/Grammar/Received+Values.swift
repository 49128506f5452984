extension Received {
  /// The comments behind the value of a clause, with their parentheses.
  public func comments(of clause: Clause) -> ArraySlice<Range<Int>> { comments[clause.comments] }
}

/// What the clauses and comments say, read anew each time.
extension Received {
  /// Who handed the message over.
  public var source: Source {
    withComments {
      var source = $0.source
      source.addressRange = source.addressRange.map { $0.lowerBound + start..<$0.upperBound + start }
      return source
    }
  }

  /// The server that wrote the field: `mx.example.org`.
  public var by: String? {
    withValue(of: .by) { view, value -> String? in
      let host = Self.firstWord(view, value)
      return host.isEmpty ? nil : Lexer.text(view, host, gap: .space)
    } ?? nil
  }

  /// The first comment about that server: `Postfix`, `Zendesk`, `8.17.1/8.17.1`.
  public var software: String? {
    guard let clause = first(.by), let comment = comments(of: clause).first else { return nil }
    return octets.withOctetView { Lexer.content($0, inside(comment)) }
  }

  /// The link, such as `Frontend Transport` or `UUCP`.
  public var via: String? { withValue(of: .via) { Lexer.text($0, $1, gap: .space) } }

  /// The identifier in the server's queue.
  public var identifier: String? { withValue(of: .id) { Lexer.text($0, $1, gap: .space) } }

  /// The addresses of the `for` clause.
  public var recipients: [AddrSpec] { withValue(of: .recipient, Self.recipients) ?? [] }

  /// The reverse path in a comment: `(envelope-from <a@example.com>)`.
  public var envelopeFrom: AddrSpec? { withComments { $0.envelopeFrom } }

  /// The TLS session, as far as it was written down.
  public var tls: TLSSession? { withComments { $0.tls } }

  static func recipients(_ view: OctetView, _ value: Range<Int>) -> [AddrSpec] {
    AddressList.parse(view, value).value?.mailboxes.map { $0.address } ?? []
  }

  private static func firstWord(_ view: OctetView, _ range: Range<Int>) -> Range<Int> {
    range
      .lowerBound..<(range.first { view[$0].isFoldingWhiteSpace || view[$0] == UInt8(ascii: "(") } ?? range.upperBound)
  }

  /// Reads all comments, and the clauses that say the same as comments of other servers.
  private func withComments<Value>(_ read: (TraceCommentReader) -> Value) -> Value {
    octets.withOctetView { view in
      var reader = TraceCommentReader(view)
      for clause in clauses {
        for comment in comments(of: clause) { reader.read(inside(comment), isSource: clause.keyword == .from) }
      }
      if let value = first(.from)?.value, !value.isEmpty { reader.readFromValue(inside(value)) }
      if let value = first(.tls)?.value, !value.isEmpty { reader.noteCipher(Self.firstWord(view, inside(value))) }
      return read(reader)
    }
  }

  private func withValue<Value>(of keyword: Clause.Keyword, _ read: (OctetView, Range<Int>) -> Value) -> Value? {
    guard let value = first(keyword)?.value, !value.isEmpty else { return nil }
    return octets.withOctetView { read($0, inside(value)) }
  }

  /// The first clause of a keyword.
  private func first(_ keyword: Clause.Keyword) -> Clause? { clauses.first { $0.keyword == keyword } }

  /// A range of the message as one of the body.
  private func inside(_ range: Range<Int>) -> Range<Int> { range.lowerBound - start..<range.upperBound - start }
}
