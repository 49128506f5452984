import Foundation
import SafeOutput

/// Why a baseline cannot be used.
public enum BaselineError: Error, Equatable {
  /// The file is no JSON, or not of the form of a baseline; the words say where.
  case malformed(String)
  /// The file is of a version that this program does not know.
  case unknownVersion(Int)
  /// An entry's fingerprint is none.
  case malformedFingerprint(String)

  /// One sentence for people, with the way out.
  public var description: String {
    switch self {
    case .malformed(let reason):
      "This is not a baseline: \(reason). Write a new one with --write-baseline."
    case .unknownVersion(let version):
      "The baseline is of version \(version); this mailloop knows version \(Baseline.schemaVersion). "
        + "Use a newer mailloop, or write a new baseline with --write-baseline."
    case .malformedFingerprint(let text):
      "\"\(text)\" is not a fingerprint (32 hexadecimal digits). Remove the entry, or write a new baseline."
    }
  }
}

extension Baseline {
  private struct File: Decodable {
    let findings: [FileEntry]
  }

  private struct FileEntry: Decodable {
    let fingerprint: String
    let rule: String
    let file: String
    let index: Int
    let place: String
  }

  private struct FileVersion: Decodable {
    let schemaVersion: Int
  }

  /// Reads a baseline's file.
  public init(json: [UInt8]) throws(BaselineError) {
    self.init()
    let version: Int
    do {
      version = try JSONDecoder().decode(FileVersion.self, from: Data(json)).schemaVersion
    } catch {
      throw .malformed(Self.reason(error))
    }
    guard version == Self.schemaVersion else { throw .unknownVersion(version) }
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: Data(json))
    } catch {
      throw .malformed(Self.reason(error))
    }
    for entry in file.findings {
      guard let fingerprint = Fingerprint(entry.fingerprint) else { throw .malformedFingerprint(entry.fingerprint) }
      insert(
        Entry(fingerprint: fingerprint, rule: entry.rule, file: entry.file, index: entry.index, place: entry.place))
    }
  }

  private static func reason(_ error: any Error) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.isEmpty
        ? "the file" : context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    return switch error {
    case DecodingError.keyNotFound(let key, let context): "\(path(context)) has no \"\(key.stringValue)\""
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "\(path(context)) is of the wrong type"
    default: "it is not JSON"
    }
  }

  /// The baseline as it is written: entries in order, a line for each member, so that changes show in a review.
  public var json: [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("schemaVersion", Self.schemaVersion)
      json.array("findings") { json in
        for entry in entries {
          json.object { json in
            json.member("fingerprint", entry.fingerprint.text)
            json.member("rule", entry.rule)
            json.member("file", entry.file)
            json.member("index", entry.index)
            json.member("place", entry.place)
          }
        }
      }
    }
    return json.octets + [0x0A]
  }
}
