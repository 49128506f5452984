import Foundation
import Testing

/// The program that this build has made, run as a process of its own.
///
///     let run = try Mailloop.run("lint", "a.eml", in: scratch)
///     #expect(run.exit == .code(1))
///
/// The test process keeps its working folder and its environment: both are given to the child alone.
enum Mailloop {
  /// The program lies beside the tests' own executable, in the folder of the build's products.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("mailloop").path
  }()

  /// Runs a command to its end.
  static func run(
    _ arguments: String..., in scratch: Scratch, input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> FinishedRun {
    try run(arguments, in: scratch, input: input, environment: environment)
  }

  /// Runs a command to its end.
  static func run(
    _ arguments: [String], in scratch: Scratch, input: [UInt8] = [], environment: [String: String] = [:],
    output: ChildOutput = .captured
  ) throws -> FinishedRun {
    let child = try ChildProcess(
      path, arguments, folder: scratch.path, input: .octets(input), output: output, environment: environment)
    return child.finish()
  }

  /// Starts a command whose standard input is a pipe that stays open until the test closes it.
  static func start(_ arguments: String..., in scratch: Scratch) throws -> ChildProcess {
    let child = try ChildProcess(
      path, arguments, folder: scratch.path, input: .pipe, output: .captured, environment: [:])
    child.keptAlive = scratch
    return child
  }
}

/// How a process ended.
enum Exit: Equatable {
  case code(Int32)
  case signal(Int32)
  /// The time limit was over and the process was killed.
  case tooLate
}

/// What a process left behind.
struct FinishedRun {
  let exit: Exit
  let output: [UInt8]
  let errors: [UInt8]
  /// The largest resident set, in octets.
  let peakMemory: Int

  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }
  var outputLines: [String] { outputText.split(separator: "\n").map(String.init) }
}

extension FinishedRun: CustomTestStringConvertible {
  var testDescription: String { "\(exit)\n\(outputText.prefix(2_000))\n\(errorText.prefix(2_000))" }
}
