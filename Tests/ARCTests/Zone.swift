import MailDNS

/// A resolver that knows some TXT records and nothing else.
func zone(_ texts: [(name: String, text: [UInt8])]) -> MasterFileResolver {
  MasterFileResolver(
    texts.map { name, octets in
      let strings = stride(from: 0, to: max(1, octets.count), by: 255).map {
        Array(octets[$0..<min($0 + 255, octets.count)])
      }
      return DNSRecord(DomainName(name) ?? .root, .txt, .text(strings), timeToLive: 300)
    })
}

extension [UInt8] {
  /// The octets with CRLF for each LF.
  var withCRLF: [UInt8] { flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
}
