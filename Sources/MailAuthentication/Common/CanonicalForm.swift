/// How much change on the way a signature survives (RFC 6376, section 3.4).
public enum CanonicalForm: String, Sendable, Hashable, CaseIterable {
  /// Nearly none.
  case simple
  /// White space and the folding and letter case of field names may change.
  case relaxed
}

/// The canonical forms of header and body that a signature uses: what `c=` says.
public struct Canonicalization: Sendable, Hashable, CustomStringConvertible {
  /// That of the header fields.
  public var header: CanonicalForm
  /// That of the body.
  public var body: CanonicalForm

  /// A pair of forms.
  public init(header: CanonicalForm, body: CanonicalForm) {
    self.header = header
    self.body = body
  }

  /// The pair as `c=` writes it: `relaxed/simple`.
  public var description: String { "\(header.rawValue)/\(body.rawValue)" }
}
