import Glibc

/// Where a decoder puts its octets: a real writer, or nothing when only the repairs are wanted.
package protocol OctetOutput {
  /// Whether anything is done with the octets.
  static var takesOctets: Bool { get }

  /// Appends one octet.
  mutating func append(_ octet: UInt8)

  /// Appends the first `kept` octets of a word, the most significant one first.
  mutating func append(bigEndian word: UInt64, keeping kept: Int)

  /// Appends the octets of a range of a view.
  mutating func append(_ range: Range<Int>, of view: OctetView)
}

/// A bounds-checked writer into storage that is filled for the first time.
///
/// Made by `Array(octetCapacity:)` and `String(octetCapacity:)` only; writing past the capacity traps.
package struct OctetWriter: OctetOutput {
  private let base: UnsafeMutablePointer<UInt8>?
  private let capacity: Int
  package private(set) var count = 0
  package static var takesOctets: Bool { true }

  fileprivate init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    base = buffer.baseAddress
    capacity = buffer.count
  }

  package mutating func append(_ octet: UInt8) {
    precondition(count < capacity, "no room for the octet")
    base.unsafelyUnwrapped[count] = octet
    count &+= 1
  }

  /// Appends the first `kept` octets of a word; all eight are written, so eight must fit.
  package mutating func append(bigEndian word: UInt64, keeping kept: Int) {
    precondition(capacity &- count >= 8 && kept >= 0 && kept <= 8, "no room for the word")
    UnsafeMutableRawPointer(base.unsafelyUnwrapped + count).storeBytes(of: word.bigEndian, as: UInt64.self)
    count &+= kept
  }

  package mutating func append(_ range: Range<Int>, of view: OctetView) {
    guard !range.isEmpty else { return }
    view.check(range)
    precondition(capacity &- count >= range.count, "no room for the octets")
    memcpy(base.unsafelyUnwrapped + count, view.base + range.lowerBound, range.count)
    count &+= range.count
  }
}

/// Swallows the octets: a decoder run over it gives its repairs and nothing else.
package struct NoOutput: OctetOutput {
  package static var takesOctets: Bool { false }
  package init() {}
  package mutating func append(_ octet: UInt8) {}
  package mutating func append(bigEndian word: UInt64, keeping kept: Int) {}
  package mutating func append(_ range: Range<Int>, of view: OctetView) {}
}

extension [UInt8] {
  /// The octets that a closure writes, at most `octetCapacity` of them.
  package init(octetCapacity: Int, _ fill: (inout OctetWriter) -> Void) {
    self.init(unsafeUninitializedCapacity: octetCapacity) { buffer, count in
      var writer = OctetWriter(buffer)
      fill(&writer)
      count = writer.count
    }
  }
}

extension String {
  /// The text that a closure writes as UTF-8, at most `octetCapacity` octets; what is not UTF-8 becomes U+FFFD.
  package init(octetCapacity: Int, _ fill: (inout OctetWriter) -> Void) {
    self.init(unsafeUninitializedCapacity: octetCapacity) { buffer in
      var writer = OctetWriter(UnsafeMutableBufferPointer(rebasing: buffer[..<octetCapacity]))
      fill(&writer)
      return writer.count
    }
  }
}
