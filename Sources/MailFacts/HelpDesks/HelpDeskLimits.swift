/// How much is read to tell which help desk sent a message.
package enum HelpDeskLimits {
  /// How many octets the name of an account may have; what is longer names none.
  package static let accountOctets = 64
  /// How many signatures are looked at.
  package static let signatures = 8
}
