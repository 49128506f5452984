import InternetMessage

extension MasterFile: CustomStringConvertible {
  /// The file as text that reads back as the same entries, one in a line, with whole names.
  ///
  /// Records whose data are not of their type are left out: no text stands for them.
  public var description: String {
    var text = ""
    var security = DNSSECStatus.indeterminate
    func state(_ status: DNSSECStatus) {
      if status != security { text += "$\(MasterFileDirective.dnssec.rawValue) \(status.word)\n" }
      security = status
    }
    if isRecording { text += "$\(MasterFileDirective.recording.rawValue)\n" }
    // A type from the range for private use, without data (RFC 3597, section 5; RFC 6895, section 3.1).
    for name in otherNames { text += "\(name.masterFileText) TYPE65280 \\# 0\n" }
    for record in records where record.data.fits(record.type) {
      state(record.security)
      text += "\(record.owner.masterFileText) \(record.timeToLive) IN \(record.type.mnemonic) "
      text += "\(record.data.masterFileText)\n"
    }
    for stated in outcomes {
      guard let directive = MasterFileDirective.allCases.first(where: { $0.outcome == stated.outcome }) else {
        continue
      }
      state(stated.security)
      text += "$\(directive.rawValue) \(stated.name.masterFileText)"
      if let type = stated.type { text += " \(type.mnemonic) \(stated.timeToLive)" }
      text += "\n"
    }
    return text
  }
}

extension DomainName {
  /// The name with the root's dot; every octet that a master file reads in another way is escaped (RFC 1035, section 5.1).
  fileprivate var masterFileText: String {
    if octets.isEmpty { return "." }
    var text = ""
    for label in labels {
      for octet in label { text += octet.masterFileEscape(of: Array(#"."\;()@$"#.utf8)) }
      text += "."
    }
    return text
  }
}

extension DNSRecordData {
  /// Whether the data are such as a record of the type has.
  func fits(_ type: DNSRecordType) -> Bool {
    switch (self, type) {
    case (.address(let address), .a): !address.isIPv6
    case (.address(let address), .aaaa): address.isIPv6
    case (.name, .cname), (.name, .ptr), (.mailExchange, .mx): true
    case (.text(let strings), .txt):
      !strings.isEmpty && strings.allSatisfy { $0.count <= DNSLimits.stringOctets }
        && strings.reduce(0) { $0 + $1.count + 1 } <= DNSLimits.dataOctets
    default: false
    }
  }

  /// The fields of the data.
  fileprivate var masterFileText: String {
    switch self {
    case .address(let address): return address.description
    case .name(let name): return name.masterFileText
    case .mailExchange(let preference, let name): return "\(preference) \(name.masterFileText)"
    case .text(let strings):
      return strings.map { string in
        var text = "\""
        for octet in string { text += octet == .space ? " " : octet.masterFileEscape(of: Array(#""\"#.utf8)) }
        return text + "\""
      }.joined(separator: " ")
    }
  }
}
