/// Whoever answers questions of DNS: a master file, the system's servers, or nobody.
///
///     let answer = await resolver.answer(DNSQuestion(name, .txt))
///     for strings in answer.texts { … }
///
/// A resolver never throws: what goes wrong is an outcome. Aliases (CNAME) are followed by the resolver, unless CNAME
/// itself was asked for.
public protocol Resolver: Sendable {
  /// Whether every answer is at hand, so that no time-out is needed and none may change the result.
  var answersAtOnce: Bool { get }

  /// Answers one question; returns when the answer or a failure is there.
  func answer(_ question: DNSQuestion) async -> DNSAnswer
}

extension Resolver {
  /// Servers take their time.
  public var answersAtOnce: Bool { false }
}

/// What is asked: a name and a type of record.
public struct DNSQuestion: Sendable, Hashable {
  /// The name.
  public let name: DomainName
  /// The type of record.
  public let type: DNSRecordType

  /// A question.
  public init(_ name: DomainName, _ type: DNSRecordType) {
    self.name = name
    self.type = type
  }
}

/// The types of record that authentication needs, by their number (RFC 1035, section 3.2.2; RFC 3596, section 2.1).
public enum DNSRecordType: UInt16, Sendable, Hashable, CaseIterable {
  case a = 1
  case cname = 5
  case ptr = 12
  case mx = 15
  case txt = 16
  case aaaa = 28
}
