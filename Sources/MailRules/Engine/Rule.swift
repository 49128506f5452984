/// A judgement about one kind of subject: a pure function without state, network or clock.
///
/// Rules do not see each other's findings, so their order does not matter.
public protocol Rule<Subject>: Sendable {
  /// What the rule looks at: the facts of a message, or of a message before and after a relay.
  associatedtype Subject

  /// What the rule is.
  var description: RuleDescription { get }

  /// Reports every offence in a subject.
  func check(_ subject: Subject, _ findings: inout FindingCollector)
}
