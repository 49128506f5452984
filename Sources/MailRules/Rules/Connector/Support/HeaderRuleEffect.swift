import RelayConfiguration

/// What one rule of a table does to fields of notifications, put together over all of them.
struct HeaderRuleEffect {
  /// The table where it is in force, and the rule's number.
  let check: HeaderCheckRun.Check
  let rule: Int
  /// The fields that it meets, each once, and what it does to them.
  private(set) var fields: [(field: NotificationHeader.Field, action: HeaderAction)] = []
  /// In which notifications.
  private(set) var notifications: [String] = []

  /// The effects on fields that a test asks for, by rule, in the order of the tables.
  static func all(
    in subject: ConfigurationSubject,
    where isWanted: (HeaderCheckRun.Effect, NotificationHeader.Field, NotificationHeader) -> Bool
  ) -> [HeaderRuleEffect] {
    var effects: [HeaderRuleEffect] = []
    for passage in subject.passages {
      for effect in passage.run.effects {
        guard let field = effect.field, isWanted(effect, field, passage.notification) else { continue }
        let check = passage.checks[effect.check]
        let known = effects.firstIndex {
          $0.rule == effect.rule && $0.check.table.file.path == check.table.file.path
            && $0.check.table.syntax == check.table.syntax
        }
        if known == nil { effects.append(HeaderRuleEffect(check: check, rule: effect.rule)) }
        effects[known ?? effects.count - 1].add(field, effect.action, passage.notification.title)
      }
    }
    return effects
  }

  private init(check: HeaderCheckRun.Check, rule: Int) {
    self.check = check
    self.rule = rule
  }

  private mutating func add(_ field: NotificationHeader.Field, _ action: HeaderAction, _ title: String) {
    if !fields.contains(where: { $0.field == field }) { fields.append((field, action)) }
    if !notifications.contains(title) { notifications.append(title) }
  }

  /// The names of the fields, each once.
  var names: String {
    let names = fields.reduce(into: [String]()) { if !$0.contains($1.field.name) { $0.append($1.field.name) } }
    return names.listed
  }

  /// The logical place: `header_checks, rule 3`.
  var name: String { "\(check.place.rawValue), rule \(rule + 1)" }

  /// What it does, as a verb.
  var verb: String {
    guard let action = fields.first?.action else { return "changes" }
    return action.kind.deletes ? "deletes" : "replaces"
  }

  /// The rule's place in the files.
  func place(in subject: ConfigurationSubject) -> ConfigurationPlace {
    subject.place(check.table.file.path, check.table.rules[rule].range)
  }

  /// The exact remedy: the rule rewritten so that the fields pass, or where that cannot be, tables of their own.
  func fix(_ subject: ConfigurationSubject) -> String {
    let line = check.table.file.position(of: check.table.rules[rule].range.lowerBound).line
    if let mended = MendedRule(rule, of: check, sparing: fields.map(\.field)) {
      return "Replace the rule of line \(line) by:\n\(mended.text)"
    }
    let place = check.place
    if place.isDelivery {
      return """
        Remove the rule, or deliver the connector's mail by a service of its own in master.cf:
        connector unix - - y - - smtp
          -o \(place.rawValue)=
        """
    }
    return """
      No pattern tells \(names) of the help desk from those of others, so keep its mail off the rule in master.cf:
      2525 inet n - y - - smtpd
        -o smtpd_sasl_auth_enable=yes
        -o cleanup_service_name=connector-cleanup
      connector-cleanup unix n - y - 0 cleanup
        -o \(place.rawValue)=
      """
  }
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  var listed: String {
    count > 1 ? dropLast().joined(separator: ", ") + " and " + self[count - 1] : first ?? ""
  }
}

extension HeaderCheckRun.Effect {
  /// Whether the field is gone, or has another body or name than before.
  var harmsField: Bool {
    guard let field else { return false }
    switch action.kind {
    case .ignore, .strip: return true
    case .replace: return action.text != field.octets
    default: return false
    }
  }
}
