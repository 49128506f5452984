import ArgumentParser
import InternetMessage
import MailAuthentication
import SafeOutput

/// The SMTP session, where the user knows it better than the trace fields.
struct EnvelopeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The address of the client that handed the message over.", valueName: "address"))
  var ip: String?

  @Option(help: ArgumentHelp("What the client called itself in HELO or EHLO.", valueName: "name"))
  var helo: String?

  @Option(help: ArgumentHelp("The reverse path; <> or nothing for the null path.", valueName: "address"))
  var mailFrom: String?

  func validate() throws {
    if let ip, IPAddress(ip) == nil {
      throw ValidationError(
        "--ip takes an address such as 192.0.2.1 or 2001:db8::1, not \(TerminalWriter.escaped(ip)).")
    }
  }

  /// The session; nil when nothing is given.
  var envelope: Envelope? {
    guard ip != nil || helo != nil || mailFrom != nil else { return nil }
    let path = mailFrom.map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
    return Envelope(client: ip.flatMap { IPAddress($0) }, helo: helo, mailFrom: path)
  }
}
