import Glibc
import MailDNS
import Synchronization

/// Keys that were read before, by the name of their record, for as long as the record lives.
///
/// Reading an RSA key costs more than verifying with it. What may change at the next question, such as a time-out, is not
/// kept. Time is that of a clock that nobody sets: the time at which a message is judged may be years ago. May be used by
/// several tasks at once.
public final class DKIMKeyCache: Sendable {
  private struct Entry {
    let answer: DKIMKeyAnswer
    let expiration: Int64
  }

  private let entries = Mutex<[DomainName: Entry]>([:])
  private let capacity: Int
  private let seconds: @Sendable () -> Int64

  /// An empty cache.
  public convenience init() {
    self.init {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
      return Int64(time.tv_sec)
    }
  }

  /// An empty cache with a clock in seconds from any point of time.
  package init(capacity: Int = DKIMLimits.cachedKeys, seconds: @escaping @Sendable () -> Int64) {
    self.capacity = capacity
    self.seconds = seconds
  }

  /// How many answers are kept.
  package var count: Int { entries.withLock { $0.count } }

  /// The answer for a name, while it lives.
  func answer(for name: DomainName) -> DKIMKeyAnswer? {
    guard let entry = entries.withLock({ $0[name] }), entry.expiration > seconds() else { return nil }
    return entry.answer
  }

  /// The keys of all signatures that are worth the question, each asked for once, and all that are not known at the same
  /// time.
  func answers(
    for signatures: [DKIMSignature], from resolver: any Resolver
  ) async -> [DomainName: DKIMKeyAnswer] {
    var keys: [DomainName: DKIMKeyAnswer] = [:]
    var unknown: [DomainName] = []
    for signature in signatures where signature.refusal == nil && signature.algorithm != .rsaSHA1 {
      guard let name = signature.keyName, keys[name] == nil, !unknown.contains(name) else { continue }
      if let known = answer(for: name) { keys[name] = known } else { unknown.append(name) }
    }
    if unknown.isEmpty { return keys }
    await withTaskGroup(of: (DomainName, DKIMKeyAnswer).self) { group in
      for name in unknown {
        group.addTask { (name, self.store(await resolver.answer(DNSQuestion(name, .txt)), for: name)) }
      }
      for await (name, answer) in group { keys[name] = answer }
    }
    return keys
  }

  /// Reads an answer of DNS, and keeps it unless it says to be forgotten.
  func store(_ answer: DNSAnswer, for name: DomainName) -> DKIMKeyAnswer {
    let read = DKIMKeyAnswer(answer)
    guard !answer.outcome.isTemporary, answer.timeToLive > 0 else { return read }
    let now = seconds()
    let entry = Entry(answer: read, expiration: now + min(Int64(answer.timeToLive), DKIMLimits.cachedSeconds))
    entries.withLock { entries in
      if entries.count >= capacity {
        entries = entries.filter { $0.value.expiration > now }
        // Whoever fills the cache with keys that live long empties it.
        if entries.count >= capacity { entries.removeAll(keepingCapacity: true) }
      }
      entries[name] = entry
    }
    return read
  }
}
