import CLibFuzzer
import MailInvariants

/// `MailFuzzing TARGET [libFuzzer arguments]`: feeds a target with octets until an invariant breaks or a trap is hit.
///
/// `scripts/fuzz` builds and runs it; it is no part of the package unless MAILLOOP_FUZZ is set.
@main
enum FuzzProgram {
  /// What is fuzzed; libFuzzer calls back without a context.
  static let target: FuzzTarget = {
    let name = CommandLine.arguments.dropFirst().first ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      fatalError(
        "usage: MailFuzzing \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [libFuzzer arguments]")
    }
    return target
  }()

  static func main() {
    _ = target
    // The name of the target is ours, the rest is libFuzzer's.
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
    CommandLine.unsafeArgv[1] = CommandLine.unsafeArgv[0]
    let status = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      let octets = Array(UnsafeBufferPointer(start: data, count: size))
      let violations = FuzzProgram.target.violations(in: octets)
      if !violations.isEmpty { fatalError(violations.joined(separator: "\n")) }
      return 0
    }
    fatalError("libFuzzer ended with \(status)")
  }
}
