import Foundation
import InternetMessage
import MailAuthentication

extension RelayBehaviour {
  static let header: [RelayBehaviour] = [
    RelayBehaviour(name: "subject tag in front", accepted: [.subjectTagAdded], floor: 100) { mail, random in
      guard let index = mail.index(of: "Subject") else { return false }
      mail.fields[index].body =
        " " + random.pick(["[EXTERNAL]", "[EXT]", "EXTERNAL:", "{Spam?}", "***SPAM***", "[list-name]"])
        + mail.fields[index].body
      return true
    },
    RelayBehaviour(name: "subject tag behind Re:", accepted: [.subjectTagAdded], floor: 100) { mail, random in
      guard let index = mail.index(of: "Subject"), mail.fields[index].body.hasPrefix(" Re: ") else { return false }
      mail.fields[index].body = " Re: " + random.pick(["[EXT] ", "(External) "]) + mail.fields[index].body.dropFirst(5)
      return true
    },
    // The subject as it was may have been encoded in other ways than are tried.
    RelayBehaviour(name: "subject tag, encoded with the subject", accepted: [.subjectTagAdded], floor: 80) {
      mail, random in
      guard let value = mail.value("Subject"), value.hasPrefix("=?") else { return false }
      let text = Message(Array("Subject: \(mail.fields[mail.index(of: "Subject") ?? 0].body)\r\n\r\n".utf8))
      mail.set("Subject", " " + Self.oneWord("[EXTERNAL] " + text.text(of: text.fields[0])))
      return true
    },
    RelayBehaviour(name: "subject in other encoded words", accepted: [.fieldReencoded], floor: 80) { mail, _ in
      guard let index = mail.index(of: "Subject"), mail.value("Subject")?.hasPrefix("=?") == true else { return false }
      let message = Message(Array("Subject:\(mail.fields[index].body)\r\n\r\n".utf8))
      let text = message.text(of: message.fields[0])
      mail.fields[index].body = " " + Composer.word(text, !mail.fields[index].body.contains("?B?"), "UTF-8")
      return true
    },
    RelayBehaviour(name: "display names in quotation marks", accepted: [.addressRequoted], floor: 95) { mail, random in
      Self.rewrite(&mail, random.pick(["From", "To", "Reply-To", "Cc"])) { name, address in
        name.hasPrefix("\"") || name.hasPrefix("=?") || name.isEmpty ? nil : "\"\(name)\" <\(address)>"
      }
    },
    RelayBehaviour(name: "display names without quotation marks", accepted: [.addressRequoted], floor: 95) {
      mail, random in
      Self.rewrite(&mail, random.pick(["From", "To", "Reply-To", "Cc"])) { name, address in
        let bare = name.trimmingCharacters(in: ["\""])
        return name.hasPrefix("\"") && !bare.contains(where: { ",.()@".contains($0) }) ? "\(bare) <\(address)>" : nil
      }
    },
    RelayBehaviour(name: "angle brackets around a bare address", accepted: [.addressRequoted], floor: 95) {
      mail, random in
      Self.rewrite(&mail, random.pick(["From", "To", "Cc"])) { name, address in name.isEmpty ? "<\(address)>" : nil }
    },
    RelayBehaviour(name: "addresses folded one on a line", accepted: [.fieldRefolded, .whiteSpaceChanged], floor: 95) {
      mail, random in
      guard let index = mail.index(of: random.pick(["To", "Cc"])) else { return false }
      let old = mail.fields[index].body
      mail.fields[index].body =
        " " + old.replacing("\r\n", with: "").trimmingCharacters(in: .whitespaces).replacing(">, ", with: ">,\r\n\t")
      return mail.fields[index].body != old
    },
    RelayBehaviour(name: "fields on one line", accepted: [.fieldRefolded], floor: 85) { mail, _ in
      var isChanged = false
      for index in mail.fields.indices
      where ["To", "Cc", "Subject", "References", "Content-Type"].contains(mail.fields[index].name) {
        let old = mail.fields[index].body
        mail.fields[index].body = old.replacing("\r\n", with: "")
        if old != mail.fields[index].body { isChanged = true }
      }
      return isChanged
    },
    RelayBehaviour(name: "folds with a tab", accepted: [.fieldRefolded, .whiteSpaceChanged], floor: 95) { mail, _ in
      var isChanged = false
      for index in mail.fields.indices
      where ["To", "Cc", "Subject", "References", "Content-Type"].contains(mail.fields[index].name) {
        if mail.fields[index].body.contains("\r\n ") { isChanged = true }
        mail.fields[index].body = mail.fields[index].body.replacing("\r\n ", with: "\r\n\t")
      }
      return isChanged
    },
    RelayBehaviour(name: "MIME-Version in other letter case", accepted: [.fieldNameRecased], floor: 100) { mail, _ in
      guard let index = mail.fields.firstIndex(where: { $0.name.lowercased() == "mime-version" }) else { return false }
      mail.fields[index].name = mail.fields[index].name == "MIME-Version" ? "Mime-Version" : "MIME-Version"
      return true
    },
    RelayBehaviour(name: "MIME-Version removed", accepted: [.fieldRemoved], floor: 100) { mail, _ in
      mail.fields.removeAll { $0.name.lowercased() == "mime-version" }
      return true
    },
    // What Reply-To was is tried from From: not when the name was encoded in another way there.
    RelayBehaviour(name: "Reply-To removed", accepted: [.fieldRemoved], floor: 80) { mail, _ in
      guard mail.index(of: "Reply-To") != nil else { return false }
      mail.fields.removeAll { $0.name == "Reply-To" }
      return true
    },
    RelayBehaviour(name: "Reply-To added", accepted: [.fieldAdded], floor: 100) { mail, _ in
      guard mail.index(of: "Reply-To") == nil else { return false }
      mail.set("Reply-To", " list@lists.example")
      return true
    },
    RelayBehaviour(name: "Subject doubled", accepted: [.fieldAdded], floor: 100) { mail, _ in
      mail.fields.append(.init(name: "Subject", body: " Checked"))
      return true
    },
    RelayBehaviour(name: "author replaced, kept in X-Original-From", accepted: [.fieldReplaced], floor: 95) { mail, _ in
      guard let index = mail.index(of: "From") else { return false }
      mail.fields.append(.init(name: "X-Original-From", body: mail.fields[index].body))
      mail.fields[index].body = " 'Somebody' via List <list@lists.example>"
      return true
    },
    RelayBehaviour(name: "date in another zone", accepted: [.dateReformatted], floor: 100) { mail, random in
      mail.set(
        "Date",
        random.pick([
          " Tue, 10 Mar 2026 10:44:29 +0100", " Tue, 10 Mar 2026 04:44:29 -0500", " Tue, 10 Mar 2026 15:14:29 +0530",
          " Tue, 10 Mar 2026 09:44:29 GMT",
        ]))
      return true
    },
    RelayBehaviour(name: "date by the relay's clock", accepted: [.fieldReplaced], floor: 100) { mail, _ in
      mail.set("Date", " Tue, 10 Mar 2026 10:51:02 +0100")
      return true
    },
    RelayBehaviour(name: "Content-Type with other quotation marks", accepted: [.parametersRewritten], floor: 95) {
      mail, _ in
      guard let index = mail.index(of: "Content-Type") else { return false }
      let old = mail.fields[index].body
      guard let range = old.firstRange(of: "charset=") else { return false }
      let charset = old[range.upperBound...]
      mail.fields[index].body =
        old[..<range.upperBound] + (charset.hasPrefix("\"") ? charset.trimmingCharacters(in: ["\""]) : "\"\(charset)\"")
      return true
    },
    RelayBehaviour(name: "white space behind fields", accepted: [.whiteSpaceChanged], floor: 95) { mail, random in
      guard let index = mail.index(of: random.pick(["Subject", "Message-ID", "Date"])) else { return false }
      mail.fields[index].body += " "
      return true
    },
  ]

  static func oneWord(_ text: String) -> String { Composer.word(text, true, "UTF-8") }

  /// Writes mailboxes anew, those for which the closure gives text.
  private static func rewrite(_ mail: inout ComposedMail, _ field: String, _ form: (String, String) -> String?) -> Bool
  {
    guard let index = mail.index(of: field) else { return false }
    let body = mail.fields[index].body
    // No name of the composer has an angle bracket in it, and a comma in quotation marks only.
    var isChanged = false
    let pieces = body.components(separatedBy: ",\r\n ").flatMap {
      $0.components(separatedBy: ">, ").enumerated().map { $0.element }
    }
    guard pieces.count == 1 else { return false }
    let piece = pieces[0].trimmingCharacters(in: .whitespaces)
    let name: String
    let address: String
    if let open = piece.lastIndex(of: "<"), piece.hasSuffix(">") {
      name = piece[..<open].trimmingCharacters(in: .whitespaces)
      address = String(piece[piece.index(after: open)...].dropLast())
    } else {
      (name, address) = ("", piece)
    }
    if piece.hasPrefix("<") || piece.contains("\r\n") { return false }
    if let text = form(name, address) {
      mail.fields[index].body = " " + text
      isChanged = true
    }
    return isChanged
  }
}
