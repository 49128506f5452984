import Foundation
import Testing

/// What docs/audit.md tells its reader to type does what it says.
@Suite struct AuditPageTests {
  private static let sessions: [ReadmeCommandTests.Session] = {
    var sessions: [ReadmeCommandTests.Session] = []
    let page = (try? Repository.text("docs/audit.md")).map { Markdown($0) }
    for line in page?.blocks("console").flatMap(\.lines) ?? [] {
      if line.hasPrefix("$ ") {
        sessions.append(ReadmeCommandTests.Session(command: String(line.dropFirst(2)), output: []))
      } else if !sessions.isEmpty {
        sessions[sessions.count - 1].output.append(line)
      }
    }
    return sessions
  }()

  @Test func thereAreCommandsToRun() { #expect(Self.sessions.count >= 3) }

  @Test(arguments: sessions)
  func outputIsAsShown(session: ReadmeCommandTests.Session) throws {
    let path = [Repository.products.path, ProcessInfo.processInfo.environment["PATH"] ?? ""].joined(separator: ":")
    let outcome = try Shell.run("bash", ["-c", session.command], environment: ["PATH": path])
    #expect([0, 1].contains(outcome.status), "\(outcome.text)")
    var lines = outcome.lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    #expect(ReadmeCommandTests.matches(session.output[...], lines[...]), "\(outcome.text)")
  }
}
