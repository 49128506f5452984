import Foundation
import InternetMessage
import Testing

/// The corpus is as large and as varied as it says.
struct VarietyTests {
  @Test func sizes() {
    let all = LabelledCorpus.all
    #expect(all.count >= 400)
    #expect(all.count(where: \.isPersons) >= 120)
    #expect(Set(all.filter { $0.kind == "auto-reply" }.map(\.language)).count >= 15)
    #expect(Set(all.filter { $0.kind == "bounce" && $0.product != "other" }.map(\.product)).count >= 25)
    let desks = [
      "OTRS", "Znuny", "Request Tracker", "Zammad", "osTicket", "FreeScout", "Freshdesk", "Help Scout",
      "Jira Service Management", "ServiceNow", "Salesforce", "HubSpot", "Intercom", "Zoho Desk", "Zendesk",
    ]
    for desk in desks { #expect(all.contains { $0.product == desk }, "\(desk)") }
    let heldOut = all.count(where: \.isHeldOut)
    #expect(heldOut > all.count / 3 && heldOut < all.count * 2 / 3)
  }

  /// Every message is labelled, and every label has its message.
  @Test(arguments: LabelledCorpus.families) func labelsAreComplete(_ family: String) throws {
    let folder = LabelledCorpus.folder.appending(path: family)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".eml") }
    let rows = LabelledCorpus.all.filter { $0.family == family }
    #expect(Set(files) == Set(rows.map(\.file)) && files.count == rows.count)
    let labels: Set = ["automated", "personal", "agent"]
    let kinds: Set = [
      "auto-reply", "bounce", "receipt", "feedback-report", "list", "bulk", "notification", "verification",
      "correspondence",
    ]
    #expect(rows.allSatisfy { labels.contains($0.label) && kinds.contains($0.kind) && $0.language.utf8.count == 2 })
  }

  /// No message is another with some words replaced: the likeness of two is the part of their runs of five words that
  /// they share, the fields that every server adds left out.
  @Test func messagesDiffer() {
    let shingles = LabelledCorpus.all.map { (item: $0, set: Self.shingles($0.octets)) }
    var alike: [String] = []
    for (index, one) in shingles.enumerated() where !one.set.isEmpty {
      for other in shingles[(index + 1)...] where !other.set.isEmpty {
        let shared = one.set.intersection(other.set).count
        let likeness = Double(shared) / Double(min(one.set.count, other.set.count))
        if likeness > 0.6, shared > 8 { alike.append("\(one.item.name) \(other.item.name) \(likeness)") }
      }
    }
    #expect(alike.isEmpty, "\(alike.joined(separator: "\n"))")
  }

  private static func shingles(_ octets: [UInt8]) -> Set<Int> {
    let common = ["received:", "date:", "message-id:", "mime-version:", "to:", "content-"]
    let lines = String(decoding: octets, as: UTF8.self).lowercased().split(whereSeparator: \.isNewline)
      .filter { line in !common.contains { line.hasPrefix($0) } }
    let words = lines.flatMap { $0.split(separator: " ") }
    guard words.count >= 5 else { return [] }
    return Set((0...(words.count - 5)).map { words[$0..<$0 + 5].joined(separator: " ").hashValue })
  }

  private static let reserved = ["example.com", "example.net", "example.org"]

  /// Nobody's mail: domains and addresses are those of documentation (RFC 2606, RFC 5737, RFC 3849).
  @Test func onlyExampleDomains() throws {
    // Names that stand for themselves: the help desk's own, by which its mail is known.
    let known = ["zendesk.com"]
    for item in LabelledCorpus.all {
      let text = String(decoding: item.octets, as: UTF8.self)
      for match in text.matches(of: /@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/) {
        let domain = match.1.lowercased()
        let isExample =
          domain.hasSuffix(".example") || domain.hasSuffix(".test")
          || Self.reserved.contains { domain == $0 || domain.hasSuffix("." + $0) }
        #expect(isExample || known.contains { domain == $0 || domain.hasSuffix("." + $0) }, "\(item.name): \(domain)")
      }
      for match in text.matches(of: /\[?\b(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\b/) {
        let net = "\(match.1).\(match.2).\(match.3)"
        let isDocumentation = ["192.0.2", "198.51.100", "203.0.113"].contains(net)
        #expect(isDocumentation || Int(match.1)! < 17, "\(item.name): \(match.0)")
      }
    }
  }
}
