import InternetMessage

/// The names of types of record, as master files write them (IANA, "Resource Record (RR) TYPEs").
enum RecordTypeNames {
  /// The number of a type by its name in either case, or by `TYPE` and digits (RFC 3597, section 5).
  static func number(_ word: ArraySlice<UInt8>) -> UInt16? {
    guard word.count <= 10 else { return nil }
    let name = String(decoding: word, as: UTF8.self).uppercased()
    if let number = numbers[name] { return number }
    guard name.hasPrefix("TYPE"), name.utf8.dropFirst(4).allSatisfy(\.isDigit) else { return nil }
    return UInt16(name.dropFirst(4))
  }

  /// All names, for spelling.
  static var names: [String] { numbers.keys.sorted() }

  private static let numbers: [String: UInt16] = [
    "A": 1, "NS": 2, "MD": 3, "MF": 4, "CNAME": 5, "SOA": 6, "MB": 7, "MG": 8, "MR": 9, "NULL": 10, "WKS": 11,
    "PTR": 12, "HINFO": 13, "MINFO": 14, "MX": 15, "TXT": 16, "RP": 17, "AFSDB": 18, "X25": 19, "ISDN": 20, "RT": 21,
    "NSAP": 22, "NSAP-PTR": 23, "SIG": 24, "KEY": 25, "PX": 26, "GPOS": 27, "AAAA": 28, "LOC": 29, "NXT": 30,
    "SRV": 33, "NAPTR": 35, "KX": 36, "CERT": 37, "A6": 38, "DNAME": 39, "SINK": 40, "APL": 42, "DS": 43, "SSHFP": 44,
    "IPSECKEY": 45, "RRSIG": 46, "NSEC": 47, "DNSKEY": 48, "DHCID": 49, "NSEC3": 50, "NSEC3PARAM": 51, "TLSA": 52,
    "SMIMEA": 53, "HIP": 55, "CDS": 59, "CDNSKEY": 60, "OPENPGPKEY": 61, "CSYNC": 62, "ZONEMD": 63, "SVCB": 64,
    "HTTPS": 65, "SPF": 99, "NID": 104, "L32": 105, "L64": 106, "LP": 107, "EUI48": 108, "EUI64": 109, "URI": 256,
    "CAA": 257, "AVC": 258, "AMTRELAY": 260, "TA": 32768, "DLV": 32769,
  ]
}

extension DNSRecordType {
  /// The name of the type in a master file.
  public var mnemonic: String {
    switch self {
    case .a: "A"
    case .cname: "CNAME"
    case .ptr: "PTR"
    case .mx: "MX"
    case .txt: "TXT"
    case .aaaa: "AAAA"
    }
  }
}
