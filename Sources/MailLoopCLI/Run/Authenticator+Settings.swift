import MailAuthentication
import MailDNS
import Settings

extension Authenticator {
  /// An authenticator that asks whom a session names; nil when DNS is off.
  init?(_ session: DNSSession, _ settings: Settings) throws {
    guard let resolver = session.resolver else { return nil }
    self.init(resolver: resolver, settings: try AuthenticationSettings(settings))
  }
}

extension AuthenticationSettings {
  /// What the settings say about whom to believe, and which generation of DMARC judges.
  init(_ settings: Settings) throws {
    self.init()
    let relays = settings.authentication.trustedRelays
    trustedRelays = TrustedRelays(
      networks: relays.compactMap { NetworkPrefix($0) },
      names: relays.filter { NetworkPrefix($0) == nil }.compactMap { DomainName(internationalized: $0) })
    trustedAuthservIDs = settings.authentication.trustedAuthservIDs
    trustedSealers = Set(settings.authentication.trustedSealers.compactMap { DomainName(internationalized: $0) })
    dmarc = try DMARCMode(settings.dmarc)
    explainsFailures = true
  }
}

extension DMARCMode {
  /// The generation that the settings name; for the older one the public suffix list is read.
  init(_ settings: Settings.DMARC) throws {
    switch settings.mode {
    case .rfc9989: self = .rfc9989
    case .rfc7489:
      do throws(PublicSuffixListFailure) {
        if let path = settings.publicSuffixList {
          self = .rfc7489(try PublicSuffixList(.file(path)))
        } else {
          self = .rfc7489(try PublicSuffixList.newest())
        }
      } catch {
        throw UsageError(
          "The public suffix list cannot be used: \(error).",
          remedy: "Name one by dmarc.public-suffix-list, or use dmarc.mode = \"rfc9989\".")
      }
    }
  }
}
