import ArgumentParser
import InternetMessage
import MailAuthentication
import MailCrypto
import SafeOutput
import Settings

/// How a message is signed, when it is to be.
struct SigningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Sign the message with this key (PEM; RSA or Ed25519) and print it.", valueName: "file"))
  var sign: String?
  @Option(help: ArgumentHelp("The signing domain: d=.", valueName: "domain"))
  var domain: String?
  @Option(help: ArgumentHelp("The selector: s=.", valueName: "name"))
  var selector: String?
  @Option(help: ArgumentHelp("The fields to sign, as From:To:Subject; default: those that matter.", valueName: "names"))
  var signedFields: String?
  @Option(help: ArgumentHelp("After how many seconds the signature expires; default: never.", valueName: "seconds"))
  var expiresAfter: Int64?

  func validate() throws {
    if sign != nil, domain == nil || selector == nil {
      throw ValidationError("--sign needs --domain and --selector.")
    }
    if sign == nil, domain != nil || selector != nil || signedFields != nil || expiresAfter != nil {
      throw ValidationError("--domain, --selector, --signed-fields and --expires-after go with --sign.")
    }
    if let expiresAfter, expiresAfter < 1 { throw ValidationError("--expires-after takes a number from 1 on.") }
  }

  /// Whether something is to be signed.
  var isAsked: Bool { sign != nil }

  /// Signs one message and prints it.
  func sign(_ paths: [String], _ settings: Settings, now: Timestamp) throws {
    guard let sign, let domain, let selector else { return }
    guard paths.count == 1, let path = paths.first, path != "-" else {
      throw UsageError("--sign takes one message.", remedy: "Name one file.")
    }
    let pem = try WholeFile.read(sign, what: "key")
    let key: PrivateKey
    do throws(KeyRefusal) {
      key = try PrivateKey(pem: pem)
    } catch {
      throw UsageError(
        "The key \(sign) cannot be used: \(error.words).", remedy: "Give a private key of RSA or Ed25519 as PEM.")
    }
    var options = DKIMSigningOptions()
    options.timestamp = now.seconds
    options.expiration = expiresAfter.map { now.seconds + $0 }
    if let signedFields { options.signedFields = .exactly(signedFields.split(separator: ":").map(String.init)) }
    let message = Message(
      try WholeFile.read(path, what: "message"), limits: InternetMessage.Limits(settings))
    let field: [UInt8]
    do throws(DKIMSigner.Refusal) {
      field = try DKIMSigner(key: key, domain: domain, selector: selector, options: options).sign(message)
    } catch {
      throw UsageError("The message cannot be signed: \(error.words).", remedy: "Check domain, selector and fields.")
    }
    try Console.write(field + message.octets)
  }
}
