package import MailDNS
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
  private let answers: [SPFCacheShard<SPFAnswer>]
  private let programs: [SPFCacheShard<SPFProgram>]

  /// Makes a cache for at most so many answers, and about so many octets of memory.
  public init(answers: Int = 20_000, octets: Int = 64 << 20) {
    let entries = max(1, answers / 2 / Self.shardCount)
    // Half is for answers, half for programs; each of the two has two generations.
    let cost = max(1, octets / 4 / Self.shardCount)
    self.answers = (0..<Self.shardCount).map { _ in SPFCacheShard(entries: entries, cost: cost) }
    programs = (0..<Self.shardCount).map { _ in SPFCacheShard(entries: entries, cost: cost) }
  }

  /// So many that threads seldom wait for each other; a power of two.
  private static let shardCount = 16
  private static let shardMask = shardCount - 1

  /// The answer to a question, unless it is unknown or too old.
  func answer(to question: DNSQuestion, now: Int64) -> SPFAnswer? {
    let hash = question.hashValue
    return answers[hash & Self.shardMask].value(of: question, hash: hash, now: now)
  }

  /// Keeps an answer.
  ///
  /// What may be different at the next try is not kept: a failure is not cached here, but where names are resolved.
  func keep(_ answer: SPFAnswer, now: Int64) {
    guard !answer.outcome.isTemporary, answer.expiry > now else { return }
    let hash = answer.question.hashValue
    answers[hash & Self.shardMask].keep(answer, hash: hash)
  }

  /// Keeps an answer that somebody else has got.
  package func keep(_ answer: DNSAnswer, to question: DNSQuestion, now: Int64) {
    keep(SPFAnswer(answer, to: question, now: now), now: now)
  }

  /// The program for the question with which the addresses of its domain are asked: A or AAAA.
  func program(for question: DNSQuestion, now: Int64) -> SPFProgram? {
    let hash = question.hashValue
    return programs[hash & Self.shardMask].value(of: question, hash: hash, now: now)
  }

  /// Keeps a program.
  func keep(_ program: SPFProgram) {
    let hash = program.question.hashValue
    programs[hash & Self.shardMask].keep(program, hash: hash)
  }

  /// How many answers are kept.
  package var count: Int { answers.reduce(0) { $0 + $1.count } }
}
