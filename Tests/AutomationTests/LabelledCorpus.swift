import Foundation
import InternetMessage
import MailFacts
import Testing

/// The messages of `corpora/automated` with their labels, and the bounces of `conformance` where they are present.
enum LabelledCorpus {
  /// A message and what it is.
  struct Item: Sendable, CustomTestStringConvertible {
    let family: String
    let file: String
    let label: String
    let kind: String
    let product: String
    let language: String
    let octets: [UInt8]

    var name: String { "\(family)/\(file)" }
    var testDescription: String { name }
    var message: Message { Message(octets) }
    /// Whether a person wrote it, agents of help desks included.
    var isPersons: Bool { label == "personal" || label == "agent" }

    /// The half of the corpus that a message belongs to, by its name alone: rules are tuned on `false`, and `true` is
    /// looked at only to report the figures (FNV-1a, 32 bits).
    var isHeldOut: Bool {
      name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 } >> 7 & 1 == 1
    }
  }

  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = package.appending(path: "corpora/automated")
  static let families = ["answers", "bounces", "notices", "people", "reports"]

  /// Every labelled message, in the order of families and files.
  static let all: [Item] = families.flatMap { family -> [Item] in
    let rows = lines(of: folder.appending(path: "\(family)/labels.tsv")).dropFirst()
    return rows.compactMap { row in
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 5, let data = try? Data(contentsOf: folder.appending(path: "\(family)/\(columns[0])"))
      else {
        return nil
      }
      return Item(
        family: family, file: columns[0], label: columns[1], kind: columns[2], product: columns[3],
        language: columns[4], octets: [UInt8](data))
    }
  }

  static func lines(of file: URL) -> [Substring] {
    ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
  }

  // MARK: Bounces of many mail servers

  static let bounceFolder = package.deletingLastPathComponent().appending(path: "shared/conformance/bounces/data")
  static let hasBounces = FileManager.default.fileExists(atPath: bounceFolder.path())

  /// What is among the bounces and is none; the documentation says why of each.
  static let noBounces = ["groupwise_03.txt": "personal", "qmail_08.txt": "automated"]

  static let bounceFiles: [Item] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: bounceFolder.path())) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: bounceFolder.appending(path: name)) else { return nil }
      let label = noBounces[name] ?? "automated"
      let kind = noBounces[name] == nil ? "bounce" : label == "personal" ? "correspondence" : "auto-reply"
      return Item(
        family: "conformance", file: name, label: label, kind: kind, product: "-", language: "en", octets: [UInt8](data)
      )
    }
  }()
}
