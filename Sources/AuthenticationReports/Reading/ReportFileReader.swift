import Compression
import InternetMessage

/// Takes packings apart until there are reports.
struct ReportFileReader {
  private(set) var items: [ReportFile.Item] = []
  /// How many octets may still be unpacked.
  private var budget: Int

  init(budget: Int) { self.budget = budget }

  /// What octets are, by how they begin.
  private enum Form {
    case empty, gzip, zip, xml, json, other
  }

  private static func form(of octets: [UInt8]) -> Form {
    if GzipDecoder.isGzip(octets) { return .gzip }
    if ZipArchive.isZip(octets) { return .zip }
    // Byte order marks of UTF-8 and UTF-16, and UTF-16 without one (XML 1.0, appendix F).
    if [[0xFE, 0xFF], [0xFF, 0xFE], [0x3C, 0x00], [0x00, 0x3C]].contains(where: { octets.starts(with: $0) }) {
      return .xml
    }
    let start = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    switch octets[start...].first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) {
    case nil: return .empty
    case UInt8(ascii: "<"): return .xml
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    default: return .other
    }
  }

  mutating func read(_ octets: [UInt8], place: [String], depth: Int) {
    guard depth < AuthenticationReportLimits.nesting else {
      refuse(.nestedTooDeep, place)
      return
    }
    switch Self.form(of: octets) {
    case .empty: refuse(.empty, place)
    case .xml: add(place) { () throws(ReportFailure) in .aggregate(try AggregateReport.read(octets)) }
    case .json: add(place) { () throws(ReportFailure) in .transportSecurity(try TLSReport.read(octets)) }
    case .gzip: readGzip(octets, place, depth)
    case .zip: readZip(octets, place, depth)
    case .other: readMessage(octets, place, depth)
    }
  }

  private mutating func add(_ place: [String], _ read: () throws(ReportFailure) -> AuthenticationReport) {
    guard items.count < AuthenticationReportLimits.reports else {
      refuseRest()
      return
    }
    do throws(ReportFailure) {
      append(.success(try read()), place)
    } catch {
      append(.failure(error), place)
    }
  }

  private mutating func refuse(_ failure: ReportFailure, _ place: [String]) {
    guard items.count < AuthenticationReportLimits.reports else {
      refuseRest()
      return
    }
    append(.failure(failure), place)
  }

  private mutating func append(_ result: Result<AuthenticationReport, ReportFailure>, _ place: [String]) {
    items.append(ReportFile.Item(place: place.joined(separator: ", "), result: result))
  }

  /// Says once that there is more.
  private mutating func refuseRest() {
    guard items.count == AuthenticationReportLimits.reports else { return }
    append(.failure(.tooManyReports), [])
  }

  // MARK: Packings

  private mutating func readGzip(_ octets: [UInt8], _ place: [String], _ depth: Int) {
    do throws(GzipFailure) {
      let unpacked = try unpack(octets)
      budget -= unpacked.count
      read(unpacked, place: place, depth: depth + 1)
    } catch {
      refuse(.gzip(error), place)
    }
  }

  private func unpack(_ octets: [UInt8]) throws(GzipFailure) -> [UInt8] {
    var decoder = GzipDecoder(limits: GzipLimits(totalOctets: budget))
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var unpacked: [UInt8] = []
    var position = 0
    while true {
      let step = try decoder.decode(octets, position..<octets.count, isLast: true, into: &buffer, at: 0)
      position += step.consumed
      unpacked += buffer[..<step.produced]
      if step.isEnd { return unpacked }
    }
  }

  private mutating func readZip(_ octets: [UInt8], _ place: [String], _ depth: Int) {
    let before = items.count
    do throws(ZipFailure) {
      var archive = try ZipArchive(octets, limits: ZipLimits(totalOctets: budget))
      for entry in archive.entries where !entry.isFolder {
        let place = place + [Self.label(String(decoding: entry.name, as: UTF8.self))]
        do throws(ZipFailure) {
          let unpacked = try archive.unpack(entry)
          budget -= unpacked.count
          read(unpacked, place: place, depth: depth + 1)
        } catch {
          refuse(.zip(error), place)
        }
        if items.count > AuthenticationReportLimits.reports { return }
      }
    } catch {
      refuse(.zip(error), place)
    }
    if items.count == before { refuse(.noReport, place) }
  }

  // MARK: Messages

  private mutating func readMessage(_ octets: [UInt8], _ place: [String], _ depth: Int) {
    guard octets.count <= AuthenticationReportLimits.unpackedOctets else {
      refuse(.unknownForm, place)
      return
    }
    let message = Message(octets)
    guard !message.fields().isEmpty else {
      refuse(.unknownForm, place)
      return
    }
    let before = items.count
    var part = 0
    while part < message.parts.count, items.count <= AuthenticationReportLimits.reports {
      if let end = readFailureReport(message, part, place) {
        part = end
      } else {
        if message.parts[part].structure == .leaf { readAttachment(message, part, place, depth) }
        part += 1
      }
    }
    if items.count == before { refuse(.noReport, place) }
  }

  /// Reads a container that holds a feedback report; gives where the parts behind it begin.
  ///
  /// The message that the report is about stands in the same container: what it has attached is no report.
  private mutating func readFailureReport(_ message: Message, _ part: Int, _ place: [String]) -> Int? {
    let isAlone = message.parts[part].structure == .leaf && isFeedback(message, part)
    let feedback = isAlone ? part : message.children(of: part).first { isFeedback(message, $0) }
    guard let feedback else { return nil }
    let place = place + ["part \(message.path(of: feedback))"]
    add(place) { () throws(ReportFailure) in .failure(try FailureReport.read(message, part: feedback)) }
    return message.parts[part].subtreeEnd
  }

  private func isFeedback(_ message: Message, _ part: Int) -> Bool {
    message.contentType(of: part).mediaType == "message/feedback-report"
  }

  private mutating func readAttachment(_ message: Message, _ part: Int, _ place: [String], _ depth: Int) {
    let type = message.contentType(of: part)
    let name = message.contentDisposition(of: part)?.filename ?? type.parameters["name"]
    guard Self.mayBeReport(type.mediaType, name) else { return }
    let octets = message.decodedOctets(of: part)
    let form = Self.form(of: octets)
    guard form != .other else { return }
    budget -= min(budget, octets.count)
    let label = name.map { [Self.label($0)] } ?? []
    read(octets, place: place + ["part \(message.path(of: part))"] + label, depth: depth + 1)
  }

  /// Whether a part is announced as something that reports come as; RFC 7489, section 7.2.1.1, RFC 8460, section 5.
  private static func mayBeReport(_ type: String, _ name: String?) -> Bool {
    let types = [
      "application/gzip", "application/x-gzip", "application/zip", "application/x-zip-compressed", "application/xml",
      "text/xml", "application/tlsrpt+json", "application/tlsrpt+gzip", "application/json", "application/octet-stream",
    ]
    if types.contains(type) { return true }
    let small = name?.lowercased() ?? ""
    return [".xml", ".gz", ".zip", ".json"].contains { small.hasSuffix($0) }
  }

  /// A name as part of a place.
  private static func label(_ name: String) -> String { ReportedText.cut(name[...], to: 200) }
}
