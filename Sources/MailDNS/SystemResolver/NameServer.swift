public import InternetMessage

/// A server that is asked: its address and port.
///
///     NameServer("192.0.2.53")
///     NameServer("192.0.2.53@5353")
///     NameServer("2001:db8::53@5353")
public struct NameServer: Sendable, Hashable, CustomStringConvertible {
  /// The address.
  public let address: IPAddress
  /// The port, of UDP and of TCP.
  public let port: UInt16

  /// A server at an address.
  public init(_ address: IPAddress, port: UInt16 = 53) {
    self.address = address
    self.port = port
  }

  /// Reads an address and, behind `@`, a port from 1 on; nil for all other text.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = IPAddress(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self.init(address)
      return
    }
    guard parts[1].utf8.allSatisfy(\.isDigit), let port = UInt16(parts[1]), port > 0 else { return nil }
    self.init(address, port: port)
  }

  /// The address and the port, as they are read.
  public var description: String { "\(address)@\(port)" }
}
