/// What is wrong with a record, and where.
///
///     v=spf1 a:example.com/33 -all     // prefixLength at octet 20
public struct SPFSyntaxError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The record does not begin with `v=spf1` and a space (RFC 7208, section 4.5).
    case version
    /// The record has more octets than it may.
    case tooLong
    /// An octet that is no visible ASCII (sections 3.1 and 4.6.1).
    case octet
    /// No mechanism has this name (section 4.6.1).
    case unknownMechanism
    /// The name of a modifier does not begin with a letter, or holds other octets than it may (section 4.6.1).
    case modifierName
    /// `redirect` or `exp` stands twice (section 6).
    case repeatedModifier
    /// The term needs a domain and has none (sections 5.2, 5.7, 6.1 and 6.2).
    case missingDomain
    /// The term takes no argument, or none of this kind (section 5).
    case unexpectedArgument
    /// The domain ends neither in a macro nor in a dot and a top-level label (section 7.1).
    case domainEnd
    /// A prefix length that is no number, has leading zeros, or is beyond 32 or 128 (section 5.6).
    case prefixLength
    /// No address of IPv4 or IPv6 (section 5.6).
    case address
    /// `%` without `{`, `%`, `_` or `-` behind it, or a macro that is not closed (section 7.1).
    case macro
    /// No macro has this letter (section 7.2).
    case macroLetter
    /// A macro of explanations in a term (section 7.2).
    case explanationMacro
    /// A macro that is to keep no part at all (section 7.3).
    case macroParts
  }

  /// What is wrong.
  public let reason: Reason
  /// The octet of the record, counted from 0, where it is wrong.
  public let offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

extension SPFSyntaxError.Reason {
  /// The reason in words.
  public var meaning: String {
    switch self {
    case .version: "it does not begin with v=spf1"
    case .tooLong: "it is longer than \(SPFLimits.recordOctets) octets"
    case .octet: "an octet is not visible ASCII"
    case .unknownMechanism: "there is no such mechanism"
    case .modifierName: "no modifier can have such a name"
    case .repeatedModifier: "redirect and exp may each stand once"
    case .missingDomain: "a domain is missing"
    case .unexpectedArgument: "the term does not take this argument"
    case .domainEnd: "a domain ends in a dot and a top-level label, or in a macro"
    case .prefixLength: "a prefix length is a number up to 32 for IPv4, up to 128 for IPv6"
    case .address: "this is not an address of the kind that the mechanism takes"
    case .macro: "a percent sign begins no macro here"
    case .macroLetter: "there is no macro of this letter"
    case .explanationMacro: "the macros c, r and t are for explanations alone"
    case .macroParts: "a macro cannot keep zero parts"
    }
  }
}
