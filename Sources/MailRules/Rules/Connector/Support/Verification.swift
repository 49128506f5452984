import HelpDesk

/// The state of one way of verification, with its place.
struct Verification {
  let name: String
  let what: String
  let state: VerificationState
  let path: String
}

extension ConfigurationSubject {
  /// The verifications that the mode needs: in and out when bidirectional, forwarding and out when outbound only.
  var verifications: [Verification] {
    guard let mode = connected?.connector.mode else { return [] }
    var verifications: [Verification] = []
    func add(_ name: String, _ what: String, _ state: VerificationState?, _ path: String) {
      if let state { verifications.append(Verification(name: name, what: what, state: state, path: path)) }
    }
    for (domain, path) in smtpDomains {
      if mode == .bidirectional {
        add(domain.name, "The incoming verification", domain.incomingStatus, path + ".incoming-status")
      }
      add(domain.name, "The outgoing verification", domain.outgoingStatus, path + ".outgoing-status")
    }
    for (address, path) in addresses where !address.address.isNative {
      let name = address.address.text
      if mode == .bidirectional {
        add(name, "The incoming verification", address.incomingStatus, path + ".incoming-status")
      } else {
        add(name, "The verification of the forwarding", address.forwardingStatus, path + ".forwarding-status")
      }
      add(name, "The outgoing verification", address.outgoingStatus, path + ".outgoing-status")
    }
    return verifications
  }
}
