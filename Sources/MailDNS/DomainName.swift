import InternetMessage

/// A domain name in the form in which DNS compares it: labels in lower case, each behind its length (RFC 1035, section 3.1).
///
///     let name = DomainName("Mail.Example.COM.")!
///     name.description  // "mail.example.com"
///     name.labelCount   // 3
///
/// The root has no label. A label has 1 to 63 octets, a name at most 255 with its lengths and the root's.
public struct DomainName: Sendable, Hashable {
  /// Each label behind its length, without the root's zero.
  package let octets: [UInt8]

  /// The octets of every label are taken as they are; nil when a length is out of bounds.
  package init?(labels: some Sequence<ArraySlice<UInt8>>) {
    var octets: [UInt8] = []
    for label in labels {
      guard (1...DNSLimits.labelOctets).contains(label.count) else { return nil }
      octets.append(UInt8(label.count))
      for octet in label { octets.append(octet.asciiLowercased) }
    }
    guard octets.count < DNSLimits.nameOctets else { return nil }
    self.octets = octets
  }

  /// Takes labels behind their lengths that were checked and are in lower case.
  init(wire octets: [UInt8]) { self.octets = octets }

  /// The root.
  public static let root = DomainName(wire: [])

  /// Reads a name of labels and dots, where one dot may close it and there are no escapes.
  public init?(_ text: some StringProtocol) { self.init(dotted: Array(text.utf8)) }

  /// Reads octets of labels and dots; one dot may close them.
  package init?(dotted octets: [UInt8]) { self.init(dotted: octets[...]) }

  /// Reads octets of labels and dots in one pass; one dot may close them.
  package init?(dotted text: ArraySlice<UInt8>) {
    let end = text.last == UInt8(ascii: ".") ? text.endIndex - 1 : text.endIndex
    let count = end - text.startIndex
    // With the length of the first label, each dot gives way to the length of the label behind it.
    guard count > 0, count + 1 < DNSLimits.nameOctets else { return nil }
    var octets = [UInt8](repeating: 0, count: count + 1)
    var lengthPlace = 0
    for offset in 0...count {
      let octet = offset < count ? text[text.startIndex + offset] : UInt8(ascii: ".")
      guard octet == UInt8(ascii: ".") else {
        octets[offset + 1] = octet.asciiLowercased
        continue
      }
      let length = offset - lengthPlace
      guard (1...DNSLimits.labelOctets).contains(length) else { return nil }
      octets[lengthPlace] = UInt8(length)
      lengthPlace = offset + 1
    }
    self.octets = octets
  }

  /// The labels, the leftmost first.
  package var labels: [ArraySlice<UInt8>] {
    var labels: [ArraySlice<UInt8>] = []
    var offset = 0
    while offset < octets.count {
      let end = offset + 1 + Int(octets[offset])
      labels.append(octets[offset + 1..<end])
      offset = end
    }
    return labels
  }

  /// How many labels the name has; the root has none.
  public var labelCount: Int {
    var count = 0
    var offset = 0
    while offset < octets.count {
      offset += 1 + Int(octets[offset])
      count += 1
    }
    return count
  }

  /// The name without its leftmost label; nil for the root.
  public var parent: DomainName? {
    guard let first = octets.first else { return nil }
    return DomainName(wire: Array(octets[(1 + Int(first))...]))
  }

  /// The rightmost labels of the name; the whole name when it has no more than that.
  public func suffix(_ count: Int) -> DomainName {
    var name = self
    for _ in 0..<max(0, labelCount - count) { name = name.parent ?? .root }
    return name
  }

  /// Whether the name is that of another name's domain or stands below it.
  public func isEqualOrBelow(_ other: DomainName) -> Bool {
    var offset = 0
    while octets.count - offset > other.octets.count { offset += 1 + Int(octets[offset]) }
    return octets[offset...].elementsEqual(other.octets)
  }

  /// The name below which another one is put: `_dmarc` and `example.com` give `_dmarc.example.com`; nil when too long.
  public func prefixed(_ prefix: some StringProtocol) -> DomainName? {
    guard let front = DomainName(prefix), front.octets.count + octets.count < DNSLimits.nameOctets else { return nil }
    return DomainName(wire: front.octets + octets)
  }
}

extension DomainName {
  /// Whether the names are the same, compared as one block of octets.
  public static func == (left: Self, right: Self) -> Bool {
    left.octets.count == right.octets.count
      && left.octets.withOctetView { $0.equals(right.octets, in: 0..<right.octets.count) }
  }

  /// Hashes the name as one block of octets; an array would be hashed octet by octet.
  public func hash(into hasher: inout Hasher) {
    octets.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension DomainName: CustomStringConvertible {
  /// The name without the root's dot; octets outside of printable ASCII, dots and backslashes as `\DDD` (RFC 1035,
  /// section 5.1).
  public var description: String {
    guard !octets.isEmpty else { return "." }
    var text = ""
    for label in labels {
      if !text.isEmpty { text += "." }
      for octet in label {
        switch octet {
        case UInt8(ascii: "."), UInt8(ascii: "\\"), ...0x20, 0x7F...:
          text += "\\" + (octet < 10 ? "00" : octet < 100 ? "0" : "") + String(octet)
        default: text.unicodeScalars.append(Unicode.Scalar(octet))
        }
      }
    }
    return text
  }
}
