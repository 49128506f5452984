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
    case .system: throw UsageError("The system's servers cannot be asked yet.", remedy: "Name a master file.")
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
