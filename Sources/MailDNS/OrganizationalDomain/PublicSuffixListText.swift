import Glibc
import InternetMessage
import SafeOutput

/// The published text of a public suffix list, its date and its digest.
struct PublicSuffixListText {
  var octets: [UInt8]
  let date: Int64
  let digest: String

  init(path: String) throws(PublicSuffixListFailure) {
    let (octets, written) = try Self.read(path)
    // Every published list has this line; another text would make each name a domain of its own.
    guard octets.withOctetView({ Self.place(of: "===BEGIN ICANN DOMAINS===", $0) }) != nil else { throw .notAList }
    self.octets = octets
    date = octets.withOctetView(Self.version) ?? written
    digest = "sha256:" + SHA256.digest(of: octets).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The octets of a regular file, and when they were written.
  private static func read(_ path: String) throws(PublicSuffixListFailure) -> ([UInt8], Int64) {
    // Without O_NONBLOCK a pipe in the file's place would block.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAList }
    let limit = DNSLimits.publicSuffixListOctets
    guard status.st_size <= limit else { throw .tooLarge }
    var octets = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < octets.count {
      let count = octets.withUnsafeMutableBytes { bytes in
        Glibc.read(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]).baseAddress, bytes.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(code: errno) }
      if count == 0 { break }
      filled += count
    }
    octets.removeLast(octets.count - filled)
    return (octets, Int64(status.st_mtim.tv_sec))
  }

  /// The date of the line `// VERSION: 2026-01-31_08-15-00_UTC`, in seconds since 1970.
  private static func version(_ view: OctetView) -> Int64? {
    let label: StaticString = "// VERSION: "
    guard let place = place(of: label, view) else { return nil }
    var numbers: [Int] = []
    var position = place + label.utf8CodeUnitCount
    for digits in [4, 2, 2, 2, 2, 2] {
      var number = 0
      for _ in 0..<digits {
        guard let octet = view.octet(at: position), octet.isDigit else { return nil }
        number = number * 10 + Int(octet - UInt8(ascii: "0"))
        position += 1
      }
      numbers.append(number)
      position += 1
    }
    guard let day = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) else { return nil }
    return Int64(day.daysSince1970 * 86_400 + numbers[3] * 3_600 + numbers[4] * 60 + numbers[5])
  }

  /// Where a text stands in a comment line.
  private static func place(of text: StaticString, _ view: OctetView) -> Int? {
    let wanted = text.withUTF8Buffer(Array.init)
    var position = 0
    while let hit = view.firstIndex(of: wanted[0], in: position..<view.count) {
      if hit + wanted.count <= view.count, view.equals(wanted, in: hit..<hit + wanted.count) { return hit }
      position = hit + 1
    }
    return nil
  }
}

/// Why there is no public suffix list.
public enum PublicSuffixListFailure: Error, Sendable, Hashable {
  /// libpsl was built without a list of its own.
  case notBuiltIn
  /// The file cannot be read; the code is the system's `errno`.
  case unreadable(code: Int32)
  /// The file is larger than `DNSLimits.publicSuffixListOctets`.
  case tooLarge
  /// The file is not the text of a public suffix list. Compiled lists are not read: they bear no date.
  case notAList
}
