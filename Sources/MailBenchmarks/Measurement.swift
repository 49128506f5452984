import Glibc

/// What one pass over the corpus cost.
struct Measurement {
  /// CPU seconds of this process; the machine may be shared, so that wall time lies.
  var seconds = 0.0
  /// A number that depends on all the work, so that none of it can be left out, and that shows whether two runs agree.
  var check = 0

  /// CPU seconds of this process so far.
  static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Corpus {
  /// Does some work on every message, with the clock stopped while its input is prepared.
  ///
  /// Inputs are prepared in batches, since reading the clock costs as much as some of the work.
  func measure<Input>(_ prepare: ([UInt8]) -> Input, work: (Input) -> Int) -> Measurement {
    let batch = 250
    var measurement = Measurement()
    for start in stride(from: 0, to: messages.count, by: batch) {
      let inputs = messages[start..<min(start + batch, messages.count)].map(prepare)
      let begin = Measurement.processorTime()
      for input in inputs { measurement.check &+= work(input) }
      measurement.seconds += Measurement.processorTime() - begin
    }
    return measurement
  }
}
