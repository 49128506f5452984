import MailDNS
import Synchronization

/// What a cache may hold.
protocol SPFCached: AnyObject, Sendable {
  /// What it answers.
  var question: DNSQuestion { get }
  /// When it is too old, in seconds since 1970.
  var expiry: Int64 { get }
  /// About how many octets of memory it takes.
  var cost: Int { get }
}

/// A part of a cache with its own lock, in two generations.
///
/// Values are found by the hash of their question, which is computed once. Should two questions have the same one, the
/// later drives out the earlier.
final class SPFCacheShard<Value: SPFCached>: Sendable {
  private struct Generations {
    var new: [Int: Value] = [:]
    var old: [Int: Value] = [:]
    var newCost = 0
  }

  private let generations = Mutex(Generations())
  private let entries: Int
  private let cost: Int

  /// Makes a shard whose generations hold so many entries of so many octets together, each of the two.
  init(entries: Int, cost: Int) {
    self.entries = entries
    self.cost = cost
  }

  var count: Int { generations.withLock { $0.new.count + $0.old.count } }

  func value(of question: DNSQuestion, hash: Int, now: Int64) -> Value? {
    let found = generations.withLock { generations -> Value? in
      if let value = generations.new[hash] { return value }
      guard let value = generations.old.removeValue(forKey: hash) else { return nil }
      insert(value, hash, &generations)
      return value
    }
    guard let found, found.expiry > now, found.question == question else { return nil }
    return found
  }

  func keep(_ value: Value, hash: Int) {
    generations.withLock { generations in
      generations.old.removeValue(forKey: hash)
      insert(value, hash, &generations)
    }
  }

  private func insert(_ value: Value, _ hash: Int, _ generations: inout Generations) {
    // One that is larger than all others may be together would only drive them out.
    guard value.cost <= cost else { return }
    if generations.new.count >= entries || generations.newCost + value.cost > cost {
      generations.old = generations.new
      generations.new = [:]
      generations.newCost = 0
    }
    if let replaced = generations.new.updateValue(value, forKey: hash) { generations.newCost -= replaced.cost }
    generations.newCost += value.cost
  }
}
