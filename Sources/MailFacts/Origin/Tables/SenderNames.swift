import InternetMessage

/// Names under which programs send: local parts and display names.
///
/// Local parts after RFC 3834, section 2, RFC 5230, section 4.5, and RFC 2142; the rest observed up to 2026.
enum SenderNames {
  /// How much of a local part a word must be.
  private enum Match { case whole, prefix, suffix }

  private struct Entry {
    let word: [UInt8]
    let match: Match
    let signal: Signal

    init(_ word: String, _ match: Match, _ signal: Signal) {
      self.word = Array(word.utf8)
      self.match = match
      self.signal = signal
    }
  }

  /// The signal that a local part gives, compared without case; nil for the names of people.
  static func signal(of localPart: String) -> Signal? {
    var name = localPart
    return name.withUTF8 { octets -> Signal? in
      guard let first = octets.first else { return nil }
      for index in byFirst[Int(first.asciiLowercased)] where matches(octets, entries[index]) {
        return entries[index].signal
      }
      // The names of lists are told by their end.
      guard ends[Int(octets[octets.count - 1].asciiLowercased)] else { return nil }
      for entry in suffixes where matches(octets, entry) { return entry.signal }
      return nil
    }
  }

  private static let entries = [
    Entry("mailer-daemon", .prefix, .mailerDaemon), Entry("mail-daemon", .prefix, .mailerDaemon),
    Entry("mailerdaemon", .prefix, .mailerDaemon), Entry("maildaemon", .prefix, .mailerDaemon),
    Entry("mailer_daemon", .prefix, .mailerDaemon), Entry("mail_daemon", .prefix, .mailerDaemon),
    Entry("mdaemon", .whole, .mailerDaemon), Entry("owner-", .prefix, .listOwner),
    Entry("-request", .suffix, .listOwner), Entry("-owner", .suffix, .listOwner),
    Entry("listserv", .whole, .listOwner), Entry("majordomo", .whole, .listOwner),
    Entry("postmaster", .prefix, .roleAddress), Entry("post_master", .prefix, .roleAddress),
    Entry("post-master", .prefix, .roleAddress), Entry("system administrator", .whole, .roleAddress),
    Entry("root", .whole, .roleAddress), Entry("uucp", .whole, .roleAddress), Entry("daemon", .whole, .roleAddress),
    Entry("ndr", .whole, .roleAddress), Entry("bounce", .whole, .roleAddress), Entry("bounces", .whole, .roleAddress),
    Entry("mailadm", .prefix, .roleAddress), Entry("mailsystem", .prefix, .roleAddress),
    Entry("mail-system", .prefix, .roleAddress), Entry("smtp", .prefix, .roleAddress),
    Entry("autoresponder", .prefix, .responderAddress), Entry("auto-responder", .prefix, .responderAddress),
    Entry("autoreply", .prefix, .responderAddress), Entry("auto-reply", .prefix, .responderAddress),
    Entry("autoresponse", .prefix, .responderAddress), Entry("noreply", .prefix, .noReplyAddress),
    Entry("no-reply", .prefix, .noReplyAddress), Entry("no_reply", .prefix, .noReplyAddress),
    Entry("no.reply", .prefix, .noReplyAddress), Entry("donotreply", .prefix, .noReplyAddress),
    Entry("do-not-reply", .prefix, .noReplyAddress), Entry("do_not_reply", .prefix, .noReplyAddress),
    Entry("dontreply", .prefix, .noReplyAddress), Entry("-noreply", .suffix, .noReplyAddress),
    Entry("-no-reply", .suffix, .noReplyAddress), Entry("nepasrepondre", .prefix, .noReplyAddress),
    Entry("ne-pas-repondre", .prefix, .noReplyAddress), Entry("noresponder", .prefix, .noReplyAddress),
    Entry("no-responder", .prefix, .noReplyAddress), Entry("nao-responda", .prefix, .noReplyAddress),
    Entry("naoresponda", .prefix, .noReplyAddress), Entry("niet-beantwoorden", .prefix, .noReplyAddress),
    Entry("non-rispondere", .prefix, .noReplyAddress), Entry("nicht-antworten", .prefix, .noReplyAddress),
    Entry("keine-antwort", .prefix, .noReplyAddress), Entry("notification", .prefix, .noReplyAddress),
    Entry("newsletter", .prefix, .noReplyAddress), Entry("mailing", .whole, .noReplyAddress),
    Entry("notify", .prefix, .noReplyAddress), Entry("notifier", .whole, .noReplyAddress),
    Entry("alert", .whole, .noReplyAddress), Entry("alerts", .whole, .noReplyAddress),
    Entry("auto-confirm", .prefix, .noReplyAddress), Entry("autoconfirm", .prefix, .noReplyAddress),
    Entry("noresponse", .prefix, .noReplyAddress), Entry("unattended", .whole, .noReplyAddress),
    Entry("ikke-svar", .whole, .noReplyAddress), Entry("ei-vastausta", .whole, .noReplyAddress),
    Entry("nieodpowiadaj", .prefix, .noReplyAddress), Entry("nie-odpowiadaj", .prefix, .noReplyAddress),
    Entry("neodpovidat", .prefix, .noReplyAddress), Entry("svara-inte", .whole, .noReplyAddress),
    Entry("nagios", .prefix, .programAddress), Entry("icinga", .prefix, .programAddress),
    Entry("zabbix", .prefix, .programAddress), Entry("prometheus", .whole, .programAddress),
    Entry("alertmanager", .prefix, .programAddress), Entry("grafana", .prefix, .programAddress),
    Entry("monit", .whole, .programAddress), Entry("munin", .whole, .programAddress),
    Entry("monitoring", .whole, .programAddress), Entry("cron", .whole, .programAddress),
    Entry("crond", .whole, .programAddress), Entry("anacron", .whole, .programAddress),
    Entry("logwatch", .whole, .programAddress), Entry("logcheck", .whole, .programAddress),
    Entry("fail2ban", .whole, .programAddress), Entry("smartd", .whole, .programAddress),
    Entry("mdadm", .whole, .programAddress), Entry("bacula", .whole, .programAddress),
    Entry("jenkins", .prefix, .programAddress), Entry("buildbot", .whole, .programAddress),
    Entry("wordpress", .whole, .programAddress), Entry("voicemail", .whole, .programAddress),
    Entry("asterisk", .whole, .programAddress), Entry("www-data", .whole, .programAddress),
    Entry("httpd", .whole, .programAddress), Entry("automailer", .whole, .programAddress),
    Entry("mailbot", .whole, .programAddress),
  ]

