import HelpDesk
import JSONInput
import Settings

/// Reads of a trigger or automation what matters to mail: when it acts, for whom, and to whom it writes.
enum NotificationReader {
  static func read(
    _ record: ExportRecord, isAutomation: Bool, into rule: inout NotificationRule, _ log: inout ImportLog
  ) throws(ImportFailure) {
    let conditions = try record.record("conditions")
    let all = try conditions?.records("all") ?? []
    rule.event = isAutomation ? .time : try event(all)
    rule.causedBy = try cause(all)
    for action in try record.records("actions") {
      guard let recipient = try recipient(action, &log), !rule.recipients.contains(recipient) else { continue }
      rule.recipients.append(recipient)
    }
  }

  /// `update_type` says whether the ticket was created or changed; without it both make a trigger act.
  ///
  /// A condition among several of which any may hold does not restrict it.
  private static func event(_ conditions: [ExportRecord]) throws(ImportFailure) -> NotificationRule.Event {
    for condition in conditions where try condition.text("field") == "update_type" {
      guard try condition.text("operator") ?? "is" == "is" else { continue }
      switch value(condition)?.lowercased() {
      case "create": return .created
      case "change": return .updated
      default: continue
      }
    }
    return .either
  }

  /// `role` and `current_user` restrict whose action a rule takes.
  private static func cause(_ conditions: [ExportRecord]) throws(ImportFailure) -> NotificationRule.Cause? {
    for condition in conditions where try condition.text("field") == "role" {
      guard try condition.text("operator") ?? "is" == "is" else { continue }
      switch value(condition) {
      case "agent": return .agent
      case "end_user", "end-user": return .endUser
      default: continue
      }
    }
    return nil
  }

  /// Whom an action writes to; nil when it writes no mail.
  private static func recipient(
    _ action: ExportRecord, _ log: inout ImportLog
  ) throws(ImportFailure) -> NotificationRule.Recipient? {
    switch try action.text("field") {
    case "notification_group": return .group
    case "notification_target", "notification_webhook": return .target
    case "notification_user": break
    default: return nil
    }
    switch value(action) {
    case "requester_id": return .requester
    case "requester_and_ccs": return .requesterAndCCs
    case "current_user": return .currentUser
    case "assignee_id": return .assignee
    case "group_id": return .group
    case "all_agents": return .allAgents
    case let word?:
      if let user = NotificationRule.Recipient("user:" + word) { return user }
      log.leaveOut("the recipient \(ImportLog.shown(word)) of a notification, which is not known")
      return nil
    case nil: throw action.failure("has no value that names a recipient")
    }
  }

  /// The value, or the first one of several: a notification's value is its recipient, its subject and its text.
  private static func value(_ record: ExportRecord) -> String? {
    switch record.document["value"]?.value {
    case .string(let text), .number(let text): return text
    case .array(let elements):
      switch elements.first?.value {
      case .string(let text), .number(let text): return text
      default: return nil
      }
    default: return nil
    }
  }
}
