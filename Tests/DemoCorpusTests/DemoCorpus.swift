import Foundation
import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts
import MailRules
@testable import MailLoopCLI
import RelayPipeline
import Settings

/// The demo corpus with its own configuration, taken the way of `mailloop relay`.
enum DemoCorpus {
  /// The folder in the repository.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("corpora/demo").path

  /// The cases in the order of their names.
  static func cases() throws -> [CorpusCase] { try Corpus(folder: folder).cases }

  /// A judge who knows what the corpus's `mailloop.toml` says of the organisation.
  static func judge() throws -> MailJudge {
    let settings = try SettingsLoader(defaults: .ofTheProgram).load(file: folder + "/mailloop.toml")
    return MailJudge(
      selection: try RuleSelection(settings), context: JudgingContext(settings.settings),
      limits: InternetMessage.Limits(settings.settings))
  }

  /// Asks the corpus's own zone.
  static func authenticator() throws -> Authenticator {
    let settings = try SettingsLoader(defaults: .ofTheProgram).load(file: folder + "/mailloop.toml").settings
    let zone = try MasterFile(octets: read(folder + "/zone"))
    return Authenticator(
      resolver: MasterFileResolver(zone), settings: try AuthenticationSettings(settings))
  }

  /// What a case's `expected.json` says.
  static func expectation(of corpusCase: CorpusCase) throws -> ExpectedCase {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(corpusCase.name)
      .appendingPathComponent("expected.json")
    return try JSONDecoder().decode(ExpectedCase.self, from: Data(contentsOf: url))
  }

  /// The captures of a case, before and after the relay.
  static func octets(of corpusCase: CorpusCase) throws -> (before: [UInt8]?, after: [UInt8]) {
    switch corpusCase.captures {
    case .single(let path): (nil, try read(path))
    case .pair(let before, let after): (try read(before), try read(after))
    }
  }

  private static func read(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
