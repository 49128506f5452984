import Foundation
import GzipFixtures
import Testing

/// What cannot be read: said with its name, the reason and the way out, while the rest is judged.
struct BadInputTests {
  private static let magics: [(String, [UInt8], String)] = [
    ("program.eml", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1], "a program"),
    ("a.eml", Array("%PDF-1.7\n".utf8), "a PDF document"),
    ("zip.eml", [0x50, 0x4B, 3, 4, 20, 0], "an archive"),
    ("outlook.msg", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an Outlook or Office file"),
    ("empty.eml", [], "the file is empty"), ("utf16.eml", [0xFF, 0xFE, 0x46, 0], "UTF-16 text"),
    ("noise.eml", (0..<64).map { UInt8($0 % 7) }, "a binary file"),
    ("inside.eml.gz", GzipFixture.member(GzipFixture.member(Array("x".utf8))), "gzip inside gzip"),
  ]

  @Test(arguments: ["lint", "parse"], magics.indices)
  func whatIsNoMailIsNamed(command: String, index: Int) throws {
    let (name, octets, words) = Self.magics[index]
    let scratch = try Scratch(["mail/z.eml": Mail.withError])
    try scratch.write("mail/\(name)", octets: octets)
    for path in ["mail/\(name)", "mail"] {
      let run = try Mailloop.run(command, path, in: scratch)
      #expect(run.exit == .code(3))
      #expect(run.errorText.contains("mail/\(name): ") && run.errorText.contains(words), "\(run.errorText)")
      #expect(run.errorText.contains("; "), "the way out is missing: \(run.errorText)")
      if path == "mail" { #expect(run.outputText.contains(command == "lint" ? "FMT031" : "z.eml")) }
    }
  }

  @Test(arguments: [3, 12, 40, 100])
  func aGzipFileThatBreaksOff(octets: Int) throws {
    let scratch = try Scratch()
    try scratch.write("m.eml.gz", octets: Array(GzipFixture.member(Array(Mail.clean.utf8)).prefix(octets)))
    let run = try Mailloop.run("lint", "m.eml.gz", in: scratch)
    #expect(run.exit == .code(3) || octets == 3)
    #expect(
      octets == 3 || run.errorText.contains("breaks off") && run.errorText.contains("gzip -t"), "\(run.errorText)")
  }

  @Test func aGzipFileThatIsDamaged() throws {
    var octets = GzipFixture.member(Array(Mail.clean.utf8))
    octets[octets.count - 6] ^= 0xFF
    let scratch = try Scratch()
    try scratch.write("m.eml.gz", octets: octets)
    let run = try Mailloop.run("lint", "m.eml.gz", in: scratch)
    #expect(run.exit == .code(3))
    #expect(run.errorText.contains("damaged"), "\(run.errorText)")
  }

  @Test(arguments: ["lint", "parse"])
  func pathsThatAreNotThere(command: String) throws {
    let scratch = try Scratch(["m.eml": Mail.withError, "nothing/notes.txt": "no mail"])
    for (path, words) in [
      ("gone.eml", "check the spelling"), ("nothing", "holds no mail (1 other file)"), ("m.eml/x", "no such file"),
    ] {
      let run = try Mailloop.run(command, path, "m.eml", in: scratch)
      #expect(run.exit == .code(3))
      #expect(run.errorText.contains(path) && run.errorText.contains(words), "\(run.errorText)")
      #expect(run.outputText.contains(command == "lint" ? "FMT031" : "m.eml"))
    }
  }

  /// A name that a walk has found and that leads nowhere when it is opened, as a file does that has been deleted.
  @Test func aFileThatVanishes() throws {
    let scratch = try Scratch(["mail/m.eml": Mail.withError])
    try FileManager.default.createSymbolicLink(atPath: scratch.file("mail/a.eml"), withDestinationPath: "gone.eml")
    let run = try Mailloop.run("lint", "mail", in: scratch)
    #expect(run.exit == .code(3))
    #expect(run.errorText.contains("mail/a.eml: the file vanished") && run.outputText.contains("FMT031"))
  }

  /// Root may read everything, so that root runs the program as nobody.
  @Test func aFileWithoutPermission() throws {
    let scratch = try Scratch(["mail/a.eml": Mail.clean, "mail/m.eml": Mail.withError])
    #expect(chmod(scratch.file("mail/a.eml"), 0) == 0)
    let run = try runAsNobody("lint", "mail", in: scratch)
    #expect(run.exit == .code(3), "\(run.errorText)")
    #expect(run.errorText.contains("mail/a.eml: permission denied") && run.outputText.contains("FMT031"))
  }

