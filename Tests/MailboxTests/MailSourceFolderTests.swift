import Glibc
import Testing

@testable import MailSources

struct MailSourceFolderTests {
  private let folder: TemporaryFolder
  private static let mail = "A: 1\n\nx\n"

  init() throws { folder = try TemporaryFolder() }

  @Test func walksInTheOrderOfOctets() {
    for name in [
      "b.eml", "B.EML", "a/z.eml", "a/c/d.mbox", "a.eml", "é.eml", "m.eml.gz", ".hidden.eml", ".h/a.eml", "README",
    ] {
      folder.write(name, Self.mail)
    }
    let found = Harvest([folder.path])
    #expect(
      found.names(below: folder) == ["B.EML", "a/c/d.mbox", "a/z.eml", "a.eml", "b.eml", "m.eml.gz", "é.eml"])
    #expect(found.failures.isEmpty)
    #expect(found.unread == 6)
  }

  @Test func readsAMaildir() {
    for name in [
      "box/cur/2:2,S", "box/new/1", "box/tmp/3", "box/tmp/6.eml", "box/dovecot-uidlist", "box/.Sent/cur/4:2,",
      "box/.x/5.eml",
    ] {
      folder.write(name, Self.mail)
    }
    folder.makeFolder("box/.Sent/new")
    #expect(Harvest([folder.path]).names(below: folder) == ["box/.Sent/cur/4:2,", "box/cur/2:2,S", "box/new/1"])
    let inside = Harvest(["\(folder.path)/box/cur/", "\(folder.path)/box/new/."])
    #expect(inside.names(below: folder) == ["box/cur/2:2,S", "box/new/./1"])
  }

  @Test func circlesOfLinksEnd() {
    folder.write("a/x.eml", Self.mail)
    folder.link("a/back", to: "..")
    folder.link("a/self", to: "self")
    folder.link("a/self.eml", to: "self.eml")
    folder.link("a/y.eml", to: "x.eml")
    folder.link("a/gone.eml", to: "nowhere")
    let found = Harvest([folder.path])
    #expect(found.names(below: folder) == ["a/x.eml", "a/y.eml"])
    #expect(found.notes.map(\.reason) == [.folderLinkNotFollowed])
    #expect(found.failures.map(\.reason) == [.vanished, .readError(code: ELOOP, afterOctets: 0)])
    // A link that is given itself is followed.
    #expect(Harvest(["\(folder.path)/a/back"]).messages.count == 2)
  }

  @Test func saysThatAFolderHoldsNoMail() {
    folder.write("README", "x")
    folder.makeFolder("sub")
    #expect(Harvest([folder.path]).failures.map(\.reason) == [.folderWithoutMail(otherFiles: 1)])
  }

  @Test(arguments: [2, 3])
  func stopsAtItsDepth(limit: Int) {
    folder.write("1/2/3/a.eml", Self.mail)
    let found = Harvest([folder.path], SourceOptions(folderDepth: limit))
    #expect(found.messages.count == (limit == 3 ? 1 : 0))
    #expect(found.failures.map(\.reason) == (limit == 3 ? [] : [.folderTooDeep(limit: 2)]))
  }

  @Test func readsNamesThatAreNotUTF8() throws {
    let name: [UInt8] = [0xFF, 0xFE] + Array(".eml".utf8)
    let path = MailPath(folder.path).appending(name)
    let descriptor = path.withCString { open($0, O_WRONLY | O_CREAT, 0o644) }
    #expect(write(descriptor, Self.mail, Self.mail.utf8.count) == Self.mail.utf8.count)
    close(descriptor)
    let found = Harvest([folder.path])
    #expect(found.messages.map(\.path.octets) == [path.octets])
  }

  @Test func goesOnAfterWhatCannotBeRead() {
    folder.write("a.eml", Self.mail)
    folder.write("locked/b.eml", Self.mail)
    folder.write("z.eml", Self.mail)
    var source = MailSource([folder.path])
    var seen: [String] = []
    chmod("\(folder.path)/locked", 0)
    defer { chmod("\(folder.path)/locked", 0o755) }
    while let item = source.next() {
      switch item {
      case .file(let file): seen.append(String(decoding: file.path.name, as: UTF8.self))
      case .failure(let failure):
        #expect(failure.reason == .permissionDenied)
        seen.append("failure")
      default: break
      }
    }
    // Root may read everything.
    #expect(seen == (geteuid() == 0 ? ["a.eml", "b.eml", "z.eml"] : ["a.eml", "failure", "z.eml"]))
  }

  @Test func aFileThatVanishesIsSaid() {
    let path = folder.write("a.eml", Self.mail)
    folder.write("b.eml", Self.mail)
    var source = MailSource([folder.path])
    guard case .file(let first) = source.next() else {
      Issue.record("no file")
      return
    }
    unlink(path)
    guard case .failure(let failure) = Array(first.items(SourceOptions())).first else {
      Issue.record("no failure")
      return
    }
    #expect(failure.reason == .vanished)
    guard case .file = source.next() else {
      Issue.record("the walk ended")
      return
    }
  }
}
