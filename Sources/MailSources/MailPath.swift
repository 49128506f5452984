/// A path as the system knows it: octets, which need not be UTF-8.
package struct MailPath: Sendable, Hashable, CustomStringConvertible {
  /// The path's octets, as given or as found in a folder; never with a NUL.
  package let octets: [UInt8]

  /// Standard input, written as `-`.
  package static let standardInput = MailPath("-")

  /// A path as it was given on the command line.
  package init(_ string: String) {
    octets = Array(string.utf8)
  }

  /// A path of octets.
  package init(octets: [UInt8]) {
    self.octets = octets
  }

  /// The path for people and reports; octets that are not UTF-8 become U+FFFD.
  package var description: String { String(decoding: octets, as: UTF8.self) }

  /// The path of a name in this folder.
  func appending(_ name: [UInt8]) -> MailPath {
    let separator: [UInt8] = octets.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return MailPath(octets: octets + separator + name)
  }

  /// What stands after the last slash.
  var name: ArraySlice<UInt8> {
    octets.lastIndex(of: UInt8(ascii: "/")).map { octets[($0 + 1)...] } ?? octets[...]
  }

  /// Calls a closure with the path as C wants it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (octets + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        // The array has its NUL, so that there is a base address.
        characters.baseAddress.map(body) ?? body("")
      }
    }
  }
}
