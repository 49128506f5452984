import InternetMessage
public import MailAuthentication
public import SafeOutput

extension JSONWriter {
  /// Writes what DNS and cryptography say of a message, as `schemas/verdict.schema.json` describes it.
  ///
  ///     {"envelope":{…},"dkim":[{"domain":"example.com",…,"result":"pass",…}],"spf":{…},"dmarc":{…},…}
  public mutating func value(_ authentication: MessageAuthentication) {
    object { json in
      json.key("envelope")
      json.value(authentication.envelope)
      json.array("dkim") { json in
        for index in authentication.dkim.indices { json.signature(index, in: authentication) }
      }
      json.key("spf")
      json.value(authentication.spf, isAligned: authentication.isSPFAligned)
      json.key("dmarc")
      json.value(authentication.dmarc)
      json.key("arc")
      json.value(authentication.arc)
      json.array("claims") { json in for claim in authentication.claims { json.value(claim) } }
    }
  }

  private mutating func value(_ envelope: Envelope) {
    object { json in
      json.member("client", envelope.client.map { "\($0)" })
      json.member("clientFrom", envelope.evidence.client?.name)
      json.member("helo", envelope.helo)
      json.member("mailFrom", envelope.mailFrom)
      json.member("mailFromFrom", envelope.evidence.mailFrom?.name)
      json.member("receivedAt", envelope.receivedAt.flatMap { Timestamp(seconds: $0).rfc3339 })
    }
  }

  private mutating func signature(_ index: Int, in authentication: MessageAuthentication) {
    let result = authentication.dkim[index]
    object { json in
      json.member("domain", result.domain ?? "")
      json.member("selector", result.selector ?? "")
      json.member("algorithm", result.algorithm?.rawValue ?? "")
      json.member("keyBits", result.keyBits)
      json.member("result", result.outcome.rawValue)
      json.member("reason", result.reason.text)
      json.member("aligned", result.domainName.map { authentication.isAligned($0) } ?? false)
      json.member("signed", result.signedNames)
      json.member("unsigned", result.unsignedFields.map(\.kind.name))
      json.member("uncoveredBodyOctets", result.uncoveredBodyOctets)
      json.member("testing", result.isTesting)
      json.array("copied") { json in
        for copy in result.copiedFields {
          json.object { json in
            json.member("name", copy.name)
            json.member("body", copy.body)
            json.member("present", copy.isPresent)
          }
        }
      }
      json.key("explanation")
      if let explanation = authentication.explanations[index] { json.value(explanation) } else { json.null() }
    }
  }

  private mutating func value(_ explanation: DKIMExplanation) {
    object { json in
      json.member("complete", explanation.isComplete)
      json.array("edits") { json in
        for edit in explanation.edits {
          json.object { json in
            json.member("kind", edit.kind.rawValue)
            json.member("place", edit.place)
            json.member("offset", edit.range.lowerBound)
            json.member("length", edit.range.count)
            json.member("line", edit.line)
            json.member("column", edit.column)
            json.member("text", edit.text)
          }
        }
      }
    }
  }

  private mutating func value(_ results: SPFResults?, isAligned: Bool?) {
    guard let results else { return null() }
    object { json in
      json.key("mailFrom")
      json.value(results.mailFrom)
      json.key("helo")
      json.value(results.helo)
      json.member("aligned", isAligned ?? false)
    }
  }

  private mutating func value(_ result: SPFResult?) {
    guard let result else { return null() }
    object { json in
      json.member("domain", result.domain.map { "\($0)" } ?? "")
      json.member("result", result.outcome.rawValue)
      json.member("reason", "\(result.cause)")
      json.member("lookups", result.lookups)
    }
  }

  private mutating func value(_ result: DMARCResult) {
    let decisive = result.decisive
    object { json in
      json.member("domain", decisive.map { "\($0.authorDomain)" } ?? "")
      json.member("organizationalDomain", decisive?.organizationalDomain.map { "\($0)" })
      json.member("policyDomain", decisive?.policyDomain.map { "\($0)" })
      json.member("policy", decisive?.requestedPolicy?.rawValue)
      json.member("applied", decisive?.appliedPolicy?.rawValue)
      json.member("result", result.outcome.rawValue)
      json.member("reason", result.reason.text)
    }
  }

  private mutating func value(_ result: ARCResult) {
    object { json in
      json.member("result", result.outcome.rawValue)
      json.member("instances", result.instances)
      json.member("reason", result.reason.text)
      json.member("chainStatus", result.chainStatus.rawValue)
      json.member("oldestPass", result.oldestPass)
      json.member("trusted", result.isTrusted)
      json.array("sets") { json in
        for set in result.sets {
          json.object { json in
            json.member("instance", set.instance)
            json.member("domain", set.sealer ?? "")
            json.member("selector", set.selector ?? "")
            json.member("algorithm", set.algorithm?.rawValue ?? "")
            json.member("trusted", set.isTrusted)
            json.member("seal", set.seal?.outcome.rawValue)
            json.member("messageSignature", set.messageSignature?.outcome.rawValue)
          }
        }
      }
    }
  }

  private mutating func value(_ claim: AuthenticationClaim) {
    object { json in
      json.member("authservId", claim.results.authservID)
      json.member("trust", claim.verdict.name)
      json.array("results") { json in
        for result in claim.results.results {
          json.object { json in
            json.member("method", result.method)
            json.member("result", result.result)
          }
        }
      }
    }
  }
}

extension Envelope.Source {
  /// The name of the place for machines.
  var name: String {
    switch self {
    case .given: "given"
    case .received(let hop): "Received[\(hop + 1)]"
    case .returnPath: "Return-Path"
    case .receivedSPF: "Received-SPF"
    }
  }
}

extension AuthenticationResultsTrust.Verdict {
  /// The name of the verdict for machines.
  var name: String {
    switch self {
    case .trusted: "trusted"
    case .forged: "forged"
    case .doubtful: "doubtful"
    case .unplaced: "unplaced"
    case .unlisted: "unlisted"
    case .unnamed: "unnamed"
    case .foreign: "foreign"
    }
  }
}
