public import InternetMessage

/// What a server says of the checks that it made (RFC 8601, section 2.2), or what a sealer kept of them (RFC 8617, section
/// 4.1.1).
///
///     mx.example.com; dkim=pass header.d=example.org; spf=fail reason="no such mechanism" smtp.mailfrom=example.net
///
/// Methods, results and properties compare without case and are given in small letters; the ranges lead to what is
/// written.
public struct AuthenticationResults: Sendable, Equatable {
  /// `i=` of ARC-Authentication-Results; nil where there is none.
  public let instance: Int?
  /// The name of the service that made the checks; nil when the field has none, as those of Microsoft's servers.
  public let authservID: String?
  /// The octets of that name.
  public let authservIDRange: Range<Int>?
  /// The version of the field's syntax; nil when it is not said, which means 1.
  public let version: Int?
  /// What each method found, in the order of the field.
  public let results: [MethodResult]
  /// Whether the field says in so many words that nothing was checked: `none`.
  public let isNone: Bool
  /// The comments in front of the first result and around `none`, without parentheses.
  public let comments: [String]
  /// What is wrong with the field, at most `GrammarLimits.defectsPerField`.
  public let defects: [GrammarDefect<AuthenticationResultsDefect>]
  /// How many more defects there were.
  public let omittedDefects: Int

  /// The first result of a method, given in small letters.
  public func first(_ method: String) -> MethodResult? { results.first { $0.method == method } }
}

/// What one method found (RFC 8601, section 2.2: `resinfo`).
///
///     dkim/1=fail (bad signature) reason="no key" header.d=example.com header.s=sel
public struct MethodResult: Sendable, Equatable {
  /// The method in small letters: `dkim`.
  public let method: String
  /// The version of the method; nil when it is not said, which means 1.
  public let version: Int?
  /// The result in small letters: `fail`.
  public let result: String
  /// Why, in words for people.
  public let reason: String?
  /// What was checked, in the order of the field.
  public let properties: [ResultProperty]
  /// The comments between the method and its first property.
  public let comments: [String]
  /// The octets from the method to the end of the last property or comment; empty for a result that was not read.
  public let range: Range<Int>

  /// A result.
  public init(
    method: String, version: Int? = nil, result: String, reason: String? = nil, properties: [ResultProperty] = [],
    comments: [String] = [], range: Range<Int> = 0..<0
  ) {
    self.method = method
    self.version = version
    self.result = result
    self.reason = reason
    self.properties = properties
    self.comments = comments
    self.range = range
  }

  /// The result as one of the words that the methods share; nil for another word.
  ///
  /// `hardfail` is what `fail` was called for a while (RFC 5451, section 2.4.2).
  public var outcome: AuthenticationOutcome? {
    result == "hardfail" ? .fail : AuthenticationOutcome(rawValue: result)
  }

  /// The value of the first property of a type and a name, both in small letters.
  public func value(_ type: String, _ name: String) -> String? {
    properties.first { $0.name == name && $0.type == type }?.value
  }
}

/// What a method looked at (RFC 8601, section 2.2: `propspec`).
///
///     smtp.mailfrom=example.com
public struct ResultProperty: Sendable, Equatable {
  /// Where the value is from, in small letters: `smtp`, `header`, `body`, `policy`; nil when it is not said.
  public let type: String?
  /// The name in small letters: `mailfrom`.
  public let name: String
  /// The value without quotes.
  public let value: String
  /// The comments behind the value.
  public let comments: [String]
  /// The octets from the type to the end of the value; empty for a property that was not read.
  public let range: Range<Int>
  /// The octets of the value, with its quotes.
  public let valueRange: Range<Int>

  /// A property.
  public init(
    _ type: String?, _ name: String, _ value: String, comments: [String] = [], range: Range<Int> = 0..<0,
    valueRange: Range<Int> = 0..<0
  ) {
    self.type = type
    self.name = name
    self.value = value
    self.comments = comments
    self.range = range
    self.valueRange = valueRange
  }
}
