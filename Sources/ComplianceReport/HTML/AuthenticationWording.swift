import MailAuthentication
import SafeOutput

/// How a message stands, as sign, word and colour.
protocol Standing {
  var icon: Icons { get }
  var word: String { get }
  /// The class that gives the colour.
  var style: StaticString { get }
}

extension DKIMStanding: Standing {
  var icon: Icons {
    switch self {
    case .pass: .pass
    case .broken: .error
    case .unsigned: .missing
    case .open: .info
    }
  }

  var word: String {
    switch self {
    case .pass: "pass"
    case .broken: "broken"
    case .unsigned: "unsigned"
    case .open: "open"
    }
  }

  var style: StaticString {
    switch self {
    case .pass: "is-pass"
    case .broken: "is-error"
    case .unsigned: "is-warning"
    case .open: "is-info"
    }
  }
}

extension SPFStanding: Standing {
  var icon: Icons {
    switch self {
    case .pass: .pass
    case .noPass: .warning
    case .unchecked: .info
    }
  }

  var word: String {
    switch self {
    case .pass: "pass"
    case .noPass: "no pass"
    case .unchecked: "unchecked"
    }
  }

  var style: StaticString {
    switch self {
    case .pass: "is-pass"
    case .noPass: "is-warning"
    case .unchecked: "is-info"
    }
  }
}

extension DMARCStanding: Standing {
  var icon: Icons {
    switch self {
    case .pass: .pass
    case .fail: .error
    case .none: .missing
    case .open: .info
    }
  }

  var word: String {
    switch self {
    case .pass: "pass"
    case .fail: "fail"
    case .none: "no record"
    case .open: "open"
    }
  }

  var style: StaticString {
    switch self {
    case .pass: "is-pass"
    case .fail: "is-error"
    case .none: "is-warning"
    case .open: "is-info"
    }
  }
}

extension AuthenticationOutcome: Standing {
  var icon: Icons {
    switch self {
    case .pass: .pass
    case .fail, .permerror: .error
    case .softfail, .policy: .warning
    case .neutral, .none: .none
    case .temperror: .info
    }
  }

  var word: String { rawValue }

  var style: StaticString {
    switch self {
    case .pass: "is-pass"
    case .fail, .permerror: "is-error"
    case .softfail, .policy: "is-warning"
    case .neutral, .none: "is-none"
    case .temperror: "is-info"
    }
  }
}

extension SigningKeySummary.State {
  var words: String {
    switch self {
    case .usable: "usable"
    case .unknown: "not known"
    case .missing: "missing"
    case .weak: "weak"
    case .obsolete: "obsolete"
    case .unusable: "unusable"
    case .revoked: "revoked"
    }
  }

  var icon: Icons {
    switch self {
    case .usable: .pass
    case .unknown: .info
    case .missing: .missing
    case .weak: .warning
    case .obsolete, .unusable, .revoked: .error
    }
  }

  var style: StaticString {
    switch self {
    case .usable: "is-pass"
    case .unknown: "is-info"
    case .missing, .weak: "is-warning"
    case .obsolete, .unusable, .revoked: "is-error"
    }
  }
}

extension AuthenticationStage {
  var words: String {
    switch self {
    case .before: "before"
    case .after: "after"
    case .single: "single"
    }
  }
}

extension SPFRequest.Identity {
  var words: String {
    switch self {
    case .mailFrom: "reverse path"
    case .helo: "HELO name"
    }
  }
}

extension Wording {
  /// `12 pass, 3 fail`; a dash for none.
  static func outcomes(_ counts: [AuthenticationOutcome: Int]) -> String {
    let parts = AuthenticationOutcome.allCases.compactMap { outcome in
      counts[outcome].map { "\(number($0)) \(outcome.rawValue)" }
    }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }

  /// `+3`, `−9`.
  static func difference(_ difference: Int) -> String {
    (difference > 0 ? "+" : "−") + number(abs(difference))
  }
}

extension AuthenticationSummary {
  /// `74 pairs before and after the relay, 81 single messages`.
  var checkedSentence: String {
    let pairs = total(.before).messages
    let single = total(.single).messages
    return [
      pairs > 0 ? Wording.count(pairs, "pair", "pairs") + " before and after the relay" : nil,
      single > 0 || pairs == 0 ? Wording.count(single, "single message", "single messages") : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// `6, 1 weak, 1 missing`.
  var keysSentence: String {
    let states = SigningKeySummary.State.allCases.filter { $0 != .usable }.compactMap { state -> String? in
      let count = keys.count { $0.state == state }
      return count > 0 ? "\(Wording.number(count)) \(state.words)" : nil
    }
    return ([Wording.number(keys.count)] + states).joined(separator: ", ")
  }

  /// `before the relay 1 pass; single 2 pass, 1 fail; told, and never decides alone`; nil where no message has a chain.
  var chainsSentence: String? {
    guard !chains.isEmpty else { return nil }
    let stages = AuthenticationStage.allCases.compactMap { stage in
      chains[stage].map { "\(stage == .single ? "single" : stage.words + " the relay") \(Wording.outcomes($0))" }
    }
    return (stages + ["told, and never decides alone"]).joined(separator: "; ")
  }

  /// `12 domains of reverse paths, at most 2 of 10 look-ups`.
  var sendersSentence: String {
    guard let mostLookups else { return "not checked: no client is known" }
    let paths = senders.count { $0.key.identity == .mailFrom }
    return Wording.count(paths, "domain", "domains") + " of reverse paths, at most \(mostLookups) of "
      + "\(SPFLimits.lookups) look-ups"
  }
}

extension RelayEffect {
  /// `31 of 74 pairs lost, 2 won`.
  var sentence: String {
    "\(Wording.number(lost.count)) of \(Wording.count(known, "pair", "pairs")) lost, \(Wording.number(won.count)) won"
  }
}
