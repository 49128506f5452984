/// The rules over messages in their sequence; family LOOP.
package enum LoopRules {
  /// Every rule of the family, in the order of the codes.
  package static let all: [any Rule<RatedMessage>] = [SenderRateExceeded()]
}
