import ArgumentParser
import MailDNS
import Settings

/// Whom to ask about names.
struct DNSOptions: ParsableArguments {
  @Option(
    name: .customLong("dns"),
    help: ArgumentHelp("Where DNS is asked: a master file, system, or off.", valueName: "source"))
  var source: String?

  func validate() throws {
    if source?.isEmpty == true { throw ValidationError("--dns takes the path of a master file, system, or off.") }
  }

  /// Lays the options over the configuration.
  func override(_ settings: inout SettingsWithOrigin) {
    settings.override(\.authentication.dns, with: source.map { .some(Settings.DNSSource($0)) }, by: "--dns")
  }
}

/// Makes the resolver that the settings ask for.
enum ResolverChoice {
  /// The resolver; nil when DNS is off.
  ///
  /// - Parameters:
  ///   - otherwise: What counts where neither the command line nor a file says anything.
  static func resolver(_ settings: Settings.Authentication, otherwise: Settings.DNSSource) throws -> (any Resolver)? {
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
}

extension ResolverChoice {
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
