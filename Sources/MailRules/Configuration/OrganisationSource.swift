package import HelpDesk
package import RelayConfiguration

/// The organisation as its configuration file describes it, with the place of every value.
package struct OrganisationSource: Sendable {
  /// The file.
  package let file: SourceText
  /// What it says.
  package let organisation: Organisation
  private let offset: @Sendable (String) -> Int

  /// Makes a source.
  ///
  /// - Parameter offset: The octet at which the value of a way such as `connector.domains[0].name` stands, or the nearest
  ///   thing around it.
  package init(file: SourceText, organisation: Organisation, offset: @escaping @Sendable (String) -> Int) {
    self.file = file
    self.organisation = organisation
    self.offset = offset
  }

  /// The rest of the line at which a value begins.
  func range(of path: String) -> Range<Int> {
    let start = offset(path)
    let line = file.range(ofLine: file.position(of: start).line)
    return start..<max(start, line.upperBound)
  }
}

extension ConfigurationSubject {
  /// The place of a value of the configuration.
  func place(of path: String) -> ConfigurationPlace {
    guard let source else { return ConfigurationPlace(file: 0, range: 0..<0) }
    return place(source.file.path, source.range(of: path))
  }

  /// The organisation, when a connector is described at all.
  var connected: Organisation? {
    guard let organisation = source?.organisation else { return nil }
    let connector = organisation.connector
    let isUsed =
      connector.mode != nil || !connector.domains.isEmpty
      || organisation.supportAddresses.contains { $0.connection == .smtp }
    return isUsed ? organisation : nil
  }

  /// Each support address of a connected organisation with its way in the file.
  var addresses: [(address: SupportAddress, path: String)] {
    (connected?.supportAddresses ?? []).enumerated().map { ($1, "organisation.support-addresses[\($0)]") }
  }

  /// Each domain of the connector with its way in the file.
  var smtpDomains: [(domain: SMTPDomain, path: String)] {
    (connected?.connector.domains ?? []).enumerated().map { ($1, "connector.domains[\($0)]") }
  }
}

extension Organisation {
  /// Whether an address leaves over the connector: it says so, or its domain is one of the connector's.
  package func usesConnector(_ address: SupportAddress) -> Bool {
    if let connection = address.connection { return connection == .smtp }
    return !address.address.isNative && connector.domains.contains { $0.name == address.address.domain }
  }
}
