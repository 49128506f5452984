import Foundation
import MailInvariants
import Testing

@testable import InternetMessage

@Suite("Any octets")
struct PropertyTests {
  /// The messages of the demonstration corpus and of the defects.
  private static let messages: [[UInt8]] = {
    let folder = packageFolder.appending(path: "corpora").resolvingSymlinksInPath()
    let paths = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    return paths.filter { ($0.hasPrefix("demo/") || $0.hasPrefix("defects/")) && $0.hasSuffix(".eml") }.sorted()
      .compactMap { try? Array(Data(contentsOf: folder.appending(path: $0))) }
      // Ten thousand octets and more take most of the time and show no more.
      .filter { $0.count < 10_000 }
  }()

  /// As many as there are processors: each has a part of the mutations and a seed of its own.
  private static let seeds: [UInt64] = (0..<4).map { _ in UInt64.random(in: 0...UInt64.max) }

  @Test("changed in small ways keep the invariants of the tree", arguments: seeds)
  func mutations(seed: UInt64) throws {
    try #require(Self.messages.count > 200)
    var mutator = Mutator(seed: seed)
    for number in 0..<Self.mutations / Self.seeds.count {
      let octets = mutator.mutate(Self.messages[mutator.index(below: Self.messages.count)])
      let violations = MessageInvariants.violations(in: octets)
      if !violations.isEmpty {
        Issue.record(
          "seed \(seed), mutation \(number): \(violations) in \(String(decoding: octets, as: UTF8.self).debugDescription)"
        )
        return
      }
    }
  }

  /// `MAILLOOP_MUTATIONS` asks for another number than the one that a test run has time for.
  private static let mutations =
    ProcessInfo.processInfo.environment["MAILLOOP_MUTATIONS"].flatMap { Int($0) } ?? 8_000

  @Test("have the same tree with LF and with CRLF", arguments: seeds)
  func lineEnds(seed: UInt64) throws {
    try #require(Self.messages.count > 200)
    var mutator = Mutator(seed: seed)
    for number in 0..<Self.mutations / Self.seeds.count {
      var octets = Self.messages[mutator.index(below: Self.messages.count)]
      if number > 0 { octets = mutator.mutate(octets) }
      octets.removeAll { $0 == .carriageReturn }
      let (lf, crlf) = (Message(octets), Message(withCRLF(octets)))
      // A CR at the end of a line would belong to the line end: there is none in either.
      let bodies = lf.parts.map { withCRLF(Array(octets[$0.body])) }
      let isSame =
        lf.parts.map(\.structure) == crlf.parts.map(\.structure) && lf.parts.map(\.parent) == crlf.parts.map(\.parent)
        && bodies == crlf.parts.map { Array(crlf.octets[$0.body]) }
        && lf.fields.map { lf.name(of: $0) } == crlf.fields.map { crlf.name(of: $0) }
        && lf.fields.map { lf.text(of: $0) } == crlf.fields.map { crlf.text(of: $0) }
        && lf.structuralDefects.listed.map(\.kind) == crlf.structuralDefects.listed.map(\.kind)
      if !isSame {
        Issue.record("seed \(seed), mutation \(number): \(String(decoding: octets, as: UTF8.self).debugDescription)")
        return
      }
    }
  }
}
