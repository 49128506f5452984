import InternetMessage

/// Phrases that are looked for in text, given in small letters; ASCII letters are compared without case.
///
/// The phrases stand one behind the other, those with the same first octet together, so that few of them are compared
/// with a text and none of them counts references.
struct PhraseList: Sendable {
  private let octets: [UInt8]
  private let phrases: [Range<Int>]
  /// Where in `phrases` those stand that begin with an octet.
  private let places: [Range<Int>]

  init(_ texts: [String]) {
    var octets: [UInt8] = []
    var phrases: [Range<Int>] = []
    var places: [Range<Int>] = []
    for first in UInt8.min...UInt8.max {
      let start = phrases.count
      for text in texts where text.utf8.first == first {
        phrases.append(octets.count..<octets.count + text.utf8.count)
        octets += text.utf8
      }
      places.append(start..<phrases.count)
    }
    (self.octets, self.phrases, self.places) = (octets, phrases, places)
  }

  /// Whether some text begins with one of the phrases.
  func begin(_ text: Range<Int>, in view: OctetView) -> Bool {
    guard let start = text.first else { return false }
    for place in places[Int(view[start].asciiLowercased)] where begins(text, with: phrases[place], in: view) {
      return true
    }
    return false
  }

  /// Whether one of the phrases stands anywhere in some text.
  func stand(in text: Range<Int>, of view: OctetView) -> Bool {
    for start in text where begin(start..<text.upperBound, in: view) { return true }
    return false
  }

  private func begins(_ text: Range<Int>, with phrase: Range<Int>, in view: OctetView) -> Bool {
    guard text.count >= phrase.count else { return false }
    for index in 0..<phrase.count
    where view[text.lowerBound + index].asciiLowercased != octets[phrase.lowerBound + index] {
      return false
    }
    return true
  }
}