  /// The entries that begin with a letter, by the letter; those that are an end are in `suffixes`.
  private static let byFirst: [[Int]] = {
    var byFirst = [[Int]](repeating: [], count: 256)
    for (index, entry) in entries.enumerated() where entry.match != .suffix {
      byFirst[Int(entry.word[0])].append(index)
    }
    return byFirst
  }()

  private static let suffixes = entries.filter { $0.match == .suffix }

  private static let ends: [Bool] = {
    var ends = [Bool](repeating: false, count: 256)
    for entry in suffixes { ends[Int(entry.word[entry.word.count - 1])] = true }
    return ends
  }()

  private static func matches(_ octets: UnsafeBufferPointer<UInt8>, _ entry: Entry) -> Bool {
    let word = entry.word
    guard entry.match == .whole ? octets.count == word.count : octets.count >= word.count else { return false }
    // A name goes on behind a prefix as another word: postmaster-eu, noreply+x; not postmasterson.
    if entry.match == .prefix, octets.count > word.count, word.last != UInt8(ascii: "-") {
      let next = octets[word.count].asciiLowercased
      guard !next.isAlpha || entry.signal == .noReplyAddress || entry.signal == .responderAddress else { return false }
    }
    let start = entry.match == .suffix ? octets.count - word.count : 0
    for index in word.indices where octets[start + index].asciiLowercased != word[index] { return false }
    return true
  }

  /// Whether a display name is a mail system's; `Postmaster` must be all of it, for people are called so.
  static func isDeliveryName(_ name: [UInt8]) -> Bool {
    deliveryNames.firstMatch(in: name) != nil || name.elementsEqual("postmaster".utf8)
      || name.elementsEqual("post office".utf8)
  }

  /// Whether a display name begins as only programs are called; administrators may be people.
  static func isMailSystem(_ name: [UInt8]) -> Bool { mailSystems.match(in: name, at: 0) != nil }

  private static let mailSystems = PhraseTable([
    "mail delivery system", "mail delivery subsystem", "mail delivery service", "mailer daemon", "mailer-daemon",
    "mail daemon", "internet mail delivery", "microsoft outlook", "microsoft exchange", "mail router",
    "メール配信システム", "メール配送システム", "système de messagerie", "почтовая система", "邮件系统", "메일 시스템",
  ])

  /// Rules out most names of people.
  static let gate = PhraseGate([deliveryNames.texts, ["postmaster", "post office"]])

  /// Display names of mail systems, by language.
  private static let deliveryNames = PhraseTable([
    "mail delivery", "mail-delivery", "mailer daemon", "mailer-daemon", "mail daemon", "internet mail delivery",
    "delivery subsystem", "delivery system", "delivery service", "mail system", "mail administrator",
    "system administrator", "systemadministrator", "mail server", "mailserver", "email delivery", "e-mail delivery",
    "electronic postmaster", "postmaster at", "microsoft outlook", "microsoft exchange", "mail transport",
    "mail router",
    "mail gateway",
    "administrateur système", "administrador del sistema", "administrador de sistema", "amministratore di sistema",
    "systeembeheerder", "administrator systemu", "systemansvarig", "systemadministratør", "järjestelmänvalvoja",
    "mail-system", "zustelldienst", "système de messagerie", "sistema de correo", "почтовая система",
    "системный администратор",
    "служба доставки", "メール配信システム", "メール配送システム", "システム管理者", "系统管理员", "系統管理員", "邮件系统", "시스템 관리자", "메일 시스템",
  ])
}
