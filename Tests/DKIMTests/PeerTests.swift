import Foundation
import InternetMessage
import Testing

@testable import MailAuthentication

/// dkimpy, run by `driver/peer.py` with the interpreter of the system, which is the one that has it.
private enum Peer {
  struct Job: Encodable {
    let key: String
    let selector: String
    let domain = "example.com"
    let canonicalization: String
    let limited: Bool
    let message: Data
  }

  struct Request: Encodable {
    var keys: [String: String] = [:]
    var zone: [String: String] = [:]
    var sign: [Job] = []
    var verify: [Data] = []
  }

  struct Reply: Decodable {
    let sign: [Data]
    let verify: [[Bool]]
  }

  static let interpreter = URL(filePath: "/usr/bin/python3")

  static let isPresent: Bool = {
    guard FileManager.default.isExecutableFile(atPath: interpreter.path()) else { return false }
    return (try? run(["-c", "import dkim, nacl.signing"], input: Data())) != nil
  }()

  static func reply(to request: Request) throws -> Reply {
    var request = request
    for key in keys {
      let file = TestKey.packageFolder.appending(path: "corpora/dkim/keys/\(key.rawValue).pem")
      request.keys[key.rawValue] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      request.zone["\(key.rawValue)._domainkey.example.com"] = try key.record
    }
    let driver = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "driver/peer.py")
    // -B: nothing is written beside the sources.
    let output = try run(["-B", driver.path()], input: JSONEncoder().encode(request))
    return try JSONDecoder().decode(Reply.self, from: output)
  }

  static let keys = [TestKey.rsa1024, .rsa2048, .ed25519]

  private struct Failure: Error { let status: Int32 }

  private static func run(_ arguments: [String], input: Data) throws -> Data {
    // A file, since a pipe could fill while nobody reads from the other.
    let file = FileManager.default.temporaryDirectory.appending(path: "peer-\(UUID().uuidString).json")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (process, output) = (Process(), Pipe())
    process.executableURL = interpreter
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let octets = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return octets
  }
}

@Suite("dkimpy and we", .enabled(if: Peer.isPresent, "needs dkimpy and PyNaCl: python3-dkim, python3-nacl"))
struct PeerTests {
  private static let forms = CanonicalForm.allCases.flatMap { header in
    CanonicalForm.allCases.map { Canonicalization(header: header, body: $0) }
  }

  /// Mails with what canonical forms are about; dkimpy refuses white space before a colon.
  private static let mails = [
    sampleMail, "From: a@example.com\r\n\r\n", "From: a@example.com\r\n\r\n\r\n\r\n",
    "FROM:\ta@example.com \r\nSubject:\r\n\r\n \r\n",
    "From: a@example.com\r\nSubject: x\r\n \r\n\ty\r\nTo: b\r\nTo: c\r\n\r\n a  b\t\r\n\r\n\tc\r\n \t\r\n",
    "Subject: caf\u{E9}\r\nFrom: a@example.com\r\n\r\ncaf\u{E9}\r\nno line end",
  ]

  @Test("agree on our signatures, and on those that were changed")
  func ours() async throws {
    var octets: [[UInt8]] = []
    for mail in Self.mails {
      for form in Self.forms {
        for key in Peer.keys {
          let good = try signed(mail, with: key) { $0.canonicalization = form }
          octets += [good, good + Array("more\r\n".utf8), Array("Subject: more\r\n".utf8) + good]
        }
      }
    }
    let first = try signed(sampleMail, with: .rsa1024)
    octets.append(try signed(String(decoding: first, as: UTF8.self), with: .ed25519))
    // Mail without From does not concern them, and LF alone is not mail to them.
    let theirs = try Peer.reply(to: Peer.Request(verify: octets.map { Data($0) })).verify
    #expect(theirs.count == octets.count)
    for (message, verdicts) in zip(octets, theirs) {
      let results = try await verify(message)
      #expect(
        results.map { $0.outcome == .pass } == verdicts,
        "\(results.map(\.reason)) of \(String(decoding: message, as: UTF8.self).debugDescription)")
    }
    #expect(theirs.contains([true]) && theirs.contains([false]) && theirs.contains([true, true]))
  }

  @Test("agree on their signatures")
  func theirs() async throws {
    var jobs: [Peer.Job] = []
    for mail in Self.mails {
      for form in Self.forms {
        for key in Peer.keys {
          for limited in [false, true] {
            jobs.append(
              Peer.Job(
                key: key.rawValue, selector: key.rawValue, canonicalization: form.description, limited: limited,
                message: Data(mail.utf8)))
          }
        }
      }
    }
    let fields = try Peer.reply(to: Peer.Request(sign: jobs)).sign
    #expect(fields.count == jobs.count)
    for (job, field) in zip(jobs, fields) {
      // Their times are those of the clock.
      let results = try await verify(Array(field + job.message), at: 1 << 40)
      #expect(
        results.map(\.reason) == [.verified], "\(String(decoding: field + job.message, as: UTF8.self).debugDescription)"
      )
      #expect((results.first?.bodyLengthLimit != nil) == job.limited)
      let broken = try await verify(Array(Data("From: x@example.com\r\n".utf8) + field + job.message), at: 1 << 40)
      // dkimpy names From once more than it is there.
      #expect(broken.map(\.reason) == [.signatureMismatch])
    }
  }
}
