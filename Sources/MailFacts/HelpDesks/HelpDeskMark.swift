/// What a help desk leaves in mail: one row of a table.
///
/// A sign of the sender stands only in what the help desk itself sends. A sign of the thread stands in the answers of
/// customers too, so that it never tells who sent a message.
package struct HelpDeskMark: Sendable {
  /// Where a mark stands.
  package enum Place: Sendable, Equatable {
    /// A field of the product's own.
    case field(RareField)
    /// `X-Mailer`.
    case mailer
    /// The message's own Message-ID.
    case messageID
    /// The author's address.
    case author
    /// The address in Reply-To.
    case replyTo
    /// `d=` of a signature, whatever became of it.
    case signature
    /// In-Reply-To or References.
    case reference
  }

  /// What is looked for there.
  package enum Pattern: Sendable {
    /// Anything at all.
    case present
    /// The value, compared without case; given in small letters.
    case value(StaticString)
    /// The beginning of the value, compared without case; given in small letters.
    case prefix(StaticString)
    /// This domain, or one below it; given in small letters.
    case domain(StaticString)
    /// This beginning of the left side, and this domain or one below it.
    case leftAndDomain(StaticString, StaticString)
    /// An identifier of so many hexadecimal digits.
    case hexadecimal(Int)
    /// An identifier of letters and digits that begins so.
    case identifier(StaticString)
  }

  /// Whether a mark tells who sent, or only to which conversation a message belongs.
  package enum Sign: String, Sendable {
    case sender
    case thread
  }

  package let product: HelpDeskProduct
  package let place: Place
  package let pattern: Pattern
  package let sign: Sign
  /// How much the mark says alone; two weak ones in different places are strong together.
  package let strength: SignalEvidence.Strength
  /// Whether the value, or the label below the domain, names the account.
  package let namesAccount: Bool
  /// Where the mark is known from.
  package let source: String
  /// The last date of which it is known, as `2024-10`.
  package let seen: String
  /// Whether it is known from documentation alone, and was seen in no message.
  package let isOnlyDocumented: Bool

  init(
    _ product: HelpDeskProduct, _ place: Place, _ pattern: Pattern, _ strength: SignalEvidence.Strength,
    sign: Sign = .sender, namesAccount: Bool = false, source: String, seen: String, isOnlyDocumented: Bool = false
  ) {
    self.product = product
    self.place = place
    self.pattern = pattern
    self.sign = sign
    self.strength = strength
    self.namesAccount = namesAccount
    self.source = source
    self.seen = seen
    self.isOnlyDocumented = isOnlyDocumented
  }
}

extension HelpDeskMark {
  /// The place in output: the name of a field.
  package var placeName: String {
    switch place {
    case .field(let field): field.rawValue
    case .mailer: "X-Mailer"
    case .messageID: "Message-ID"
    case .author: "From"
    case .replyTo: "Reply-To"
    case .signature: "DKIM-Signature"
    case .reference: "References"
    }
  }

  /// The pattern in words, for a table.
  package var patternText: String {
    switch pattern {
    case .present: "present"
    case .value(let value): "`\(value)`"
    case .prefix(let prefix): "begins with `\(prefix)`"
    case .domain(let domain): "at or below `\(domain)`"
    case .leftAndDomain(let left, let domain): "begins with `\(left)`, at or below `\(domain)`"
    case .hexadecimal(let digits): "\(digits) hexadecimal digits"
    case .identifier(let prefix): "an identifier that begins with `\(prefix)`"
    }
  }
}
