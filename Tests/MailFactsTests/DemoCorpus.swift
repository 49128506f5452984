import Foundation
import InternetMessage
import MailFacts

/// The demo corpus, read from the package's folder, with what its README says about the organisation.
enum DemoCorpus {
  /// One capture of one case.
  struct Capture {
    let name: String
    let octets: [UInt8]
  }

  /// The organisation of `corpora/README.md`.
  static let context: JudgingContext = {
    var context = JudgingContext()
    context.redactions = [RedactionPattern("[redacted]")]
    context.ownAccountIDs = ["3fa9c21"]
    context.ownSubdomains = ["lindqvist"]
    context.supportAddresses = [
      "support@lindqvist.example", "service@lindqvist.example", "billing@lindqvist.example",
      "labbvaror@lindqvist.example", "support@lindqvist.zendesk.com",
    ]
    context.partnerAddresses = ["support@partner-optik.example", "help@partner-optik.zendesk.com"]
    return context
  }()

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("corpora/demo")

  /// The names of all cases, in order; a test fails when there are none.
  static func cases() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.first?.isNumber ?? false }.sorted()
  }

  /// A file of a case; nil when the case has none of that name.
  static func read(_ file: String, of name: String) -> [UInt8]? {
    let url = folder.appendingPathComponent(name).appendingPathComponent(file)
    return (try? Data(contentsOf: url)).map { [UInt8]($0) }
  }

  /// The message before the relay, and after it or alone.
  static func messages(of name: String) throws -> (before: [UInt8]?, after: [UInt8]) {
    if let message = read("message.eml", of: name) { return (nil, message) }
    guard let after = read("after.eml", of: name) else { throw CocoaError(.fileNoSuchFile) }
    return (read("before.eml", of: name), after)
  }

  /// The facts of a case's message after the relay, or of its single message.
  static func facts(of name: String) throws -> MessageFacts {
    MessageFacts(Message(try messages(of: name).after), context: context)
  }
}