  /// The other cases are judged, and the run does not look whole.
  @Test func aCaseFolderWithoutPermission() throws {
    let scratch = try Scratch(["c/a/message.eml": Mail.clean, "c/b/message.eml": Mail.clean])
    #expect(mkdir(scratch.file("out"), 0o777) == 0 && chmod(scratch.file("out"), 0o777) == 0)
    #expect(chmod(scratch.file("c/b"), 0) == 0)
    let run = try runAsNobody("relay", "c", "--isolated", "--output", "out", in: scratch)
    #expect(chmod(scratch.file("c/b"), 0o755) == 0)
    #expect(run.exit == .code(3), "\(run.errorText)")
    #expect(run.outputText.contains("c/b is a folder that cannot be read") && run.outputText.contains("c: 1 case"))
  }

  /// Runs a command without root's right to read everything.
  private func runAsNobody(_ arguments: String..., in scratch: Scratch) throws -> FinishedRun {
    guard geteuid() == 0 else { return try Mailloop.run(arguments, in: scratch) }
    #expect(chmod(scratch.path, 0o755) == 0)
    // Copied by a process of its own: a file that this one has open for writing cannot be run beside other tests.
    let copy = try ChildProcess(
      "/bin/cp", [Mailloop.path, scratch.file("mailloop")], folder: scratch.path, input: .octets([]),
      output: .captured, environment: [:]
    ).finish()
    #expect(copy.exit == .code(0))
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", scratch.file("mailloop")]
    return try ChildProcess(
      "/usr/bin/setpriv", nobody + arguments, folder: scratch.path, input: .octets([]), output: .captured,
      environment: [:]
    ).finish()
  }

  /// The kernel refuses to read this one even to root.
  @Test func aFileThatTheSystemRefuses() throws {
    let run = try Mailloop.run("lint", "/proc/self/mem", "m.eml", in: Scratch(["m.eml": Mail.withError]))
    #expect(run.exit == .code(3))
    #expect(run.errorText.contains("/proc/self/mem: reading failed after 0 octets"), "\(run.errorText)")
    #expect(run.outputText.contains("FMT031"))
  }

  /// A writer that goes away in the middle: what came is judged.
  @Test func aPipeThatEndsEarly() throws {
    let child = try Mailloop.start("lint", "-", in: Scratch())
    child.send(Array("From: ada@example.com\nSubj".utf8))
    child.closeInput()
    let run = child.finish()
    #expect(run.exit == .code(1))
    #expect(run.outputText.contains("-:") && run.outputText.contains("in 1 of 1 message"))
  }

  @Test func relayNamesWhatItCannotUse() throws {
    let scratch = try Scratch([
      "corpus/1-good/message.eml": Mail.clean, "corpus/2-half/before.eml": Mail.clean, "corpus/3-empty/message.eml": "",
      "corpus/4-nothing/README": "nothing", "corpus/5-both/message.eml": Mail.clean,
      "corpus/5-both/before.eml": Mail.clean,
      "file": "x", "none/README": "x",
    ])
    let run = try Mailloop.run("relay", "corpus", "--output", "out", in: scratch)
    #expect(run.exit == .code(3))
    for words in [
      "2-half has no after.eml", "3-empty/message.eml: the file is empty", "4-nothing holds no capture", "5-both",
    ] {
      #expect(run.outputText.contains(words), "\(words): \(run.outputText)")
    }
    #expect(run.outputText.contains("1 case") && scratch.exists("out/corpus.html") && scratch.exists("out/corpus.json"))
    for arguments in [
      ["relay", "gone"], ["relay", "none"], ["relay", "file"], ["relay", "corpus", "--output", "file/x"],
    ] {
      let failed = try Mailloop.run(arguments, in: scratch)
      #expect(failed.exit == .code(2) && !failed.errors.isEmpty, "\(arguments)")
    }
    try scratch.makeFolder("taken/corpus.html/x")
    let taken = try Mailloop.run("relay", "corpus", "--output", "taken", in: scratch)
    #expect(taken.exit == .code(2) && taken.errorText.contains("taken/corpus.html"))
    #expect(taken.outputText.contains("1 case") && scratch.exists("taken/corpus.json"), "the rest is done")
  }
}
