import Foundation
import InternetMessage
import MailAuthentication
import SeededRandom

extension RelayBehaviour {
  private static let notice =
    "_______________________________________________\r\nThis e-mail is confidential. If it is not for you,\r\nplease delete it and tell us.\r\nExample Ltd, Registered in Anytown No. 12345\r\n"
  private static let warning =
    "CAUTION: This e-mail came from outside of the organisation.\r\nDo not click on links.\r\n\r\n"

  static let body: [RelayBehaviour] = [
    RelayBehaviour(name: "footer behind the body", accepted: [.footerAdded], floor: 100) { mail, random in
      guard mail.boundary != nil || mail.leaves[0].encoding != .base64 else { return false }
      mail.replacedBody =
        mail.body + random.pick(["\r\n-- \r\nChecked by Example Antivirus\r\n", notice, "\r\n\r\n\(notice)"])
      return true
    },
    // Where the relay encodes a part anew and its lines were of another width, nothing is left of the lines as they were.
    RelayBehaviour(name: "footer in each text part", accepted: [.footerAdded], also: [.encodingRewrapped], floor: 70) {
      mail, _ in
      edit(&mail) { text, isHTML in
        guard isHTML else { return text + "\r\n" + notice }
        guard let end = text.range(of: "</body>") else { return nil }
        return text.replacingCharacters(
          in: end.lowerBound..<end.lowerBound, with: "<hr><p>\(notice.replacing("\r\n", with: "<br>"))</p>")
      }
    },
    RelayBehaviour(name: "footer as lines of encoded parts", accepted: [.footerAdded], floor: 95) { mail, _ in
      guard mail.replacedBody == nil else { return false }
      var isChanged = false
      for index in mail.leaves.indices
      where mail.leaves[index].isText && mail.leaves[index].encoding != .base64 && !mail.leaves[index].isHTML {
        mail.leaves[index].encoded += "\r\n" + notice.replacing("=", with: "=3D")
        isChanged = true
      }
      return isChanged
    },
    RelayBehaviour(name: "banner in each text part", accepted: [.bannerAdded], also: [.encodingRewrapped], floor: 70) {
      mail, _ in
      edit(&mail) { text, isHTML in
        guard isHTML else { return warning + text }
        guard let body = text.range(of: "margin: 0\">") else { return nil }
        return text.replacingCharacters(
          in: body.upperBound..<body.upperBound, with: "<div style=\"color: red\"><b>CAUTION:</b> from outside</div>")
      }
    },
    RelayBehaviour(name: "8bit to quoted-printable", accepted: [.transferEncodingChanged], floor: 95) { mail, _ in
      recode(&mail, from: .eightBit, to: .quotedPrintable)
    },
    RelayBehaviour(name: "8bit to base64", accepted: [.transferEncodingChanged], floor: 95) { mail, _ in
      recode(&mail, from: .eightBit, to: .base64)
    },
    // Lines of quoted-printable may have been broken by other rules.
    RelayBehaviour(name: "quoted-printable to base64", accepted: [.transferEncodingChanged], floor: 90) { mail, _ in
      recode(&mail, from: .quotedPrintable, to: .base64)
    },
    RelayBehaviour(name: "quoted-printable to 8bit", accepted: [.transferEncodingChanged], floor: 90) { mail, _ in
      recode(&mail, from: .quotedPrintable, to: .eightBit)
    },
    RelayBehaviour(name: "base64 to 8bit", accepted: [.transferEncodingChanged], floor: 95) { mail, _ in
      recode(&mail, from: .base64, to: .eightBit)
    },
    RelayBehaviour(name: "base64 in shorter lines", accepted: [.encodingRewrapped], floor: 95) { mail, _ in
      guard mail.replacedBody == nil else { return false }
      var isChanged = false
      for index in mail.leaves.indices where mail.leaves[index].encoding == .base64 && mail.leaves[index].isText {
        mail.leaves[index].encoded = ComposedMail.encoded(mail.leaves[index].text, .base64, width: 64)
        isChanged = true
      }
      return isChanged
    },
    RelayBehaviour(name: "From lines quoted", accepted: [.fromLineQuoted], floor: 100) { mail, _ in
      let body = mail.body
      mail.replacedBody = body.replacing("\r\nFrom ", with: "\r\n>From ")
      return mail.replacedBody != body
    },
    RelayBehaviour(name: "dots doubled", accepted: [.dotDoubled], floor: 100) { mail, _ in
      let body = mail.body
      mail.replacedBody = body.replacing("\r\n..", with: "\r\n...")
      return mail.replacedBody != body
    },
    RelayBehaviour(name: "a dot lost", accepted: [.dotLost], floor: 100) { mail, _ in
      let body = mail.body
      guard let place = body.range(of: "\r\n..and") else { return false }
      mail.replacedBody = body.replacingCharacters(in: place, with: "\r\n.and")
      return true
    },
    RelayBehaviour(name: "white space stripped from the signature line", accepted: [.trailingSpaceRemoved], floor: 100)
    { mail, _ in
      let body = mail.body
      mail.replacedBody = body.replacing("\r\n-- \r\n", with: "\r\n--\r\n")
      return mail.replacedBody != body
    },
    RelayBehaviour(name: "white space added to lines", accepted: [.trailingSpaceAdded], floor: 100) { mail, _ in
      guard mail.boundary == nil, !mail.body.contains("-- \r\n") else { return false }
      mail.replacedBody = mail.body.replacing(".\r\n", with: ". \r\n")
      return true
    },
    RelayBehaviour(name: "carriage returns doubled", accepted: [.lineEndsChanged], floor: 100) { mail, _ in
      mail.replacedBody = mail.body.replacing("\r\n", with: "\r\r\n")
      return true
    },
    RelayBehaviour(name: "an empty line behind every line", accepted: [.lineEndsDoubled], floor: 100) { mail, _ in
      guard mail.boundary == nil, mail.body.components(separatedBy: "\r\n").count > 5 else { return false }
      mail.replacedBody = mail.body.replacing("\r\n", with: "\r\n\r\n")
      return true
    },
    RelayBehaviour(name: "preamble removed", accepted: [.emptyLineRemoved, .textRemoved], floor: 100) { mail, _ in
      guard !mail.preamble.isEmpty, mail.replacedBody == nil else { return false }
      mail.preamble = ""
      return true
    },
    RelayBehaviour(name: "an empty line before the body", accepted: [.emptyLineAdded], floor: 100) { mail, _ in
      mail.replacedBody = "\r\n" + mail.body
      return true
    },
    RelayBehaviour(name: "an empty line in the body", accepted: [.emptyLineAdded], floor: 100) { mail, random in
      line(&mail, &random) { lines, place in lines.insert("", at: place) }
    },
    RelayBehaviour(name: "a line in the body", accepted: [.textAdded], floor: 100) { mail, random in
      line(&mail, &random) { lines, place in lines.insert("X-Scanned: clean", at: place) }
    },
    RelayBehaviour(name: "an empty line lost", accepted: [.emptyLineRemoved], floor: 100) { mail, random in
      line(&mail, &random) { lines, place in
        let empty = lines.indices.filter {
          lines[$0].isEmpty && $0 > 0 && $0 < lines.count - 2 && !lines[$0 + 1].isEmpty && !lines[$0 - 1].isEmpty
        }
        if let first = empty.first { lines.remove(at: first) }
      }
    },
    RelayBehaviour(name: "a part added", accepted: [.partAdded], floor: 100) { mail, _ in
      guard mail.boundary != nil, mail.replacedBody == nil else { return false }
      mail.leaves.append(
        ComposedMail.Leaf(
          fields: [.init(name: "Content-Type", body: " text/plain; charset=us-ascii")], text: notice,
          encoding: .sevenBit, encoded: notice))
      return true
    },
    RelayBehaviour(
      name: "message wrapped by a list",
      accepted: [.messageWrapped, .fieldReplaced, .fieldAdded, .transferEncodingChanged], floor: 95
    ) { mail, _ in
      guard let type = mail.index(of: "Content-Type"), mail.boundary != "=_list" else { return false }
      var inner = "Content-Type:\(mail.fields[type].body)\r\n"
      if let encoding = mail.index(of: "Content-Transfer-Encoding") {
        inner += "Content-Transfer-Encoding:\(mail.fields[encoding].body)\r\n"
        mail.fields[encoding].body = " 7bit"
      }
      mail.replacedBody =
        "--=_list\r\n\(inner)\r\n\(mail.body)\r\n--=_list\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n\(notice)\r\n--=_list--\r\n"
      mail.set("Content-Type", " multipart/mixed; boundary=\"=_list\"")
      return true
    },
    RelayBehaviour(name: "part headers with other quotation marks", accepted: [.parametersRewritten], floor: 90) {
      mail, _ in
      guard mail.boundary != nil, mail.replacedBody == nil else { return false }
      var isChanged = false
      for leaf in mail.leaves.indices {
        for field in mail.leaves[leaf].fields.indices {
          let old = mail.leaves[leaf].fields[field].body
          let new = old.replacing("charset=\"utf-8\"", with: "charset=utf-8")
          if old != new { isChanged = true }
          mail.leaves[leaf].fields[field].body = new
        }
      }
      return isChanged
    },
  ]

