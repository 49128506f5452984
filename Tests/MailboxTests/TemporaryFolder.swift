import Foundation
import Glibc
import Testing

@testable import MailSources

/// A folder of its own for one test, removed with all in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/mailloop-test-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders that it needs.
  @discardableResult
  func write(_ name: String, _ octets: [UInt8]) -> String {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o755)
    }
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    #expect(Glibc.write(descriptor, octets, octets.count) == octets.count)
    close(descriptor)
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }

  func makeFolder(_ name: String) { mkdir("\(path)/\(name)", 0o755) }

  func link(_ name: String, to target: String) { symlink(target, "\(path)/\(name)") }
}

/// What a source handed out, with files read at once, as lines that tests compare.
struct Harvest {
  var messages: [CapturedMessage] = []
  var failures: [SourceFailure] = []
  var notes: [SourceNote] = []
  var unread = 0

  init(_ paths: [String], _ options: SourceOptions = SourceOptions()) {
    for item in MailSource(paths, options: options) { add(item, options) }
  }

  init(_ items: FileItems) {
    for item in items { add(item, SourceOptions()) }
  }

  private mutating func add(_ item: MailItem, _ options: SourceOptions) {
    switch item {
    case .message(let message): messages.append(message)
    case .failure(let failure): failures.append(failure)
    case .note(let note): notes.append(note)
    case .file(let file):
      unread += 1
      for item in file.items(options) { add(item, options) }
    }
  }

  /// The messages' paths below a folder.
  func names(below folder: TemporaryFolder) -> [String] {
    messages.map { String($0.path.description.dropFirst(folder.path.count + 1)) }
  }
}
