import InternetMessage
import MailFacts

/// Simple heuristics as known systems have them, put together from the ids of the signals that each looks at.
///
/// They are here to be compared with, over the same messages; none of their code is here.
struct Heuristic: Sendable {
  let name: String
  private let isAutomatic: @Sendable (HeaderText) -> Bool

  static let all = [
    // A01, A18.
    Heuristic(name: "RFC 3834 to the letter") { $0.isAutoSubmitted || $0.hasNullPath },
    // A01, A03 (All and AutoReply), A04.
    Heuristic(name: "Zammad") {
      $0.isAutoSubmitted || $0.has("x-auto-response-suppress", any: ["all", "autoreply"]) || $0.hasPrecedence
    },
    // A01, A04 without list, A09, A18, A21 (mailer-daemon, postmaster).
    Heuristic(name: "Request Tracker") {
      $0.isAutoSubmitted || $0.has("precedence", any: ["bulk", "junk"]) || $0.hasNullPath
        || $0.has("x-fc-machinegenerated", any: ["true"]) || $0.isFrom(["mailer-daemon", "postmaster"])
    },
    // A01, A03, A04, A05, A06, A07, A11, A20, A21, A22 (English).
    Heuristic(name: "osTicket") {
      $0.isAutoSubmitted || $0.has("x-auto-response-suppress", any: ["all", "oof", "autoreply"]) || $0.hasPrecedence
        || $0.has("x-precedence") || $0.has("x-autoreply") || $0.has("x-autorespond")
        || $0.has("delivered-to", any: ["autoresponder"]) || $0.has("x-failed-recipients")
        || $0.isFrom(["mailer-daemon", "postmaster"])
        || $0.subjectBegins(["out of office", "automatic reply", "auto:", "undeliver", "delivery status", "autoreply"])
    },
    // A01, A03, A04, A17, A18, A21.
    Heuristic(name: "Dovecot vacation") {
      $0.isAutoSubmitted || $0.has("x-auto-response-suppress", any: ["all", "oof"]) || $0.hasPrecedence
        || $0.hasListField || $0.hasNullPath
        || $0.isFrom(["mailer-daemon", "owner-", "listserv", "majordomo"]) || $0.isFromSuffix("-request")
    },
    // A01, A04, A06, A07, A18, A19, A21 (mailer-daemon, noreply), A22 (English).
    Heuristic(name: "Discourse") {
      $0.isAutoSubmitted || $0.hasPrecedence || $0.has("x-autoreply") || $0.has("x-autorespond") || $0.hasNullPath
        || $0.has("content-type", any: ["multipart/report"])
        || $0.isFrom(["mailer-daemon", "postmaster", "noreply", "no-reply"])
        || $0.subjectBegins(["out of office", "automatic reply", "auto-reply", "autoreply"])
    },
  ]

  init(name: String, _ isAutomatic: @escaping @Sendable (HeaderText) -> Bool) {
    self.name = name
    self.isAutomatic = isAutomatic
  }

  func calls(_ message: Message) -> Bool { isAutomatic(HeaderText(message)) }
}

/// The fields of a message as lowercased text, for the heuristics.
struct HeaderText {
  private var fields: [(name: String, value: String)] = []

  init(_ message: Message) {
    for field in message.fields() {
      fields.append((message.name(of: field).lowercased(), message.text(of: field).lowercased()))
    }
  }

  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  func has(_ name: String, any words: [String]) -> Bool {
    fields.contains { field in field.name == name && words.contains { field.value.contains($0) } }
  }

  var isAutoSubmitted: Bool { fields.contains { $0.name == "auto-submitted" && !$0.value.hasPrefix("no") } }
  var hasPrecedence: Bool { has("precedence", any: ["bulk", "junk", "list", "auto"]) }
  var hasNullPath: Bool {
    fields.contains { $0.name == "return-path" && ($0.value == "<>" || $0.value == "<mailer-daemon>") }
  }
  var hasListField: Bool { fields.contains { $0.name.hasPrefix("list-") } }

  private var authors: [String] {
    fields.filter { $0.name == "from" || $0.name == "return-path" }.map { field in
      String(field.value.split(separator: "<").last ?? "")
    }
  }

  func isFrom(_ names: [String]) -> Bool { authors.contains { author in names.contains { author.hasPrefix($0) } } }
  func isFromSuffix(_ name: String) -> Bool { authors.contains { $0.contains(name + "@") } }
  func subjectBegins(_ heads: [String]) -> Bool {
    fields.contains { field in field.name == "subject" && heads.contains { field.value.hasPrefix($0) } }
  }
}