  /// Changes the text of each text part, and encodes it anew as it was encoded.
  private static func edit(_ mail: inout ComposedMail, _ change: (String, Bool) -> String?) -> Bool {
    guard mail.replacedBody == nil else { return false }
    for index in mail.leaves.indices where mail.leaves[index].isText {
      guard let text = change(mail.leaves[index].text, mail.leaves[index].isHTML) else { return false }
      mail.leaves[index].text = text
      mail.leaves[index].encoded = ComposedMail.encoded(text, mail.leaves[index].encoding, width: 76)
    }
    return true
  }

  private static func recode(
    _ mail: inout ComposedMail, from old: ComposedMail.Leaf.Encoding, to new: ComposedMail.Leaf.Encoding
  ) -> Bool {
    guard mail.replacedBody == nil else { return false }
    var isChanged = false
    for index in mail.leaves.indices where mail.leaves[index].encoding == old && mail.leaves[index].isText {
      mail.setEncoding(new, ofLeaf: index)
      isChanged = true
    }
    return isChanged
  }

  /// Changes lines in the middle of the body, not next to an empty one.
  static func line(_ mail: inout ComposedMail, _ random: inout SeededGenerator, _ change: (inout [String], Int) -> Void)
    -> Bool
  {
    var lines = mail.body.components(separatedBy: "\r\n")
    // Not in what a relay added before: what is done to that is not seen any more.
    let added = (notice + warning).components(separatedBy: "\r\n")
    let isOriginal = lines.map { line in
      !line.isEmpty && !line.hasPrefix("--") && !added.contains(line) && !line.contains("<hr>")
        && !line.contains("CAUTION")
        && (line.contains(" ") || line.utf8.count < 60 && !line.hasSuffix("="))
    }
    let places = lines.indices.filter { $0 > 1 && $0 < lines.count - 2 && isOriginal[$0] && isOriginal[$0 - 1] }
    guard !places.isEmpty else { return false }
    let old = lines
    change(&lines, random.pick(places))
    mail.replacedBody = lines.joined(separator: "\r\n")
    return old != lines
  }
}
