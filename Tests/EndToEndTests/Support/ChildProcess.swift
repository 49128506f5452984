import Glibc
import Synchronization

/// What a child reads.
enum ChildInput {
  case octets([UInt8])
  /// A pipe that the test writes to and closes.
  case pipe
}

/// Where a child's standard output goes.
enum ChildOutput {
  case captured
  /// A file or device.
  case path(String)
  /// A pipe that nobody reads.
  case closedPipe
}

/// A process that a test has started and has to finish.
final class ChildProcess {
  /// Its number.
  let identifier: pid_t
  private let output: Int32
  private let errors: Int32
  private var inputPipe: Int32
  private var peakMemory = 0
  /// What has to outlive the child, such as the folder that it works in.
  var keptAlive: Scratch?

  struct Failure: Error {
    let call: String
    let code: Int32
  }

  init(
    _ program: String, _ arguments: [String], folder: String, input: ChildInput, output: ChildOutput,
    environment: [String: String]
  ) throws {
    var closing: [Int32] = []
    defer { for descriptor in closing { close(descriptor) } }
    let inputEnd: Int32
    switch input {
    case .octets(let octets):
      inputEnd = try Self.unnamedFile(octets)
      inputPipe = -1
    case .pipe:
      let ends = try Self.pipe()
      (inputEnd, inputPipe) = (ends.read, ends.write)
    }
    closing.append(inputEnd)
    errors = try Self.unnamedFile([])
    self.output = try Self.unnamedFile([])
    var outputEnd = self.output
    switch output {
    case .captured: break
    case .path(let path):
      outputEnd = open(path, O_WRONLY | O_CLOEXEC)
      closing.append(outputEnd)
    case .closedPipe:
      let ends = try Self.pipe()
      close(ends.read)
      outputEnd = ends.write
      closing.append(outputEnd)
    }
    identifier = try Self.spawn(
      program, arguments, folder: folder, streams: [inputEnd, outputEnd, errors], environment: environment)
  }

  deinit {
    closeInput()
    close(output)
    close(errors)
  }

  /// Writes to the child's standard input.
  func send(_ octets: [UInt8]) {
    var rest = octets[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(inputPipe, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends the child's standard input.
  func closeInput() {
    if inputPipe >= 0 { close(inputPipe) }
    inputPipe = -1
  }

  /// Sends a signal.
  func signal(_ number: Int32) { kill(identifier, number) }

  /// Waits until the child has come to where the test wants it, or has ended.
  ///
  /// A time would be wrong: on a busy machine a child may not even have begun.
  func wait(until isThere: (ProcessState) -> Bool) {
    while let state = ProcessState(of: identifier), !isThere(state) { usleep(3_000) }
  }

  /// What the child has written to standard error so far.
  var errorsSoFar: [UInt8] { Self.contents(of: errors) }

  /// Waits for the end; kills the child when it takes longer than it may.
  func finish(seconds: Int = 120) -> FinishedRun {
    var status: Int32 = 0
    var exit = Exit.tooLate
    let end = time(nil) + seconds
    while waitpid(identifier, &status, WNOHANG) != identifier {
      notePeakMemory()
      if time(nil) > end {
        kill(identifier, SIGKILL)
        waitpid(identifier, &status, 0)
        return finished(exit)
      }
      usleep(3_000)
    }
    exit = status & 0x7F == 0 ? .code(status >> 8 & 0xFF) : .signal(status & 0x7F)
    return finished(exit)
  }

  private func finished(_ exit: Exit) -> FinishedRun {
    FinishedRun(
      exit: exit, output: Self.contents(of: output), errors: Self.contents(of: errors),
      peakMemory: peakMemory)
  }

  /// Reads the high-water mark of the child's memory.
  ///
  /// `wait4` would tell that of whoever had the process before, the test's own too.
  private func notePeakMemory() {
    guard let status = fopen("/proc/\(identifier)/status", "re") else { return }
    defer { fclose(status) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), status) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      guard text.hasPrefix("VmHWM:"), let size = text.split(whereSeparator: \.isWhitespace).dropFirst().first else {
        continue
      }
      peakMemory = max(peakMemory, (Int(size) ?? 0) << 10)
      return
    }
  }

  /// Held while a pipe's ends could still be inherited, so that no other child keeps one open.
  private static let descriptors = Mutex(())

  private static let launcher = "/usr/bin/env"

  private static func spawn(
    _ program: String, _ arguments: [String], folder: String, streams: [Int32], environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    // Whatever the tests' parent ignores: the child begins as under a shell.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var variables = ["PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"]
    variables.merge(environment) { $1 }
    // `env -C` changes the folder in the child and then becomes the program, under the same number.
    let words = ([launcher, "-C", folder, program] + arguments).map { strdup($0) }
    let settings = variables.map { strdup("\($0)=\($1)") }
    defer { for word in words + settings { free(word) } }
    var identifier: pid_t = 0
    let code = Self.descriptors.withLock { _ in
      posix_spawn(&identifier, launcher, &actions, &attributes, words + [nil], settings + [nil])
    }
    guard code == 0 else { throw Failure(call: "posix_spawn \(program)", code: code) }
    return identifier
  }

  /// A file without a name that is gone with its descriptor.
  private static func unnamedFile(_ octets: [UInt8]) throws -> Int32 {
    var name = Array("/tmp/mailloop-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Failure(call: "mkstemp", code: errno) }
    unlink(name)
    var offset = 0
    while offset < octets.count {
      let count = octets[offset...].withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
      guard count > 0 else { throw Failure(call: "pwrite", code: errno) }
      offset += count
    }
    return descriptor
  }

  private static func contents(of descriptor: Int32) -> [UInt8] {
    var octets: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &chunk, chunk.count, off_t(octets.count))
      guard count > 0 else { return octets }
      octets += chunk[..<count]
    }
  }

  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    let code = descriptors.withLock { _ in
      Glibc.pipe(&ends) == 0 && ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 } ? 0 : errno
    }
    guard code == 0 else { throw Failure(call: "pipe", code: code) }
    return (ends[0], ends[1])
  }
}
