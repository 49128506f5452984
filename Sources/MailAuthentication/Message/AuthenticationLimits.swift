/// Bounds of what is gathered about one message.
package enum AuthenticationLimits {
  /// How many Authentication-Results fields of a message are read; a long way through many servers leaves a dozen.
  package static let claims = 100
  /// How many failing signatures of a message are explained; each may cost half a second.
  package static let explanations = 4
  /// How many From fields are read; more than one is wrong already (RFC 5322, section 3.6).
  package static let authorFields = 16
}
