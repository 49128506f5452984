enum TransferEncoding { case sevenBit, eightBit, binary, other
  init(_ body: Range<Int>, in view: OctetView) { self = .sevenBit } }
