/// The base64 content transfer encoding (RFC 2045, section 6.8).
///
///     SGVsbG8=   ->   Hello
///
/// Linear in the input, about three octets of output for each four of input. Line ends are CRLF, LF, bare CR or a
/// mixture.
package enum Base64 {
  /// The longest encoded line, in octets without its end (RFC 2045, section 6.8).
  package static let lineLimit = 76

  /// Decodes whatever can be decoded, and reports each repair.
  package static func decode(
    _ view: OctetView, _ range: Range<Int>, lineLimit: Int = lineLimit, repairs: inout RepairLog
  ) -> [UInt8] {
    // A word is written as a whole, of which two octets are slack.
    [UInt8](octetCapacity: range.count / 4 * 3 + 12) { writer in
      decode(view, range, lineLimit: lineLimit, to: &writer, repairs: &repairs)
    }
  }

  /// Reports the repairs that decoding would make, without the octets.
  package static func validate(_ view: OctetView, _ range: Range<Int>, repairs: inout RepairLog) {
    var output = NoOutput()
    decode(view, range, to: &output, repairs: &repairs)
  }

  /// Decodes octets that need no repair; throws the first repair otherwise.
  package static func decodeStrictly(
    _ view: OctetView, _ range: Range<Int>
  ) throws(DecodingRefused) -> [UInt8] {
    var repairs = RepairLog()
    let octets = decode(view, range, repairs: &repairs)
    if let refusal = DecodingRefused(repairs) { throw refusal }
    return octets
  }

  /// What a character contributes to the 24 bits of a quantum, for each of its four places; `invalid` where it cannot stand.
  private static let quantumTable: WordTable = {
    var table = [UInt32](repeating: invalid, count: 1024)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, octet) in alphabet.utf8.enumerated() {
      for place in 0..<4 { table[place * 256 + Int(octet)] = UInt32(value) << UInt32(18 - 6 * place) }
    }
    return WordTable(table)
  }()

  private static let invalid: UInt32 = 1 << 31

  /// Decodes whatever can be decoded into an output, and reports each repair.
  package static func decode<Output: OctetOutput>(
    _ view: OctetView, _ range: Range<Int>, lineLimit: Int = lineLimit, to output: inout Output,
    repairs: inout RepairLog
  ) {
    view.check(range)
    let table = quantumTable
    var state = Quantum(limit: lineLimit, lineStart: range.lowerBound)
    var offset = range.lowerBound
    let end = range.upperBound
    while offset < end {
      if state.isFresh, !Output.takesOctets {
        // Whole quanta of the alphabet need no repair.
        offset &+= (view.endOfBase64(in: offset..<end) &- offset) & ~3
        if offset == end { break }
      } else if state.isFresh {
        while offset &+ 8 <= end {
          let word = view.word(at: offset)
          let first = table.joined(UInt32(truncatingIfNeeded: word))
          let second = table.joined(UInt32(truncatingIfNeeded: word &>> 32))
          if (first | second) & invalid != 0 { break }
          output.append(bigEndian: UInt64(first) &<< 40 | UInt64(second) &<< 16, keeping: 6)
          offset &+= 8
        }
        // What is left of most lines: the nineteenth quantum of 76 octets.
        if offset &+ 8 <= end {
          let first = table.joined(UInt32(truncatingIfNeeded: view.word(at: offset)))
          if first & invalid == 0 {
            output.append(bigEndian: UInt64(first) &<< 40, keeping: 3)
            offset &+= 4
          }
        }
        if offset == end { break }
      }
      let octet = view[offset]
      let sextet = table.last(octet)
      if sextet != invalid {
        state.take(sextet, at: offset, &output, &repairs)
      } else if octet == .lineFeed || octet == .carriageReturn {
        state.endLine(at: offset, &repairs)
        offset = view.afterLineEnd(offset, limit: end)
        state.lineStart = offset
        continue
      } else if octet == 0x3D {
        state.takePadding(at: offset, &output, &repairs)
      } else if !octet.isWhiteSpace {
        // White space is no sign of damage (RFC 2045, section 6.8).
        repairs.record(.outsideAlphabet, at: offset)
      }
      offset &+= 1
    }
    state.endLine(at: end, &repairs)
    state.finish(at: end, &output, &repairs)
  }
}

extension Base64 {
  /// The quantum that is open, for the octets that the fast loop leaves over.
  private struct Quantum {
    let limit: Int
    var lineStart: Int
    private var bits: UInt32 = 0
    private var sextets = 0
    private var lastSextet = 0
    /// Padding was met and no data since.
    private var isPadded = false
    private var paddingDue = 0

    init(limit: Int, lineStart: Int) {
      self.limit = limit
      self.lineStart = lineStart
    }

    /// Whether the next four characters are a quantum of their own.
    var isFresh: Bool { sextets == 0 && !isPadded }

    mutating func take(
      _ sextet: UInt32, at offset: Int, _ output: inout some OctetOutput, _ repairs: inout RepairLog
    ) {
      if isPadded {
        if paddingDue > 0 { repairs.record(.paddingMissing, at: offset) }
        repairs.record(.dataAfterPadding, at: offset)
        isPadded = false
        paddingDue = 0
      }
      bits = bits &<< 6 | sextet
      sextets &+= 1
      lastSextet = offset
      if sextets == 4 {
        emit(3, &output)
        sextets = 0
        bits = 0
      }
    }

    mutating func takePadding(at offset: Int, _ output: inout some OctetOutput, _ repairs: inout RepairLog) {
      if sextets == 0 {
        if paddingDue > 0 { paddingDue &-= 1 } else { repairs.record(.unexpectedPadding, at: offset) }
        isPadded = true
        return
      }
      paddingDue = sextets == 3 ? 0 : 1
      close(&output, &repairs)
      isPadded = true
    }

    /// Closes a quantum of one, two or three characters.
    private mutating func close(_ output: inout some OctetOutput, _ repairs: inout RepairLog) {
      if sextets == 1 {
        repairs.record(.truncatedQuantum, at: lastSextet)
      } else {
        let unused: UInt32 = sextets == 2 ? 0xF : 0x3
        if bits & unused != 0 { repairs.record(.nonZeroTrailingBits, at: lastSextet) }
        let kept = sextets &- 1
        bits &<<= UInt32(6 &* (4 &- sextets))
        emit(kept, &output)
      }
      sextets = 0
      bits = 0
    }

    private func emit(_ count: Int, _ output: inout some OctetOutput) {
      output.append(UInt8(truncatingIfNeeded: bits &>> 16))
      if count > 1 { output.append(UInt8(truncatingIfNeeded: bits &>> 8)) }
      if count > 2 { output.append(UInt8(truncatingIfNeeded: bits)) }
    }

    func endLine(at offset: Int, _ repairs: inout RepairLog) {
      if offset &- lineStart > limit { repairs.record(.lineTooLong, at: lineStart &+ limit) }
    }

    mutating func finish(at end: Int, _ output: inout some OctetOutput, _ repairs: inout RepairLog) {
      if sextets > 0 {
        if sextets > 1 { repairs.record(.paddingMissing, at: end) }
        close(&output, &repairs)
      } else if paddingDue > 0 {
        repairs.record(.paddingMissing, at: end)
      }
    }
  }
}
