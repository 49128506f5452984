import HelpDesk
import SafeOutput

extension SettingForm where Value == Bool {
  /// `true` or `false`.
  static var flag: SettingForm {
    SettingForm(
      decode: { value, path, reading in
        guard case .boolean(let flag) = value else {
          reading.reportKind(of: value, at: path, expected: "true or false")
          return nil
        }
        return flag
      },
      render: { $0 ? "true" : "false" })
  }
}

extension SettingForm where Value == Int64 {
  /// A date, or a date with time, as seconds since 1970.
  static var moment: SettingForm {
    let words = "a date or a time in quotes, as \"2026-03-16\" or \"2026-03-16T09:30:00Z\""
    return SettingForm(
      decode: { value, path, reading in
        guard case .string(let text) = value else {
          reading.reportKind(of: value, at: path, expected: words)
          return nil
        }
        guard let moment = Timestamp(rfc3339: text), moment.rfc3339 != nil else {
          reading.report(valueAt: path, "\(path) cannot be \(Quoting.quoted(text))", "write \(words)")
          return nil
        }
        return moment.seconds
      },
      render: { Timestamp(seconds: $0).rfc3339.map(Quoting.toml) })
  }
}

extension SettingForm {
  /// A text that is read into a value of its own kind.
  static func reading(
    _ shape: TextShape, _ read: @escaping @Sendable (String) -> Value?, _ write: @escaping @Sendable (Value) -> String
  ) -> SettingForm {
    let form = SettingForm<String>.text(shape)
    return SettingForm(
      decode: { value, path, reading in
        guard let text = form.decode(value, path, &reading) else { return nil }
        if let read = read(text) { return read }
        reading.report(valueAt: path, "\(path) cannot be \(Quoting.quoted(text))", "write \(shape.words)")
        return nil
      },
      render: { Quoting.toml(write($0)) })
  }

  /// An array of values, none of them twice by their keys.
  static func list<Element>(
    _ element: SettingForm<Element>, key: @escaping @Sendable (Element) -> String
  ) -> SettingForm where Value == [Element] {
    SettingForm(
      decode: { value, path, reading in
        guard case .array(let values) = value else {
          reading.reportKind(of: value, at: path, expected: "an array of texts, as [\"…\", \"…\"]")
          return nil
        }
        var elements: [Element] = []
        var seen: Set<String> = []
        var isRight = true
        for (index, value) in values.enumerated() {
          guard let part = element.decode(value, path.index(index), &reading) else {
            isRight = false
            continue
          }
          if !seen.insert(key(part)).inserted {
            let shown = element.render(part) ?? ""
            reading.report(valueAt: path.index(index), "\(shown) stands twice in \(path)", "remove one of them")
            isRight = false
          }
          elements.append(part)
        }
        return isRight ? elements : nil
      },
      render: { "[\($0.compactMap(element.render).joined(separator: ", "))]" })
  }

  /// An array of a few words, none of them twice.
  static func words<Choice>(_: Choice.Type) -> SettingForm
  where Choice: CaseIterable & RawRepresentable<String> & Sendable, Value == [Choice] {
    .list(SettingForm<Choice>.choice(Choice.self)) { $0.rawValue }
  }
}

extension SettingForm where Value == DeskAddress {
  /// A bare address.
  static var deskAddress: SettingForm { .reading(.address, { DeskAddress($0) }, \.text) }
}

extension SettingForm where Value == [DeskAddress] {
  /// Bare addresses, each once.
  static var deskAddresses: SettingForm { .list(.deskAddress, key: \.key) }
}

extension SettingForm where Value == [AddressPattern] {
  /// Addresses and domains, each once.
  static var patterns: SettingForm {
    .list(SettingForm<AddressPattern>.reading(.addressPattern, { AddressPattern($0) }, \.text), key: \.key)
  }
}

extension SettingForm where Value == NotificationRule.Recipient {
  /// One of the known words, an address, or `user:` and a number.
  static var recipient: SettingForm {
    .reading(.recipient, { NotificationRule.Recipient($0) }, \.text)
  }
}

extension SettingForm where Value == CredentialReference {
  /// Where a secret is kept.
  ///
  /// What is no reference may be the secret, so it is never shown.
  static var credentials: SettingForm {
    let words = "where it is kept, as \"env:NAME\" or \"file:/path\"; a secret never stands in this file"
    return SettingForm(
      decode: { value, path, reading in
        guard case .string(let text) = value else {
          reading.reportKind(of: value, at: path, expected: words)
          return nil
        }
        guard let reference = CredentialReference(text) else {
          reading.report(valueAt: path, "\(path) is no reference to a secret", "write \(words)")
          return nil
        }
        if case .file(let path) = reference { return .file(reading.resolve(path)) }
        return reference
      },
      render: { Quoting.toml($0.text) })
  }
}

extension SettingForm where Value == String {
  /// The `acme` of `acme.zendesk.com`, in small letters.
  static var subdomain: SettingForm { .reading(.label, { $0.lowercased() }, { $0 }) }

  /// A domain, in small letters.
  static var domain: SettingForm { .reading(.domain, { $0.lowercased() }, { $0 }) }

  /// A server's name or address.
  ///
  /// A text with `@` may hold a password before it, so it is not shown.
  static var host: SettingForm {
    let form = text(.host)
    return SettingForm(
      decode: { value, path, reading in
        if case .string(let text) = value, text.contains("@") {
          reading.report(valueAt: path, "\(path) is no name of a server", "write \(TextShape.host.words)")
          return nil
        }
        return form.decode(value, path, &reading)
      },
      render: form.render)
  }
}

extension SettingForm where Value == [String] {
  /// Mechanisms of SMTP AUTH, in small letters.
  static var mechanisms: SettingForm {
    .list(SettingForm<String>.reading(.mechanism, { $0.lowercased() }, { $0 })) { $0 }
  }
}

extension SettingForm where Value == Connector.QuietHours {
  /// A span of the day in UTC.
  static var quietHours: SettingForm {
    .reading(.quietHours, { Connector.QuietHours($0) }, \.text)
  }
}
