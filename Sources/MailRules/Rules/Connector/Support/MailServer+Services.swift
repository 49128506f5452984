import RelayConfiguration

extension ConfigurationSubject {
  /// The mail server, when it takes part in the connector: when clients can authenticate to it.
  var connectorServer: MailServer? { mailServer.flatMap { $0.main != nil && $0.offersAuthentication ? $0 : nil } }
}

extension MailServer {
  /// What services of a program see instead of main.cf's value.
  func overrides(of name: String, in command: String) -> [String] {
    (services?.services ?? []).filter { $0.command == command }.compactMap { $0.override(name)?.value }
      .map { expand($0) ?? $0 }
  }

  /// Whether clients can authenticate to any service.
  var offersAuthentication: Bool {
    isOn("smtpd_sasl_auth_enable")
      || overrides(of: "smtpd_sasl_auth_enable", in: "smtpd").contains { $0.lowercased() == "yes" }
  }

  /// Whether anything could sign: a milter, or a filter that mail passes.
  var signs: Bool {
    ["smtpd_milters", "content_filter"].contains { name in
      !(value(name) ?? "").isEmpty || overrides(of: name, in: "smtpd").contains { !$0.isEmpty }
    }
  }
}
