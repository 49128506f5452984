import MailDNS

/// A resolver that knows some TXT records and nothing else.
func zone(_ texts: [String: String], timeToLive: UInt32 = 300) -> MasterFileResolver {
  zone(texts.mapValues { [$0] }, timeToLive: timeToLive)
}

/// A resolver that knows some TXT records, several of one name.
func zone(_ texts: [String: [String]], timeToLive: UInt32 = 300) -> MasterFileResolver {
  MasterFileResolver(
    texts.flatMap { name, texts in
      texts.map { text in
        let octets = Array(text.utf8)
        let strings = stride(from: 0, to: max(1, octets.count), by: 255).map {
          Array(octets[$0..<min($0 + 255, octets.count)])
        }
        return DNSRecord(DomainName(name) ?? .root, .txt, .text(strings), timeToLive: timeToLive)
      }
    })
}
