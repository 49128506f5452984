import MailFacts
import RelayPipeline

/// What the relay did to the fields of one name, over all cases.
struct ChangeSummary {
  let name: String
  let kind: FieldChange.Kind
  /// The indexes of the cases, in their order.
  var cases: [Int]
  /// The first such change.
  let example: FieldChange

  /// The changes by field name (compared without case) and kind, the most frequent first.
  static func summaries(of cases: [CaseSummary]) -> [ChangeSummary] {
    struct Key: Hashable {
      let name: String
      let kind: FieldChange.Kind
    }
    var summaries: [Key: ChangeSummary] = [:]
    for (index, item) in cases.enumerated() {
      for change in item.record.changes {
        let key = Key(name: change.name.lowercased(), kind: change.kind)
        var summary =
          summaries[key] ?? ChangeSummary(name: change.name, kind: change.kind, cases: [], example: change)
        if summary.cases.last != index { summary.cases.append(index) }
        summaries[key] = summary
      }
    }
    return summaries.sorted { left, right in
      (right.value.cases.count, left.key.name, left.key.kind.rawValue)
        < (left.value.cases.count, right.key.name, right.key.kind.rawValue)
    }.map(\.value)
  }
}
