import Foundation
import Testing

@testable import InternetMessage

/// A folder of `corpora/defects`: a message that shows one kind of defect, and one that comes close.
struct DefectFixture: CustomTestStringConvertible, Sendable {
  let name: String
  let message: [UInt8]
  let nearMiss: [UInt8]
  let expected: Expected

  var testDescription: String { name }

  /// `expected.json`: every defect of the message, by offset.
  struct Expected: Decodable {
    let defects: [Place]
    /// Limits that are lowered, for the kinds that a limit causes.
    let limits: [String: Int]?
  }

  /// A defect as output names it: octets from 0, lines from 1.
  struct Place: Decodable, Hashable, Comparable, CustomStringConvertible {
    let name: String
    let offset: Int
    let line: Int

    var description: String { "\(name) at \(offset), line \(line)" }

    static func < (one: Place, other: Place) -> Bool {
      (one.offset, one.name, one.line) < (other.offset, other.name, other.line)
    }
  }

  /// Every fixture there is.
  static let all: [DefectFixture] = {
    let folder = packageFolder.appending(path: "corpora/defects")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { try? DefectFixture(folder.appending(path: $0), name: $0) }
  }()

  init(_ folder: URL, name: String) throws {
    self.name = name
    message = Array(try Data(contentsOf: folder.appending(path: "message.eml")))
    nearMiss = Array(try Data(contentsOf: folder.appending(path: "near-miss.eml")))
    expected = try JSONDecoder().decode(
      Expected.self, from: try Data(contentsOf: folder.appending(path: "expected.json")))
  }

  /// The default limits but for those that the fixture lowers; nil when it names one that there is not.
  var limits: Limits? {
    var limits = Limits.default
    for (name, value) in expected.limits ?? [:] {
      switch name {
      case "nestingDepth": limits.nestingDepth = value
      case "parts": limits.parts = value
      case "headerFields": limits.headerFields = value
      case "headerOctets": limits.headerOctets = value
      case "parameters": limits.parameters = value
      default: return nil
      }
    }
    return limits
  }

  /// What is expected when every LF is turned into CRLF: each offset moves by the line ends before it.
  func expectedWithCRLF() -> [Place] {
    expected.defects.map { place in
      let lineEnds = message[..<place.offset].count { $0 == .lineFeed }
      return Place(name: place.name, offset: place.offset + lineEnds, line: place.line)
    }
  }

  /// Limits of octets that grow with the line ends of the header.
  var limitsWithCRLF: Limits? {
    guard var limits, let octets = expected.limits?["headerOctets"] else { return limits }
    limits.headerOctets = octets + message[..<octets].count { $0 == .lineFeed }
    return limits
  }

  /// Whether line ends are not the point, so that the message may be turned into CRLF.
  var isFreeOfCR: Bool { !message.contains(.carriageReturn) }
}

/// The defects of some octets, as a fixture states them.
func places(of octets: [UInt8], limits: Limits, without ignored: DefectKind? = nil) -> [DefectFixture.Place] {
  let message = Message(octets, limits: limits)
  let defects = message.diagnose().listed.filter { $0.kind != ignored }
  let lines = message.lines(of: defects.map(\.range.lowerBound))
  return zip(defects, lines).map { DefectFixture.Place(name: $0.kind.name, offset: $0.range.lowerBound, line: $1) }
    .sorted()
}

extension Message {
  /// The line of each offset, from 1, counted in the plainest way; behind the last line end there is no further line.
  func lines(of offsets: [Int]) -> [Int] {
    offsets.map { offset in
      let ends = octets[..<min(offset, octets.count)].count { $0 == lineTerminator }
      return offset == octets.count && octets.last == lineTerminator ? ends : ends + 1
    }
  }
}
