import Glibc
import InternetMessage

/// Does everything that there is to do with one hostile message, so that its cost can be counted.
struct HostileRun {
  let shape: HostileShape
  let count: Int

  /// Makes the octets and, unless only the making is to be counted, takes them apart in every way.
  func run(isDry: Bool) {
    let octets = shape.octets(count: count)
    let start = Measurement.processorTime()
    if !isDry { work(octets) }
    let seconds = Measurement.processorTime() - start
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print("octets=\(octets.count) milliseconds=\(Int(seconds * 1000)) megabytes=\(usage.ru_maxrss / 1024)")
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
