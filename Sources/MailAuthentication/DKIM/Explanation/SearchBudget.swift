/// The work that one step of a search may do.
struct SearchBudget {
  private(set) var octets: Int
  private(set) var trials: Int
  /// Whether something was left untried.
  private(set) var isSpent = false

  init(octets: Int = ExplanationLimits.stepOctets, trials: Int = ExplanationLimits.stepTrials) {
    self.octets = octets
    self.trials = trials
  }

  /// The same budget with so many octets at most.
  func limited(to octets: Int) -> SearchBudget {
    SearchBudget(octets: min(self.octets, octets), trials: trials)
  }

  /// Takes the cost of one hypothesis; false when nothing is left for it.
  mutating func spend(_ cost: Int) -> Bool {
    guard trials > 0, octets >= cost else {
      isSpent = true
      return false
    }
    trials -= 1
    octets -= cost
    return true
  }

  /// Takes the cost of octets that are hashed on the way to hypotheses.
  mutating func spendOctets(_ cost: Int) -> Bool {
    guard octets >= cost else {
      isSpent = true
      return false
    }
    octets -= cost
    return true
  }
}

/// The work that all steps of a search in a body may do together: octets that are written anew, read or hashed.
///
/// Shared by the steps of one search, in one task.
final class SearchWork {
  private(set) var octets: Int
  /// Whether something was left undone.
  private(set) var isSpent = false

  init(octets: Int) { self.octets = octets }

  /// Takes the cost of something to be done; false when nothing is left for it.
  func take(_ cost: Int) -> Bool {
    guard octets >= cost else {
      isSpent = true
      return false
    }
    octets -= cost
    return true
  }
}
