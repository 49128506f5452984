/// Random numbers that a seed gives again, on every machine (SplitMix64), so that a printed seed repeats a failure.
///
///     var generator = SeededGenerator(seed: 7)
///     Int.random(in: 0..<10, using: &generator)
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Begins at a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a bound, which is left out.
  package mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
