/// A set of signals in two words.
struct SignalSet: Sendable, Equatable, ExpressibleByArrayLiteral {
  private(set) var bits: UInt128 = 0

  init(arrayLiteral elements: Signal...) { for signal in elements { insert(signal) } }

  /// The signals of one meaning.
  init(_ meaning: Signal.Meaning) { self.init { $0.meaning == meaning } }

  /// The signals of one strength.
  init(_ strength: SignalEvidence.Strength) { self.init { $0.strength == strength } }

  private init(where isMember: (Signal) -> Bool) {
    for signal in Signal.allCases where isMember(signal) { insert(signal) }
  }

  private init(bits: UInt128) { self.bits = bits }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  func contains(_ signal: Signal) -> Bool { bits &>> UInt128(signal.rawValue) & 1 != 0 }
  func intersects(_ other: SignalSet) -> Bool { bits & other.bits != 0 }
  func intersection(_ other: SignalSet) -> SignalSet { SignalSet(bits: bits & other.bits) }
  func union(_ other: SignalSet) -> SignalSet { SignalSet(bits: bits | other.bits) }
  func subtracting(_ other: SignalSet) -> SignalSet { SignalSet(bits: bits & ~other.bits) }

  mutating func insert(_ signal: Signal) { bits |= 1 &<< UInt128(signal.rawValue) }
}

/// The sets that the decision asks for, made once.
extension SignalSet {
  static let definitive = SignalSet(SignalEvidence.Strength.definitive)
  static let strong = SignalSet(SignalEvidence.Strength.strong)
  static let weak = SignalSet(SignalEvidence.Strength.weak)
  static let bounce = SignalSet(Signal.Meaning.bounce)
  static let autoReply = SignalSet(Signal.Meaning.autoReply)
  static let bulk = SignalSet(Signal.Meaning.bulk)
  static let list = SignalSet(Signal.Meaning.list)
  static let person = SignalSet(Signal.Meaning.person)
  /// What speaks for a program.
  static let automatic = [
    Signal.Meaning.automated, .autoReply, .bounce, .receipt, .feedbackReport, .verification, .bulk,
  ].reduce(into: SignalSet()) { $0 = $0.union(SignalSet($1)) }
}
