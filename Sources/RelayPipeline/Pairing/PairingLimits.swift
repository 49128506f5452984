/// What finding pairs over whole folders may cost.
package enum PairingLimits {
  /// How many messages of before the relay are held.
  package static let messages = 250_000
  /// How many octets of messages of before the relay are held.
  package static let octets = 1 << 30
  /// How many octets of a text without white space are compared at most where it may have been continued.
  package static let beginning = 400
  /// How many such octets a text must have to be recognised by them: shorter ones are alike too often.
  package static let shortest = 40
}
