/// What the tables of a mail server do to one notification.
///
/// On receipt every field passes header_checks, mime_header_checks or nested_header_checks; what is left of it passes the
/// smtp_ tables on delivery (header_checks(5)).
package struct HeaderCheckRun: Sendable {
  /// A table where it is in force.
  package struct Check: Sendable {
    /// The parameter that names it.
    package let place: HeaderCheckPlace
    /// The table.
    package let table: PatternTable

    /// Puts a table to work.
    package init(place: HeaderCheckPlace, table: PatternTable) {
      self.place = place
      self.table = table
    }
  }

  /// A rule that did something.
  package struct Effect: Sendable {
    /// Which of the checks.
    package let check: Int
    /// The rule's number in its table.
    package let rule: Int
    /// The field that it met, nil for a line of the body.
    package let field: NotificationHeader.Field?
    /// The number of the field or line.
    package let index: Int
    /// What it does.
    package let action: HeaderAction
  }

  /// Everything that happens, in the order of fields and lines.
  package private(set) var effects: [Effect] = []
  /// Rules whose match ended at a limit, by check and number.
  package private(set) var exhausted: Set<[Int]> = []
  private var patience = RelayConfigurationLimits.exhaustedMatches
  /// Whether so many matches ended at a limit that the rest was not looked at.
  package var isGivenUp: Bool { patience <= 0 }
  /// Rules whose result is no action that works there.
  package private(set) var failures: [(check: Int, rule: Int, failure: HeaderAction.Failure)] = []

  /// Runs a notification through the checks.
  package init(_ notification: NotificationHeader, through checks: [Check]) {
    var fields: [(index: Int, field: NotificationHeader.Field)?] = notification.fields.enumerated().map { ($0, $1) }
    for onDelivery in [false, true] {
      for position in fields.indices {
        guard let (index, field) = fields[position] else { continue }
        let place = HeaderCheckPlace.place(of: field.name, isNested: false, onDelivery: onDelivery)
        guard let action = apply(field.octets, place, checks, index, field) else { continue }
        if action.kind.deletes { fields[position] = nil }
        if action.kind == .replace, let name = HeaderAction.fieldName(action.text) {
          fields[position] = (index, NotificationHeader.Field(name: name, octets: action.text))
        }
        if action.kind.ends { return }
      }
    }
    for (index, line) in notification.bodyLines.enumerated() {
      guard let action = apply(line, .body, checks, index, nil), action.kind.ends else { continue }
      return
    }
  }

  /// What the first table with a rule for some octets does.
  private mutating func apply(
    _ octets: [UInt8], _ place: HeaderCheckPlace, _ checks: [Check], _ index: Int, _ field: NotificationHeader.Field?
  ) -> HeaderAction? {
    for (number, check) in checks.enumerated() where check.place == place {
      var ended: [Int] = []
      let hit = check.table.lookUp(octets, patience: &patience, exhausted: { ended.append($0) })
      for rule in ended { exhausted.insert([number, rule]) }
      guard let hit else { continue }
      do throws(HeaderAction.Failure) {
        let action = try HeaderAction(hit.value, in: place)
        effects.append(Effect(check: number, rule: hit.rule, field: field, index: index, action: action))
        return action
      } catch {
        if !failures.contains(where: { $0.check == number && $0.rule == hit.rule }) {
          failures.append((number, hit.rule, error))
        }
        return nil
      }
    }
    return nil
  }
}
