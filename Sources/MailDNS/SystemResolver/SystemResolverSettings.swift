extension SystemResolver {
  /// Whom to ask, whom to believe, and how long to wait.
  public struct Settings: Sendable, Hashable {
    /// The servers that are asked.
    public enum Servers: Sendable, Hashable {
      /// Those of a file such as `/etc/resolv.conf` (resolv.conf(5)); its other settings are of no effect.
      case file(String)
      /// These.
      case forwarders([NameServer])
    }

    /// The servers that are asked.
    public var servers: Servers
    /// The path of a file with DS or DNSKEY records, those of the root as a rule; without it nothing is validated.
    public var trustAnchorFile: String?
    /// How long one question may be under way, from when it is sent.
    public var timeOut: Duration
    /// How many questions are under way at once, at most 256; others wait for their turn.
    public var concurrentQuestions: Int

    /// Settings; by default the system's servers, five seconds, and no validation.
    public init(
      servers: Servers = .file("/etc/resolv.conf"), trustAnchorFile: String? = nil, timeOut: Duration = .seconds(5),
      concurrentQuestions: Int = 256
    ) {
      self.servers = servers
      self.trustAnchorFile = trustAnchorFile
      self.timeOut = timeOut
      self.concurrentQuestions = concurrentQuestions
    }
  }
}

/// Why a resolver cannot be set up.
public enum SystemResolverError: Error, Hashable, CustomStringConvertible {
  /// The file that lists the servers cannot be read.
  case unreadableServers(path: String)
  /// No server was named.
  case noServers
  /// The file with trust anchors cannot be read.
  case unreadableTrustAnchors(path: String)
  /// The file with trust anchors holds something else than DS and DNSKEY records.
  case malformedTrustAnchors(path: String, line: Int)
  /// The system refuses what a resolver needs: memory, a descriptor, or a thread.
  case noResources

  /// What is wrong, in one line.
  public var description: String {
    switch self {
    case .unreadableServers(let path): "\(path): the list of DNS servers cannot be read"
    case .noServers: "no DNS server is named"
    case .unreadableTrustAnchors(let path): "\(path): the trust anchors cannot be read"
    case .malformedTrustAnchors(let path, let line): "\(path):\(line): not a DS or DNSKEY record"
    case .noResources: "the system has no memory, descriptor or thread left for a DNS resolver"
    }
  }
}
