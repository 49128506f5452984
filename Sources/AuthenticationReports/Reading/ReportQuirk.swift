/// How a report deviates from its standard although it could be read.
///
///     <source_ip>unknown</source_ip>   // invalidAddress at row/source_ip
package struct ReportQuirk: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The root is in a namespace that no generation of the format has.
    case wrongNamespace
    /// The report stands inside of another element.
    case wrapped
    /// Something that the standard demands is not there.
    case missing
    /// Something that the standard demands is there without a value.
    case empty
    /// Something stands again that may stand once; the first counts.
    case repeated
    /// An element or member that no generation of the format has, in no namespace of an extension.
    case unknownElement
    /// Text stands where only elements may.
    case strayText
    /// A word is written with other letters than the standard's small ones.
    case letterCase
    /// A value is none of those that the standard lists.
    case unknownValue
    /// A number is not one, or out of all proportion; it counts as absent.
    case invalidNumber
    /// A time is not one.
    case invalidTime
    /// A text is no address of IPv4 or IPv6.
    case invalidAddress
    /// The period ends before it begins.
    case reversedDates
    /// The version is another one than 1.0.
    case unexpectedVersion
    /// A record has neither a result of DKIM nor one of SPF.
    case noResults
    /// There is no record.
    case noRecords
    /// The numbers of a report contradict each other.
    case contradiction
    /// A value was cut at `AuthenticationReportLimits.valueOctets`.
    case tooLong
    /// What was beyond a limit of `AuthenticationReportLimits` is left out.
    case tooMany
    /// Octets that are not of the document's encoding were replaced by U+FFFD.
    case repairedEncoding
    /// The document is not well-formed behind the report.
    case trailingMarkup

    /// What it means, in a sentence.
    package var meaning: String {
      switch self {
      case .wrongNamespace: "The report is in a namespace that is not DMARC's."
      case .wrapped: "The report stands inside of another element."
      case .missing: "Something required is missing."
      case .empty: "Something required has no value."
      case .repeated: "Something stands again that may stand once; the first was read."
      case .unknownElement: "There is something that no version of the format has."
      case .strayText: "There is text where only elements may stand."
      case .letterCase: "A word is not written in small letters."
      case .unknownValue: "A value is none of those that the standard lists."
      case .invalidNumber: "A number cannot be read."
      case .invalidTime: "A time cannot be read."
      case .invalidAddress: "An address is neither IPv4 nor IPv6."
      case .reversedDates: "The period ends before it begins."
      case .unexpectedVersion: "The version is not 1.0."
      case .noResults: "A record has no result of DKIM or SPF."
      case .noRecords: "The report has no records."
      case .contradiction: "Numbers contradict each other."
      case .tooLong: "A value was too long and was cut."
      case .tooMany: "There was more than can be read; the rest was left out."
      case .repairedEncoding: "Octets that are not of the encoding were replaced."
      case .trailingMarkup: "What follows the report cannot be read."
      }
    }
  }

  package let kind: Kind
  /// What deviates, in the format's own words: `row/source_ip`.
  ///
  /// An unknown element's name is the sender's.
  package let place: String
  /// How often.
  package internal(set) var count: Int
  /// The line of the first, from 1; nil where there are no lines.
  package let line: Int?
}

/// Collects quirks, each kind at each place once.
struct QuirkLog: Sendable {
  private(set) var quirks: [ReportQuirk] = []
  private var indexes: [Key: Int] = [:]

  private struct Key: Hashable {
    let kind: ReportQuirk.Kind
    let place: String
  }

  mutating func note(_ kind: ReportQuirk.Kind, _ place: String, line: Int? = nil) {
    let key = Key(kind: kind, place: place)
    if let index = indexes[key] {
      quirks[index].count += 1
    } else if quirks.count < AuthenticationReportLimits.quirks {
      indexes[key] = quirks.count
      quirks.append(ReportQuirk(kind: kind, place: place, count: 1, line: line))
    }
  }
}
