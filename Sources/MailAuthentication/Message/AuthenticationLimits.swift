/// Bounds of what is gathered about one message.
package enum AuthenticationLimits {
  /// How many Authentication-Results fields of a message are read; a long way through many servers leaves a dozen.
  package static let claims = 100
}
