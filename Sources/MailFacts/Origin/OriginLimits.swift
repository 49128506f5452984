/// How much of a message is looked at to tell who caused it; what lies beyond counts for nothing.
enum OriginLimits {
  /// How many octets of a subject are read.
  static let subjectOctets = 400
  /// How many octets of a body, as they stand, are read; a report says what it has to say at its beginning.
  static let bodyOctets = 8192
  /// How many octets of a notification of the help desk are read: its form shows in the first lines.
  static let notificationOctets = 1024
  /// How many seconds after the message that it answers a program's answer comes.
  static let quickAnswerSeconds: Int64 = 120
  /// How many octets of unquoted text are searched for words.
  static let statementOctets = 1600
  /// How many sentences are looked at in which a message may call itself automatic.
  static let selfDescriptions = 8
  /// How many octets of such a sentence are looked at.
  static let sentenceOctets = 160
  /// Where in a text a question is the writer's own, and not a notice's `Any questions?` at its end.
  static let questionOctets = 400
  /// How many parts are looked at to find the text and the returned message.
  static let parts = 16
  /// How many signals are kept as evidence.
  static let marks = 32
  /// How many octets of a field body are kept as evidence.
  static let evidenceOctets = 120
  /// How many fields of a name that may stand once are read.
  static let repeatedFields = 8
}
