import Foundation
import InternetMessage
import MailAuthentication

extension RelayBehaviour {
  /// What nothing in the message can tell: every name would be a wrong one.
  static let damage: [RelayBehaviour] = [
    RelayBehaviour(name: "a bit flipped in the body", accepted: [], floor: 0) { mail, random in
      var octets = Array(mail.body.utf8)
      let places = octets.indices.filter { (0x61...0x7A).contains(octets[$0]) }
      guard !places.isEmpty else { return false }
      octets[random.pick(places)] ^= 1
      mail.replacedBody = String(decoding: octets, as: UTF8.self)
      return true
    },
    RelayBehaviour(name: "a word replaced in the body", accepted: [], floor: 0) { mail, _ in
      let body = mail.body
      mail.replacedBody = body.replacing("two", with: "2").replacing("drei", with: "3").replacing("Total", with: "Sum")
      return mail.replacedBody != body
    },
    RelayBehaviour(name: "links rewritten", accepted: [], floor: 0) { mail, _ in
      let body = mail.body
      mail.replacedBody = body.replacing("https://www.shop.example/", with: "https://click.example/?u=shop.example/")
      return mail.replacedBody != body
    },
    RelayBehaviour(name: "a line removed", accepted: [], floor: 0) { mail, random in
      line(&mail, &random) { lines, place in lines.remove(at: place) }
    },
    RelayBehaviour(name: "text cut off", accepted: [], floor: 0) { mail, _ in
      let body = mail.body
      guard body.utf8.count > 200 else { return false }
      mail.replacedBody = String(body.prefix(body.count / 2)) + "\r\n"
      return true
    },
    RelayBehaviour(name: "a word of the subject replaced", accepted: [], floor: 0) { mail, _ in
      guard let index = mail.index(of: "Subject"), !mail.fields[index].body.contains("=?") else { return false }
      mail.fields[index].body = mail.fields[index].body.replacing("e", with: "a")
      return true
    },
    RelayBehaviour(name: "a recipient replaced", accepted: [], floor: 0) { mail, _ in
      mail.set("To", " somebody-else@example.net")
      return true
    },
    RelayBehaviour(name: "Message-ID replaced", accepted: [], floor: 0) { mail, random in
      mail.set("Message-ID", " <relay.\(Int.random(in: 1...99_999, using: &random))@relay.example>")
      return true
    },
    RelayBehaviour(name: "an attachment replaced", accepted: [], floor: 0) { mail, _ in
      guard mail.replacedBody == nil, let index = mail.leaves.firstIndex(where: { !$0.isText }) else { return false }
      mail.leaves[index] = ComposedMail.Leaf(
        fields: [.init(name: "Content-Type", body: " text/plain; charset=us-ascii")], text: "Removed.\r\n",
        encoding: .sevenBit,
        encoded: "Removed.\r\n")
      return true
    },
  ]
}
