import MailDNS
import Synchronization

/// Keeps parsed records and the addresses that they lead to, each as long as its answer allows.
///
///     let cache = SPFRecordCache(answers: 50_000)
///     let verifier = SPFVerifier(resolver: resolver, cache: cache)
///
/// It is bounded by the number of answers and by their octets, and may be shared by any number of checks at once. What
/// was not used for longest goes first, roughly: there are two generations, and what is used of the old one moves into
/// the new one, which becomes the old one when it is half of what there may be.
public final class SPFRecordCache: Sendable {
  private let shards: [Shard]

  /// Makes a cache for at most so many answers, and about so many octets of memory.
  public init(answers: Int = 20_000, octets: Int = 64 << 20) {
    shards = (0..<Self.shardCount).map { _ in
      Shard(answers: max(1, answers / 2 / Self.shardCount), octets: max(1, octets / 2 / Self.shardCount))
    }
  }

  /// So many that threads seldom wait for each other.
  private static let shardCount = 16

  /// The answer to a question, unless it is unknown or too old.
  func answer(to question: DNSQuestion, now: Int64) -> SPFAnswer? {
    shard(for: question).answer(to: question, now: now)
  }

  /// Keeps an answer.
  ///
  /// What may be different at the next try is not kept: a failure is not cached here, but where names are resolved.
  func keep(_ answer: SPFAnswer, to question: DNSQuestion, now: Int64) {
    guard !answer.outcome.isTemporary, answer.expiry > now else { return }
    shard(for: question).keep(answer, to: question)
  }

  /// How many answers are kept.
  package var count: Int { shards.reduce(0) { $0 + $1.count } }

  /// The octets in front of the last labels differ most.
  private func shard(for question: DNSQuestion) -> Shard {
    let octets = question.name.octets
    var mix = octets.count
    for offset in 1..<5 where offset < octets.count { mix = mix &* 31 &+ Int(octets[offset]) }
    return shards[mix & (Self.shardCount - 1)]
  }

  private final class Shard: Sendable {
    private struct Generations {
      var new: [DNSQuestion: SPFAnswer] = [:]
      var old: [DNSQuestion: SPFAnswer] = [:]
      var newCost = 0
    }

    private let generations = Mutex(Generations())
    private let answers: Int
    private let octets: Int

    init(answers: Int, octets: Int) {
      self.answers = answers
      self.octets = octets
    }

    var count: Int { generations.withLock { $0.new.count + $0.old.count } }

    func answer(to question: DNSQuestion, now: Int64) -> SPFAnswer? {
      generations.withLock { generations in
        if let answer = generations.new[question] { return answer.expiry > now ? answer : nil }
        guard let answer = generations.old.removeValue(forKey: question), answer.expiry > now else { return nil }
        insert(answer, question, &generations)
        return answer
      }
    }

    func keep(_ answer: SPFAnswer, to question: DNSQuestion) {
      generations.withLock { generations in
        generations.old.removeValue(forKey: question)
        insert(answer, question, &generations)
      }
    }

    private func insert(_ answer: SPFAnswer, _ question: DNSQuestion, _ generations: inout Generations) {
      // One that is larger than half of all would only drive out the rest.
      guard answer.cost <= octets else { return }
      if generations.new.count >= answers || generations.newCost + answer.cost > octets {
        generations.old = generations.new
        generations.new = [:]
        generations.newCost = 0
      }
      if let replaced = generations.new.updateValue(answer, forKey: question) { generations.newCost -= replaced.cost }
      generations.newCost += answer.cost
    }
  }
}
