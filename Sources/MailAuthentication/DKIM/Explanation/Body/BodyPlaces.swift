import InternetMessage

/// Where the octets of a reading are in the message, whose lines may end otherwise.
struct BodyPlaces {
  private let reading: BodyReading
  /// The offset of each line in the message, and behind them the end of the body.
  private let messageStarts: [Int]

  init(_ message: Message, _ view: OctetView, _ reading: BodyReading) {
    self.reading = reading
    let body = message.root.body
    var starts = [body.lowerBound]
    var offset = body.lowerBound
    while let end = view.firstIndex(of: message.lineTerminator, in: offset..<body.upperBound) {
      offset = end + 1
      starts.append(offset)
    }
    if starts.last != body.upperBound { starts.append(body.upperBound) }
    messageStarts = starts
  }

  /// Where an offset of the reading is in the message.
  func message(_ offset: Int) -> Int {
    guard offset < reading.text.count else { return messageStarts[messageStarts.count - 1] }
    let line = reading.line(at: offset)
    guard line + 1 < messageStarts.count else { return messageStarts[messageStarts.count - 1] }
    let length = messageStarts[line + 1] - messageStarts[line]
    return messageStarts[line] + min(offset - reading.starts[line], max(0, length - 1))
  }

  /// Where an offset of the message is in the reading.
  func reading(_ offset: Int) -> Int {
    guard offset < messageStarts[messageStarts.count - 1] else { return reading.text.count }
    var (low, high) = (0, messageStarts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if messageStarts[middle] <= offset { low = middle } else { high = middle }
    }
    guard low < reading.lineCount else { return reading.text.count }
    return min(reading.starts[low] + max(0, offset - messageStarts[low]), reading.starts[low + 1])
  }
}
