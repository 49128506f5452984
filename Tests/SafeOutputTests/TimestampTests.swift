import SafeOutput
import Testing

struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (951_868_800, "2000-03-01T00:00:00Z"), (-2_203_891_200, "1900-03-01T00:00:00Z"),
    (1_000_000_000, "2001-09-09T01:46:40Z"), (2_147_483_648, "2038-01-19T03:14:08Z"),
    (-62_167_219_200, "0000-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
  ])
  func writesUTC(seconds: Int64, expected: String) {
    #expect(Timestamp(seconds: seconds).rfc3339 == expected)
  }

  @Test(arguments: [-62_167_219_201, 253_402_300_800, .min, .max])
  func yearsOfFiveDigitsCannotBeWritten(seconds: Int64) {
    #expect(Timestamp(seconds: seconds).rfc3339 == nil)
  }
}
