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
  let expiry: Int64

  init(for question: DNSQuestion, steps: [Step], causes: [SPFCause], expiry: Int64) {
    self.question = question
    self.steps = steps
    self.causes = causes
    self.expiry = expiry
  }

  var cost: Int { 256 + steps.count * MemoryLayout<Step>.stride + causes.count * 96 }

  /// How a run ended.
  enum Ending {
    case result(SPFResult)
    case giveUp
    case missing
  }

  func run(_ request: SPFRequest, voidLimit: Int) -> Ending {
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
}
