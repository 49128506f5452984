import Foundation
import Glibc
import InternetMessage
import MailDNS

/// A real server (NSD) on the loopback address, in a folder of its own, for as long as the object lives.
final class NameServerDaemon {
  let server: NameServer
  let folder: URL
  private let process: pid_t

  enum Failure: Error {
    case noAnswer(log: String)
    case toolFailed(String, status: Int32)
  }

  /// Where the programs are; `sbin` is not in everybody's path.
  static func program(_ name: String) -> String? {
    ["/usr/sbin/", "/usr/bin/", "/usr/local/sbin/", "/usr/local/bin/"].map { $0 + name }
      .first(where: FileManager.default.isExecutableFile)
  }

  static let isInstalled = program("nsd") != nil && program("ldns-signzone") != nil && program("ldns-keygen") != nil

  /// A folder for a test.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maildns-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Starts a server of zones, whose files are in the folder under their names.
  init(zones: [String], in folder: URL) throws {
    self.folder = folder
    let port = try LoopbackSocket.freePort()
    server = NameServer("127.0.0.1@\(port)") ?? NameServer(.init(version4: 0))
    var settings = """
      server:
        ip-address: 127.0.0.1
        port: \(port)
        server-count: 1
        username: ""
        database: ""
        zonesdir: "\(folder.path)"
        logfile: "\(folder.path)/log"
        pidfile: "\(folder.path)/pid"
        xfrdfile: "\(folder.path)/xfrd.state"
        zonelistfile: "\(folder.path)/zone.list"
        xfrdir: "\(folder.path)"
        rrl-ratelimit: 0
      remote-control:
        control-enable: no

      """
    for zone in zones { settings += "zone:\n  name: \(zone)\n  zonefile: \(zone)\n" }
    let path = folder.appendingPathComponent("nsd.conf").path
    try Data(settings.utf8).write(to: URL(fileURLWithPath: path))
    process = try Self.spawn("nsd", ["-d", "-c", path], folder: folder, output: nil)
    for _ in 0..<1000 where !LoopbackSocket.accepts(port) {
      usleep(20_000)
    }
    guard LoopbackSocket.accepts(port) else {
      let log = try? String(contentsOf: folder.appendingPathComponent("log"), encoding: .utf8)
      throw Failure.noAnswer(log: log ?? "")
    }
  }

  deinit {
    // The whole group: the server has processes of its own.
    kill(-process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    try? FileManager.default.removeItem(at: folder)
  }

  /// Runs a tool in a folder; gives what it writes.
  @discardableResult
  static func run(_ name: String, _ arguments: [String], in folder: URL) throws -> String {
    let output = folder.appendingPathComponent("output-\(name)")
    let process = try spawn(name, arguments, folder: folder, output: output.path)
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process, status == 0 else {
      throw Failure.toolFailed(name, status: status)
    }
    return try String(contentsOf: output, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Starts a program as the leader of a group, with all signals as at first: threads of the pool block them.
  private static func spawn(_ name: String, _ arguments: [String], folder: URL, output: String?) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    let shell = ["/bin/sh", "-c", #"cd "$1" && shift && exec "$@""#, "sh", folder.path, program(name) ?? name]
    var words = (shell + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, shell[0], &actions, &attributes, &words, environ)
    guard result == 0 else { throw Failure.toolFailed(name, status: result) }
    return process
  }
}
