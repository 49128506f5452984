/// Reads an XML document event by event (XML 1.0, Namespaces in XML 1.0).
///
///     var reader = XMLReader(Array("<a>b</a>".utf8))
///     while let event = try reader.next() { … }  // start, text, end
///
/// Nothing outside of the document is ever read, no document type is accepted, and no entity but the five of XML itself
/// is known. Attributes, comments and processing instructions are passed over. The encoding is the one that the
/// document declares or shows by its first octets, else UTF-8. A failure comes behind all events before it, and then
/// again with every call. Memory is that of the octets, and of one step of `stepOctets` with its events.
package struct XMLReader {
  /// How much of a document is read in one step.
  private static let stepOctets = 32 << 10

  private let octets: [UInt8]
  private var position: Int
  private let end: Int
  private let parser: SAXParser?
  private var events: ArraySlice<SAXParser.Entry> = []
  private var failure: MarkupFailure?
  private var isAtEnd = false
  /// The line on which the last event ended, from 1.
  package private(set) var line = 1

  package init(_ octets: [UInt8]) {
    self.init(octets, octets.indices)
  }

  /// Reads a range of octets.
  package init(_ octets: [UInt8], _ range: Range<Int>) {
    self.octets = octets
    position = range.lowerBound
    end = range.upperBound
    parser = SAXParser()
    if range.count > MarkupLimits.documentOctets {
      failure = MarkupFailure(.tooLong, line: 1, column: 1)
    } else if parser == nil {
      failure = MarkupFailure(.outOfMemory, line: 1, column: 1)
    } else if octets[range].allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      failure = MarkupFailure(.empty, line: 1, column: 1)
    }
  }

  /// The next event; nil behind the last one.
  package mutating func next() throws(MarkupFailure) -> XMLEvent? {
    while true {
      if let entry = events.popFirst() {
        line = entry.line
        return entry.event
      }
      if let failure { throw failure }
      guard let parser, !isAtEnd else { return nil }
      let step = position..<min(end, position + Self.stepOctets)
      position = step.upperBound
      isAtEnd = position == end
      failure = parser.parse(octets, step, isLast: isAtEnd)
      events = parser.takeEvents()[...]
    }
  }
}
