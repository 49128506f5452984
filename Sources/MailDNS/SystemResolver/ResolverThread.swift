import CUnbound
import Glibc
import InternetMessage
import Synchronization

/// The thread that owns a context of libunbound, and hands over what tasks ask and what servers answer.
///
/// `@unchecked Sendable` by this invariant: `context` and everything in `queries` is touched by `init` before the thread
/// is there, and then by the thread alone, which also runs the library's callbacks. Other threads touch only `inbox`, which a
/// mutex guards, and `bell`, whose descriptors live as long as the object.
final class ResolverThread: @unchecked Sendable {
  /// What other threads ask of this one.
  enum Command {
    case ask(DNSQuestion, Waiter)
    /// Somebody who asked this does not wait any more.
    case giveUp(DNSQuestion)
  }

  private struct Inbox {
    var commands: [Command] = []
    var isStopped = false
  }

  private let context: OpaquePointer
  private let inbox = Mutex(Inbox())
  /// Rings when there is something in the inbox.
  private let bell: Bell
  private var queries: QueryTable
  private let anchors: TrustAnchors

  init(_ settings: SystemResolver.Settings) throws(SystemResolverError) {
    anchors = if let path = settings.trustAnchorFile { try TrustAnchors(path: path) } else { TrustAnchors() }
    queries = QueryTable(timeOut: settings.timeOut, concurrent: settings.concurrentQuestions)
    guard let bell = Bell() else { throw .noResources }
    self.bell = bell
    guard let context = ub_ctx_create() else {
      bell.close()
      throw .noResources
    }
    self.context = context
    do {
      try configure(settings)
    } catch {
      ub_ctx_delete(context)
      bell.close()
      throw error
    }
  }

  deinit { bell.close() }

  private func configure(_ settings: SystemResolver.Settings) throws(SystemResolverError) {
    // Errors are outcomes here; the library would print them.
    ub_ctx_debugout(context, nil)
    // A thread of the library and not a fork of this process.
    ub_ctx_async(context, 1)
    let options = [
      // A server on the loopback address is asked like any other.
      ("do-not-query-localhost:", "no"),
      // What the organisation's own servers know of its private addresses counts (RFC 6303 is for public servers).
      ("unblock-lan-zones:", "yes"), ("insecure-lan-zones:", "yes"), ("local-zone:", "test. nodefault"),
      // Each question under way takes a descriptor.
      ("outgoing-range:", String(DNSLimits.concurrentQuestions * 2)),
      // A server that was slow is tried again.
      ("infra-keep-probing:", "yes"), ("infra-host-ttl:", "60"),
      // Nothing is asked that nobody needs.
      ("trust-anchor-signaling:", "no"), ("root-key-sentinel:", "no"),
    ]
    for (option, value) in options {
      guard ub_ctx_set_option(context, option, value) == UB_NOERROR.rawValue else { throw .noResources }
    }
    switch settings.servers {
    case .file(let path):
      guard ub_ctx_resolvconf(context, path) == UB_NOERROR.rawValue else { throw .unreadableServers(path: path) }
    case .forwarders(let servers):
      // Without a server, the library would go to those of the root.
      guard !servers.isEmpty else { throw .noServers }
      for server in servers {
        guard ub_ctx_set_fwd(context, server.description) == UB_NOERROR.rawValue else { throw .noResources }
      }
    }
    for record in anchors.records {
      guard ub_ctx_add_ta(context, record) == UB_NOERROR.rawValue else { throw .noResources }
    }
    // Makes the library read its settings now: it keeps the anchors unread until it has to.
    guard ub_ctx_zone_remove(context, "test.") == UB_NOERROR.rawValue else {
      guard let path = settings.trustAnchorFile else { throw .noResources }
      throw .malformedTrustAnchors(path: path, line: 1)
    }
  }

  /// Starts the thread, which keeps this object until it is stopped.
  func start() throws(SystemResolverError) {
    let retained = Unmanaged.passRetained(self)
    var thread = pthread_t()
    // Signals are for the program's own threads; the library's thread inherits this from ours.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    let result = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<ResolverThread>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, retained.toOpaque())
    pthread_sigmask(SIG_SETMASK, &before, nil)
    guard result == 0 else {
      retained.release()
      ub_ctx_delete(context)
      throw .noResources
    }
    pthread_detach(thread)
  }

