import InternetMessage
import MailDNS

/// What the records of a domain say of addresses alone, with all that they include and redirect to, as a list of steps.
///
/// Most checks are decided by networks, whatever the sender is. They need one look into the cache and one pass over plain
/// numbers. Where more is needed (a macro, an explanation, an error, an answer that is not there yet) the program gives
/// up, and the check is evaluated in the ordinary way; so it never decides anything that `SPFEvaluation` would not.
final class SPFProgram: SPFCached {
  /// A step; targets lie behind the step, so that every run ends.
  enum Step: Sendable {
    /// Goes on at a target when the address is in a network.
    case compare(SPFNetwork, target: Int)
    case jump(target: Int)
    /// A term that causes look-ups.
    case lookup
    /// A look-up that gives nothing, the first one of its term.
    case void
    /// Goes on at a target when the name of an `exists`, expanded for the check, has an address.
    case exists(name: Int, target: Int)
    /// The check has this result.
    case end(cause: Int)
    /// The ordinary way is to be taken.
    case giveUp
    /// The ordinary way is to be taken, for want of an answer; when it is there, a new program knows more.
    case missing
  }

  /// The domain, and with A or AAAA the version of IP.
  let question: DNSQuestion
  let steps: [Step]
  private let causes: [SPFCause]
  private let names: [ExistsName]
  let expiry: Int64

  /// The name of an `exists` with the domain in whose record it stands.
  struct ExistsName: Sendable {
    let text: SPFMacroString
    let domain: DomainName
  }

  init(for question: DNSQuestion, steps: [Step], causes: [SPFCause], names: [ExistsName], expiry: Int64) {
    self.question = question
    self.steps = steps
    self.causes = causes
    self.names = names
    self.expiry = expiry
  }

  var cost: Int { 256 + steps.count * MemoryLayout<Step>.stride + (causes.count + names.count) * 96 }

  /// How a run ended.
  enum Ending {
    case result(SPFResult)
    case giveUp
    case missing
  }

  /// Runs the steps for a request; addresses for `exists` are looked up in the cache.
  func run(_ request: SPFRequest, cache: SPFRecordCache, voidLimit: Int, now: Int64) -> Ending {
    let (version4, high, low) = (request.ip.version4, request.ip.high, request.ip.low)
    var place = 0
    var lookups = 0
    var voidLookups = 0
    while true {
      switch steps[place] {
      case .compare(let network, let target):
        place = network.mayMatch(version4: version4, high: high, low: low) ? target : place + 1
      case .jump(let target): place = target
      case .lookup:
        lookups += 1
        guard lookups <= SPFLimits.lookups else { return .giveUp }
        place += 1
      case .void:
        voidLookups += 1
        guard voidLookups <= voidLimit else { return .giveUp }
        place += 1
      case .exists(let index, let target):
        guard let answer = address(names[index], request, cache, now) else { return .giveUp }
        if answer.isVoid {
          voidLookups += 1
          guard voidLookups <= voidLimit else { return .giveUp }
        }
        place = answer.addresses.isEmpty ? place + 1 : target
      case .end(let index):
        let cause = causes[index]
        return .result(
          SPFResult(
            outcome: cause.outcome, identity: request.identity, domain: request.domain, cause: cause,
            explanation: nil, lookups: lookups, voidLookups: voidLookups, trace: SPFTrace()))
      case .giveUp: return .giveUp
      case .missing: return .missing
      }
    }
  }

  /// The answer about a name with its macros expanded; nil when it is not there, or the name is none.
  private func address(
    _ name: ExistsName, _ request: SPFRequest, _ cache: SPFRecordCache, _ now: Int64
  ) -> SPFAnswer? {
    guard !(name.text.usesLocalPart && request.hasInternationalLocalPart) else { return nil }
    let expansion = SPFExpansion(request: request, domain: name.domain, pointer: nil, receiver: nil, now: now)
    guard let name = expansion.name(name.text) else { return nil }
    return cache.answer(to: DNSQuestion(name, .a), now: now)
  }
}
