import Glibc
import Synchronization

/// Whether the user has asked to stop (Ctrl-C); what was done so far is then reported.
///
/// The first signal asks, the second one ends the process as usual.
enum Interruption {
  /// Whether the user has asked to stop.
  static var isRequested: Bool { wasSignalled.load(ordering: .relaxed) }

  /// Takes SIGINT and SIGTERM from now on.
  static func listen() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in wasSignalled.store(true, ordering: .relaxed) }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
  }
}

/// A signal handler may touch nothing but lock-free atomics, and captures nothing.
private let wasSignalled = Atomic<Bool>(false)
