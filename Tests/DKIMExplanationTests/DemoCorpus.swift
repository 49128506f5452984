import Foundation
import InternetMessage
import MailDNS
import Testing

@testable import MailAuthentication

/// The demonstration corpus: pairs of captures with real signatures, and the zone with the keys.
enum DemoCorpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "corpora/demo")

  static func message(_ folder: String, _ file: String) throws -> Message {
    Message(Array(try Data(contentsOf: Self.folder.appending(path: folder).appending(path: file))))
  }

  static let verifier: DKIMVerifier = {
    do {
      let text = try String(contentsOf: folder.appending(path: "zone"), encoding: .utf8)
      return DKIMVerifier(resolver: try MasterFileResolver(text: text))
    } catch {
      fatalError("\(error)")
    }
  }()

  /// 15 March 2026.
  static let now: Int64 = 1_773_532_800
}
