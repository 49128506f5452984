import InternetMessage

extension DNSRecordData {
  /// Reads data as they are laid out in a message (RFC 1035, section 3.3), names without compression; nil when they are
  /// not of the type.
  package init?(_ type: DNSRecordType, wire: [UInt8]) {
    switch type {
    case .a:
      guard wire.count == 4 else { return nil }
      self = .address(IPAddress(version4: wire.reduce(0) { $0 << 8 | UInt32($1) }))
    case .aaaa:
      guard wire.count == 16 else { return nil }
      self = .address(
        IPAddress(
          high: wire[..<8].reduce(0) { $0 << 8 | UInt64($1) }, low: wire[8...].reduce(0) { $0 << 8 | UInt64($1) }))
    case .cname, .ptr:
      guard let name = DomainName(wireForm: wire[...]) else { return nil }
      self = .name(name)
    case .mx:
      guard wire.count > 2, let name = DomainName(wireForm: wire[2...]) else { return nil }
      self = .mailExchange(preference: UInt16(wire[0]) << 8 | UInt16(wire[1]), name)
    case .txt:
      var strings: [[UInt8]] = []
      var offset = 0
      while offset < wire.count {
        let end = offset + 1 + Int(wire[offset])
        guard end <= wire.count else { return nil }
        strings.append(Array(wire[offset + 1..<end]))
        offset = end
      }
      guard !strings.isEmpty else { return nil }
      self = .text(strings)
    }
  }
}

extension DomainName {
  /// Reads a whole name of labels behind their lengths with the root's zero at its end (RFC 1035, section 3.1).
  package init?(wireForm: ArraySlice<UInt8>) {
    guard wireForm.count <= DNSLimits.nameOctets else { return nil }
    var labels: [ArraySlice<UInt8>] = []
    var offset = wireForm.startIndex
    while offset < wireForm.endIndex, wireForm[offset] != 0 {
      let end = offset + 1 + Int(wireForm[offset])
      guard end <= wireForm.endIndex else { return nil }
      labels.append(wireForm[offset + 1..<end])
      offset = end
    }
    guard offset == wireForm.endIndex - 1 else { return nil }
    self.init(labels: labels)
  }
}
