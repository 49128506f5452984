/// Unpacks a gzip stream of one or several members (RFC 1952, section 2.2) step by step.
///
/// The caller owns both buffers: it hands over what it has of the compressed octets, gets told how many of them were
/// used and how many octets came out, and comes again.
///
///     1f 8b 08 … member … 1f 8b 08 … member … 00 00 00
///
/// Zero octets after the last member are padding, as tapes write it; anything else is reported in `trailing`, as it
/// may be a damaged member. The decoder is not thread-safe; each stream has its own.
package struct GzipDecoder {
  /// What one step did.
  package struct Step: Sendable, Hashable {
    /// How many octets of the input were used.
    package var consumed: Int
    /// How many octets of output were written.
    package var produced: Int
    /// Whether the stream has ended: every later step does nothing.
    package var isEnd: Bool
  }

  private enum State {
    case betweenMembers
    case inMember
    case trailing
    case failed(GzipFailure)
  }

  /// Octets read from the compressed stream so far.
  package private(set) var compressedOctets = 0
  /// Octets unpacked so far.
  package private(set) var unpackedOctets = 0
  /// How many members have ended well.
  package private(set) var members = 0
  /// The offset in the compressed stream of the first octet after the last member that is neither one nor padding.
  package private(set) var trailing: Int?

  private let limits: GzipLimits
  private let stream: InflateStream?
  private var state = State.betweenMembers
  private var memberStart = 0
  private var unpackedBeforeMember = 0

  package init(limits: GzipLimits = GzipLimits()) {
    self.limits = limits
    stream = InflateStream()
  }

  /// Whether octets begin as a gzip member does (RFC 1952, section 2.3.1: ID1, ID2, CM).
  package static func isGzip(_ prefix: some Collection<UInt8>) -> Bool {
    prefix.starts(with: [0x1F, 0x8B, 0x08])
  }

  /// Unpacks octets of a range over those of a buffer from an offset on; `isLast` says that no input will follow.
  ///
  /// Give it at least one octet of room. A step that yields nothing and is not the end wants more input. A failure
  /// comes only when everything before it has been delivered, and then at every further step.
  package mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8], at offset: Int
  ) throws(GzipFailure) -> Step {
    var step = Step(consumed: 0, produced: 0, isEnd: false)
    while true {
      switch state {
      case .failed(let failure):
        guard step.produced > 0 else { throw failure }
        return step
      case .trailing:
        step.consumed = range.count
        step.isEnd = isLast
        return step
      case .betweenMembers where step.consumed == range.count:
        guard isLast else { return step }
        if members > 0 {
          step.isEnd = true
          return step
        }
        state = .failed(.truncated)
      case .betweenMembers:
        beginMember(with: input[range.lowerBound + step.consumed], &step)
      case .inMember:
        if step.produced == output.count - offset { return step }
        let before = step
        let rest = range.lowerBound + step.consumed..<range.upperBound
        advance(input, rest, into: &output, at: offset + step.produced, &step)
        if case .inMember = state, before == step {
          guard isLast else { return step }
          state = .failed(.truncated)
        }
      }
    }
  }

  /// Decides by its first octet what stands where a member may begin.
  private mutating func beginMember(with octet: UInt8, _ step: inout Step) {
    if members == 0 || octet == 0x1F {
      if members > 0 { stream?.reset() }
      memberStart = compressedOctets
      unpackedBeforeMember = unpackedOctets
      state = .inMember
    } else if octet == 0 {
      step.consumed += 1
      compressedOctets += 1
    } else {
      trailing = compressedOctets
      state = .trailing
    }
  }

  private mutating func advance(
    _ input: [UInt8], _ range: Range<Int>, into output: inout [UInt8], at offset: Int, _ step: inout Step
  ) {
    guard let stream else {
      state = .failed(.outOfMemory)
      return
    }
    let (consumed, produced, outcome) = input.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.inflate(
          UnsafeBufferPointer(rebasing: source[range]),
          into: UnsafeMutableBufferPointer(rebasing: target[offset...]))
      }
    }
    step.consumed += consumed
    step.produced += produced
    compressedOctets += consumed
    unpackedOctets += produced
    switch outcome {
    case .going: break
    case .memberEnded:
      members += 1
      state = .betweenMembers
    case .corrupt where members > 0 && unpackedOctets == unpackedBeforeMember:
      // It began like a further member and is none: garbage, as after any other first octet.
      trailing = memberStart
      state = .trailing
    case .corrupt: state = .failed(.corrupt)
    case .outOfMemory: state = .failed(.outOfMemory)
    }
    checkLimits()
  }

  private mutating func checkLimits() {
    if unpackedOctets > limits.totalOctets {
      state = .failed(.totalOctetsExceeded(limit: limits.totalOctets))
    } else if unpackedOctets > limits.ratioGraceOctets,
      unpackedOctets / limits.expansionRatio > compressedOctets
    {
      state = .failed(.expansionRatioExceeded(limit: limits.expansionRatio))
    }
  }
}
