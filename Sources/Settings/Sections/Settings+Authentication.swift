extension Settings {
  /// The section `[authentication]`: whom to ask and whom to believe about a message's authors.
  package struct Authentication: Sendable, Equatable {
    /// `dns`: where DNS is asked: `system`, `off`, or the path of a master file; nil leaves it to the command.
    package var dns: DNSSource?
    /// `dns-servers`: the servers that `system` asks instead of the machine's own, as `192.0.2.53` or `192.0.2.53@5353`.
    package var dnsServers: [String] = []
    /// `dns-timeout`: how many seconds one question may take.
    package var dnsTimeout = 10
    /// `trusted-relays`: networks and names of own servers, whose Received fields are believed.
    package var trustedRelays: [String] = []
    /// `trusted-authserv-ids`: the names under which own servers write Authentication-Results (RFC 8601, section 2.5).
    package var trustedAuthservIDs: [String] = []
    /// `trusted-sealers`: domains whose ARC seals are believed (RFC 8617, section 7.2).
    package var trustedSealers: [String] = []

    /// The defaults.
    package init() {}
  }

  /// Where DNS is asked.
  package enum DNSSource: Sendable, Equatable {
    /// The servers of the system.
    case system
    /// Nobody.
    case off
    /// A master file.
    case file(String)

    /// Reads `system`, `off` or the path of a file.
    package init(_ text: String) {
      switch text {
      case "system": self = .system
      case "off": self = .off
      default: self = .file(text)
      }
    }
  }
}

extension Settings.Authentication {
  static let keys: [SettingKey] = [
    SettingKey("authentication", "dns", \.authentication.dns, .optional(.dnsSource)),
    SettingKey("authentication", "dns-servers", \.authentication.dnsServers, .texts(.dnsServer)),
    SettingKey("authentication", "dns-timeout", \.authentication.dnsTimeout, .number(1...300)),
    SettingKey("authentication", "trusted-relays", \.authentication.trustedRelays, .texts(.relay)),
    SettingKey("authentication", "trusted-authserv-ids", \.authentication.trustedAuthservIDs, .texts(.domain)),
    SettingKey("authentication", "trusted-sealers", \.authentication.trustedSealers, .texts(.domain)),
  ]
}

extension SettingForm where Value == Settings.DNSSource {
  /// `system`, `off`, or the path of a master file, relative to the configuration file's folder.
  static var dnsSource: SettingForm {
    let form = SettingForm<String>.text(.path)
    return SettingForm(
      decode: { value, path, reading in
        form.decode(value, path, &reading).map { text in
          if case .file = Settings.DNSSource(text) { .file(reading.resolve(text)) } else { Settings.DNSSource(text) }
        }
      },
      render: { source in
        switch source {
        case .system: Quoting.toml("system")
        case .off: Quoting.toml("off")
        case .file(let path): Quoting.toml(path)
        }
      })
  }
}
