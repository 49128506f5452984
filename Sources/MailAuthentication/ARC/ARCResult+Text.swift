extension ARCResult {
  /// What became of the chain in lines for people: the reason, then each set; none where there is no chain.
  ///
  /// There are at most two more than `ARCLimits.sets`. The domains are text of mail.
  package var lines: [String] {
    guard outcome != .none else { return [] }
    var lines = [(instances == 1 ? "1 set: " : "\(instances) sets: ") + reason.text]
    if let oldest = oldestPass, oldest > 0 {
      lines.append("the message was changed between instances \(oldest - 1) and \(oldest)")
    }
    return lines
      + sets.map { set in
        let seal = set.seal.map { $0.outcome.rawValue } ?? "not looked at"
        let signature = set.messageSignature.map { $0.outcome.rawValue } ?? "not looked at"
        return "instance \(set.instance): \(set.sealer ?? "no domain"), \(set.isTrusted ? "trusted" : "not trusted"); "
          + "seal \(seal), message signature \(signature)"
      }
  }
}
