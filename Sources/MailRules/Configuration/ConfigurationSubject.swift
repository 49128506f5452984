package import RelayConfiguration

/// What the rules of the family CONN judge: the files of a configuration, taken apart, and what was gathered besides.
///
/// Reading files and asking DNS happen before; from here on everything is a value.
public struct ConfigurationSubject: Sendable {
  /// The files that findings may be about.
  package private(set) var files: [SourceText] = []
  /// The mail server's configuration, where there is one.
  package let mailServer: MailServer?
  /// Exchange's rules, where there are any.
  package let transportRules: TransportRuleCollection?
  /// The organisation's own picture, where there is a configuration.
  package let source: OrganisationSource?
  /// What DNS says of the organisation's domains; empty when it was not asked.
  package let domains: [DomainFacts]
  /// The time of the run in seconds since 1970.
  package let now: Int64
  /// The notifications that the rules of the mail server are tried on.
  package let notifications: [NotificationHeader]
  /// What the mail server's tables do to the notifications, of each service with tables of its own.
  package let passages: [Passage]
  private var numbers: [String: Int] = [:]

  /// A notification on its way through the tables that one service sees.
  package struct Passage: Sendable {
    /// The service of master.cf; nil for all that have no tables of their own.
    package let service: String?
    /// The tables.
    package let checks: [HeaderCheckRun.Check]
    /// The notification.
    package let notification: NotificationHeader
    /// What happens.
    package let run: HeaderCheckRun
  }

  /// Takes what was read apart.
  package init(
    source: OrganisationSource? = nil, domains: [DomainFacts] = [], now: Int64 = 0, mailServer: MailServer?,
    transportRules: TransportRuleCollection? = nil, notifications: [NotificationHeader]
  ) {
    self.source = source
    self.domains = domains
    self.now = now
    self.mailServer = mailServer
    self.transportRules = transportRules
    self.notifications = notifications
    passages =
      mailServer.map { server in
        let services: [String?] = [nil] + Self.unique(server.checks.compactMap(\.service))
        return services.flatMap { service in
          let checks = server.checks(of: service)
          return checks.isEmpty
            ? []
            : notifications.map { notification in
              Passage(
                service: service, checks: checks, notification: notification,
                run: HeaderCheckRun(notification, through: checks))
            }
        }
      } ?? []
    if let source { add(source.file) }
    if let main = mailServer?.main { add(main.file) }
    if let services = mailServer?.services { add(services.file) }
    for check in mailServer?.checks ?? [] { add(check.check.table.file) }
    for map in mailServer?.addressMaps ?? [] { add(map.table.file) }
    if let transportRules { add(transportRules.file) }
  }

  /// A place in a file by its path; the beginning of the first file when that file is none of these.
  package func place(_ path: String, _ range: Range<Int>) -> ConfigurationPlace {
    guard let number = numbers[path] else { return ConfigurationPlace(file: 0, range: 0..<0) }
    return ConfigurationPlace(file: number, range: range)
  }

  /// The same for a place that the mail server's configuration names; without one, the beginning of main.cf.
  package func place(_ place: MailServer.Place?) -> ConfigurationPlace {
    guard let place else { return self.place(mailServer?.main?.file.path ?? "", 0..<0) }
    return self.place(place.path, place.range)
  }

  private mutating func add(_ file: SourceText) {
    guard numbers[file.path] == nil else { return }
    numbers[file.path] = files.count
    files.append(file)
  }

  private static func unique(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension MailServer {
  /// The tables that a service sees: its own, and for parameters that it has none for, those of all.
  func checks(of service: String?) -> [HeaderCheckRun.Check] {
    let own = checks.filter { $0.service == service && service != nil }
    let replaced = Set(own.map(\.check.place))
    return (own + checks.filter { $0.service == nil && !replaced.contains($0.check.place) }).map(\.check)
  }
}
