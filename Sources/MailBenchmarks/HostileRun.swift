import Glibc
import InternetMessage

/// Does everything that there is to do with one hostile message, so that its cost can be counted.
enum HostileRun {
  case parsing(HostileShape)
  case authentication(HostileAuthentication)

  /// The run of a shape that is named.
  init?(_ name: String) {
    if let shape = HostileShape(rawValue: name) {
      self = .parsing(shape)
    } else if let shape = HostileAuthentication(rawValue: name) {
      self = .authentication(shape)
    } else {
      return nil
    }
  }

  /// Makes the octets and, unless only the making is to be counted, takes them apart in every way.
  func run(_ count: Int, isDry: Bool) async {
    let (octets, zone) =
      switch self {
      case .parsing(let shape): (shape.octets(count: count), HostileZone())
      case .authentication(let shape): (shape.message(count: count), shape.zone(count: count))
      }
    let start = Measurement.processorTime()
    if !isDry {
      switch self {
      case .parsing: work(octets)
      case .authentication: if await HostileAuthentication.work(octets, zone: zone) == .min { print(zone.octets) }
      }
    }
    let seconds = Measurement.processorTime() - start
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let size = octets.count + zone.octets
    print("octets=\(size) milliseconds=\(Int(seconds * 1000)) megabytes=\(usage.ru_maxrss / 1024)")
  }

  private func work(_ octets: [UInt8]) {
    let message = Message(octets, limits: Self.limits)
    var check = message.diagnose().listed.count
    var reader = HeaderTextReader()
    for text in reader.texts(of: message) { check &+= text.utf8.count }
    var bodies = BodyReader()
    for part in message.parts.indices {
      check &+= message.contentType(of: part).parameters.count
      check &+= message.contentDisposition(of: part)?.parameters.count ?? 0
      guard message.parts[part].structure == .leaf else { continue }
      check &+= message.decodedOctets(of: part).count
      check &+= bodies.text(of: part, in: message).utf8.count
    }
    // The result is used, so that the work cannot be left out.
    if check == .min { print(check) }
  }

  /// Limits out of the way, so that the algorithms are seen and not their limits; but nesting, by which the cost of a
  /// line that begins with two hyphens is bounded, keeps its default.
  private static let limits: Limits = {
    var limits = Limits.default
    limits.parts = .max
    limits.headerFields = .max
    limits.headerOctets = .max
    limits.parameters = .max
    limits.messageOctets = .max
    return limits
  }()
}
