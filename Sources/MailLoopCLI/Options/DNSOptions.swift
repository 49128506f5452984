import ArgumentParser
import MailDNS
import Settings

/// Whom to ask about names.
struct DNSOptions: ParsableArguments {
  @Option(
    name: .customLong("dns"),
    help: ArgumentHelp("Where DNS is asked: a master file, system, or off.", valueName: "source"))
  var source: String?

  @Option(
    help: ArgumentHelp("Record what was asked as a master file, by which --dns repeats the run.", valueName: "file"))
  var collectDns: String?

  func validate() throws {
    if source?.isEmpty == true { throw ValidationError("--dns takes the path of a master file, system, or off.") }
  }

  /// Lays the options over the configuration.
  func override(_ settings: inout SettingsWithOrigin) {
    settings.override(\.authentication.dns, with: source.map { .some(Settings.DNSSource($0)) }, by: "--dns")
  }

  /// The resolver that the settings ask for.
  ///
  /// - Parameters:
  ///   - otherwise: What counts where neither the command line nor a file says anything.
  func session(_ settings: Settings.Authentication, otherwise: Settings.DNSSource) throws -> DNSSession {
    try DNSSession(settings, otherwise: otherwise, recordingTo: collectDns)
  }
}

/// Whom a run asks about names, and the record of what it was told.
struct DNSSession {
  /// The resolver; nil when DNS is off.
  let resolver: (any Resolver)?
  private let path: String?
  private let recording: (@Sendable () -> MasterFile)?

  init(_ settings: Settings.Authentication, otherwise: Settings.DNSSource, recordingTo path: String?) throws {
    func recorded(_ base: some Resolver) -> (any Resolver, @Sendable () -> MasterFile) {
      let recorder = RecordingResolver(base)
      return (recorder, { recorder.recording })
    }
    self.path = path
    let base = try Self.resolver(settings, otherwise: otherwise)
    if path != nil, let base {
      (resolver, recording) = recorded(base)
    } else {
      (resolver, recording) = (base, nil)
    }
  }

  /// Writes the record, where one was asked for; to be called when everything was asked.
  func finish() throws {
    guard let path else { return }
    guard let recording else {
      throw UsageError("--collect-dns has nothing to record: DNS is off.", remedy: "Say whom to ask by --dns.")
    }
    try WholeFile.write(Array(recording().description.utf8), to: path, what: "record of DNS")
  }

  private static func resolver(
    _ settings: Settings.Authentication, otherwise: Settings.DNSSource
  ) throws -> (any Resolver)? {
    switch settings.dns ?? otherwise {
    case .off: return nil
    case .system: return try systemResolver(settings)
    case .file(let path):
      let octets = try WholeFile.read(path, what: "master file")
      do throws(MasterFileError) {
        return MasterFileResolver(try MasterFile(octets: octets))
      } catch {
        throw MasterFileUnusable(path: path, error: error)
      }
    }
  }

  /// Asks the machine's own servers, or those that the settings name.
  private static func systemResolver(_ settings: Settings.Authentication) throws -> SystemResolver {
    var options = SystemResolver.Settings(timeOut: .seconds(settings.dnsTimeout))
    if !settings.dnsServers.isEmpty {
      options.servers = .forwarders(settings.dnsServers.compactMap { NameServer($0) })
    }
    do throws(SystemResolverError) {
      return try SystemResolver(options)
    } catch {
      throw UsageError(
        "DNS cannot be asked: \(error).", remedy: "Name servers by authentication.dns-servers, or use --dns FILE.")
    }
  }
}

/// A master file with problems, each with its place.
struct MasterFileUnusable: DescribedProblem {
  let path: String
  let error: MasterFileError

  var description: String {
    let problems = error.problems.map { problem in
      "\(path):\(problem.line):\(problem.column): \(problem.cause)\n  help: \(problem.remedy)"
    }
    let more = error.unlisted > 0 ? ["and \(error.unlisted) more problems"] : []
    return (problems + more).joined(separator: "\n")
  }
}