  /// Hands a command over to the thread; after the end, nobody is asked.
  func send(_ command: Command) {
    let (isStopped, wasEmpty) = inbox.withLock { inbox in
      defer { if !inbox.isStopped { inbox.commands.append(command) } }
      return (inbox.isStopped, inbox.commands.isEmpty)
    }
    if isStopped {
      if case .ask(_, let waiter) = command { waiter.finish(DNSAnswer(.notAsked)) }
    } else if wasEmpty {
      bell.ring()
    }
  }

  /// Ends the thread and everything that is under way.
  func stop() {
    inbox.withLock { $0.isStopped = true }
    bell.ring()
  }

  private func run() {
    let libraryDescriptor = ub_fd(context)
    while true {
      var descriptors = [
        pollfd(fd: libraryDescriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      poll(&descriptors, 2, queries.millisecondsToNextEnd())
      bell.silence()
      let (commands, isStopped) = inbox.withLock { inbox in
        defer { inbox.commands = [] }
        return (inbox.commands, inbox.isStopped)
      }
      for command in commands {
        switch command {
        case .ask(let question, let waiter): queries.add(question, waiter)
        case .giveUp(let question): if let id = queries.giveUp(question) { ub_cancel(context, id) }
        }
      }
      if isStopped { break }
      guard ub_process(context) == UB_NOERROR.rawValue else {
        // The library's thread is gone.
        inbox.withLock { $0.isStopped = true }
        break
      }
      for id in queries.takeLate() { ub_cancel(context, id) }
      while let query = queries.takeNext() { send(query) }
    }
    // Deleting ends the library's thread; no callback is called any more.
    ub_ctx_delete(context)
    let rest = inbox.withLock { inbox in
      defer { inbox.commands = [] }
      return inbox.commands
    }
    for case .ask(let question, let waiter) in rest { queries.add(question, waiter) }
    queries.endAll(DNSAnswer(.notAsked))
  }

  private func send(_ query: Query) {
    query.owner = self
    let result = ub_resolve_async(
      context, query.question.name.absolute, Int32(query.question.type.rawValue), 1,
      // The table keeps the query until it is answered or cancelled.
      Unmanaged.passUnretained(query).toOpaque(),
      { argument, failure, result in
        defer { ub_resolve_free(result) }
        guard let argument else { return }
        let query = Unmanaged<Query>.fromOpaque(argument).takeUnretainedValue()
        query.owner?.receive(query, failure: failure, result?.pointee)
      }, &query.id)
    if result != UB_NOERROR.rawValue { queries.end(query, DNSAnswer(.serverFailure)) }
  }

  private func receive(_ query: Query, failure: Int32, _ result: ub_result?) {
    guard failure == UB_NOERROR.rawValue, let result else {
      queries.end(query, DNSAnswer(.serverFailure))
      return
    }
    let isAnchored = anchors.owners.contains { query.question.name.isEqualOrBelow($0) }
    queries.end(query, DNSAnswer(result, type: query.question.type, isAnchored: isAnchored))
  }
}

extension DNSAnswer {
  /// Reads what the library makes of a server's answer; data that are not of the type are a failure of the server.
  fileprivate init(_ result: ub_result, type: DNSRecordType, isAnchored: Bool) {
    guard result.bogus == 0 else {
      self.init(.serverFailure, security: .bogus)
      return
    }
    let timeToLive = UInt32(max(0, result.ttl))
    let security: DNSSECStatus = result.secure != 0 ? .secure : isAnchored ? .insecure : .indeterminate
    // RFC 1035, section 4.1.1: no error, and that the name does not exist; all others are failures.
    switch (result.rcode, result.havedata != 0) {
    case (3, _): self.init(.noSuchName, timeToLive: timeToLive, security: security)
    case (0, false): self.init(.noData, timeToLive: timeToLive, security: security)
    case (0, true):
      var records: [DNSRecordData] = []
      var index = 0
      while let octets = result.data[index] {
        let wire = [UInt8](UnsafeRawBufferPointer(start: octets, count: max(0, Int(result.len[index]))))
        guard let data = DNSRecordData(type, wire: wire) else {
          self.init(.serverFailure)
          return
        }
        records.append(data)
        index += 1
      }
      self.init(records, timeToLive: timeToLive, security: security)
    default: self.init(.serverFailure)
    }
  }
}
