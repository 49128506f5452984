import SafeOutput
import Testing

struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (951_868_800, "2000-03-01T00:00:00Z"), (-2_203_891_200, "1900-03-01T00:00:00Z"),
    (1_000_000_000, "2001-09-09T01:46:40Z"), (2_147_483_648, "2038-01-19T03:14:08Z"),
    (-62_135_596_800, "0001-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
  ])
  func writesUTC(seconds: Int64, expected: String) {
    #expect(Timestamp(seconds: seconds).rfc3339 == expected)
  }

  @Test(arguments: [-62_135_596_801, 253_402_300_800, .min, .max])
  func otherYearsAreNotWritten(seconds: Int64) {
    #expect(Timestamp(seconds: seconds).rfc3339 == nil)
  }
}

struct TimestampParseTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1970-01-01", 0), ("2000-02-29", 951_782_400), ("1970-01-01t00:00:01z", 1),
    ("1970-01-01 00:00:01.999Z", 1), ("1970-01-01T01:00:00+01:00", 0), ("1969-12-31T23:30:00-00:30", 0),
    ("1998-12-31T23:59:60Z", 915_148_800), ("0000-01-01", -62_167_219_200), ("9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func reads(text: String, seconds: Int64) {
    #expect(Timestamp(rfc3339: text) == Timestamp(seconds: seconds))
  }

  @Test(arguments: [
    "", "1970", "1970-1-1", "1970-13-01", "1970-00-01", "1970-04-31", "1970-01-00", "1900-02-29", "2001-02-29",
    "1970-01-01T", "1970-01-01T00:00Z", "1970-01-01T24:00:00Z", "1970-01-01T00:60:00Z", "1970-01-01T00:00:61Z",
    "1970-01-01T00:00:00", "1970-01-01T00:00:00.Z", "1970-01-01T00:00:00+0100", "1970-01-01T00:00:00Z ",
    "+970-01-01", "1970-01-01T00:00:00+24:00", "١٩٧٠-01-01", " 1970-01-01",
  ])
  func refuses(text: String) {
    #expect(Timestamp(rfc3339: text) == nil)
  }

  @Test func everyDayReadsBack() {
    for day in stride(from: Int64(-719_162), through: 2_932_896, by: 97) {
      let moment = Timestamp(seconds: day * 86_400 + 86_399)
      #expect(moment.rfc3339.flatMap(Timestamp.init(rfc3339:)) == moment)
    }
  }
}
