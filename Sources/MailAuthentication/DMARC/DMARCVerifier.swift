public import MailDNS

/// Judges messages by DMARC.
///
///     let verifier = DMARCVerifier(resolver: resolver, mode: .rfc9989)
///     let result = await verifier.verify(DMARCInput(from: [["example.com"]], dkim: [.init(domain, .pass)]))
///     result.outcome                  // pass
///     result.decisive?.appliedPolicy  // none
///
/// It asks DNS and does nothing else: SPF and DKIM are checked before. One message costs at most eight questions for each
/// Author Domain and for each of `DMARCLimits.walkedIdentifiers` domains below its Organizational Domain.
public struct DMARCVerifier: Sendable {
  private let resolver: any Resolver
  private let mode: DMARCMode

  /// A verifier that asks a resolver.
  public init(resolver: any Resolver, mode: DMARCMode = .rfc9989) {
    self.resolver = resolver
    self.mode = mode
  }

  /// Judges a message.
  public func verify(_ input: DMARCInput) async -> DMARCResult {
    let authors: [DomainName]
    do {
      authors = try AuthorDomain.domains(input.from)
    } catch {
      return DMARCResult(unjudged: error, mode: mode)
    }
    var questions = DMARCQuestions(resolver)
    var evaluations: [DMARCEvaluation] = []
    for author in authors {
      var run = DMARCRun(questions: questions, mode: mode, input: input, author: author)
      evaluations.append(await run.evaluate())
      questions = run.questions
    }
    return DMARCResult(evaluations)
  }
}
