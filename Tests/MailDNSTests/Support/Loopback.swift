import Glibc

/// A UDP socket on a free port of the loopback address.
final class LoopbackSocket: Sendable {
  let descriptor: Int32
  let port: UInt16

  struct Failure: Error { let code = errno }

  init() throws {
    (descriptor, port) = try Self.bind(Int32(SOCK_DGRAM.rawValue), port: 0)
  }

  deinit { close(descriptor) }

  /// The next datagram and its sender; nil when none came in so many milliseconds.
  func receive(_ milliseconds: Int32 = 0) -> (octets: [UInt8], sender: sockaddr_in)? {
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) == 1 else { return nil }
    var octets = [UInt8](repeating: 0, count: 4096)
    var sender = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let count = withUnsafeMutablePointer(to: &sender) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { recvfrom(descriptor, &octets, 4096, 0, $0, &length) }
    }
    guard count >= 0 else { return nil }
    return (Array(octets.prefix(count)), sender)
  }

  func send(_ octets: [UInt8], to receiver: sockaddr_in) {
    var receiver = receiver
    _ = withUnsafePointer(to: &receiver) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        sendto(descriptor, octets, octets.count, 0, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  /// A port that is free for UDP and for TCP.
  static func freePort() throws -> UInt16 {
    for _ in 0..<100 {
      let (first, port) = try bind(Int32(SOCK_DGRAM.rawValue), port: 0)
      defer { close(first) }
      if let (second, _) = try? bind(Int32(SOCK_STREAM.rawValue), port: port) {
        close(second)
        return port
      }
    }
    throw Failure()
  }

  /// Whether a TCP server listens on a port.
  static func accepts(_ port: UInt16) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = loopback(port)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func loopback(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func bind(_ kind: Int32, port: UInt16) throws -> (Int32, UInt16) {
    let descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { throw Failure() }
    var address = loopback(port)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(descriptor, $0, length) == 0 ? getsockname(descriptor, $0, &length) : -1
      }
    }
    guard result == 0 else {
      close(descriptor)
      throw Failure()
    }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }
}
