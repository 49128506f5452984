import Glibc

/// A bounds-checked view of octets that somebody else owns.
///
/// With its extensions in this folder it is the only code of the target that touches raw memory. Every access is checked in release builds too:
/// mail is written by attackers, and a trap is better than a read past the end. A view must not outlive the closure
/// that it was handed to (`withOctetView`).
///
///     octets.withOctetView { view in view.firstIndex(of: 0x0A, in: 0..<view.count) }
///
/// All offsets are octets from the start of the buffer.
@usableFromInline
package struct OctetView {
  @usableFromInline package let base: UnsafePointer<UInt8>
  @usableFromInline package let count: Int

  @inlinable
  package init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  /// The octet at an offset; traps outside of the view.
  @inlinable
  package subscript(offset: Int) -> UInt8 {
    precondition(UInt(bitPattern: offset) < UInt(bitPattern: count), "offset outside of the octets")
    return base[offset]
  }

  /// The octet at an offset, or nil outside of the view.
  package func octet(at offset: Int) -> UInt8? {
    UInt(bitPattern: offset) < UInt(bitPattern: count) ? base[offset] : nil
  }

  /// The offset of the first occurrence of an octet in a range.
  package func firstIndex(of octet: UInt8, in range: Range<Int>) -> Int? {
    check(range)
    guard let hit = memchr(base + range.lowerBound, Int32(octet), range.count) else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// Whether the octets of a range are exactly these.
  package func equals(_ other: [UInt8], in range: Range<Int>) -> Bool {
    check(range)
    return other.count == range.count && memcmp(base + range.lowerBound, other, other.count) == 0
  }

  /// Whether a range begins with exactly these octets.
  package func starts(with other: StaticString, in range: Range<Int>) -> Bool {
    check(range)
    return other.utf8CodeUnitCount <= range.count
      && memcmp(base + range.lowerBound, other.utf8Start, other.utf8CodeUnitCount) == 0
  }

  /// Whether the octets of a range are these ASCII letters, compared without case; `lowercased` is in lower case.
  package func equalsIgnoringCase(_ lowercased: StaticString, in range: Range<Int>) -> Bool {
    check(range)
    guard lowercased.utf8CodeUnitCount == range.count else { return false }
    let other = lowercased.utf8Start
    for offset in 0..<range.count where base[range.lowerBound + offset].asciiLowercased != other[offset] {
      return false
    }
    return true
  }

  /// The octets of a range as a string; what is not UTF-8 becomes U+FFFD.
  package func string(_ range: Range<Int>) -> String {
    check(range)
    let octets = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    let isASCII = endOfASCII(in: range) == range.upperBound
    // The standard library is fast at ASCII, but validates everything else octet by octet.
    guard isASCII || utf8Validity(range).isValid else { return String(decoding: octets, as: UTF8.self) }
    return String(copying: UTF8Span(unchecked: octets.span, isKnownASCII: isASCII))
  }

  /// A copy of the octets of a range.
  package func copy(_ range: Range<Int>) -> [UInt8] {
    check(range)
    return [UInt8](UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Appends the octets of a range to an array.
  package func append(_ range: Range<Int>, to octets: inout [UInt8]) {
    check(range)
    octets.append(contentsOf: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Copies the octets of a range over those of an array from an offset on, where there must be room for them.
  package func copy(_ range: Range<Int>, to octets: inout [UInt8], at offset: Int) {
    check(range)
    octets.withUnsafeMutableBytes { target in
      UnsafeMutableRawBufferPointer(rebasing: target[offset..<offset + range.count])
        .copyMemory(from: UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
    }
  }

  package func check(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the octets")
  }
}

extension [UInt8] {
  /// Calls a closure with a view of these octets.
  @inlinable
  package func withOctetView<Result, Failure: Error>(
    _ body: (OctetView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer { (buffer) throws(Failure) -> Result in
      guard let base = buffer.baseAddress else {
        var nothing: UInt8 = 0
        return try withUnsafePointer(to: &nothing) { (pointer) throws(Failure) -> Result in
          try body(OctetView(base: pointer, count: 0))
        }
      }
      return try body(OctetView(base: base, count: buffer.count))
    }
  }

  /// Moves the octets of a range to the front; those behind them keep what they were, and none is added or removed.
  package mutating func moveToFront(_ range: Range<Int>) {
    withUnsafeMutableBytes { buffer in
      let source = UnsafeRawBufferPointer(rebasing: buffer[range])
      // memmove: the ranges may overlap.
      buffer.copyMemory(from: source)
    }
  }
}

extension String {
  /// Calls a closure with a view of the text's UTF-8.
  package func withOctetView<Result>(_ body: (OctetView) -> Result) -> Result {
    var text = self
    return text.withUTF8 { buffer in
      guard let base = buffer.baseAddress else { return [].withOctetView(body) }
      return body(OctetView(base: base, count: buffer.count))
    }
  }
}

extension Hasher {
  /// Feeds octets.
  mutating func combine(_ view: OctetView) {
    combine(bytes: UnsafeRawBufferPointer(start: view.base, count: view.count))
  }
}
