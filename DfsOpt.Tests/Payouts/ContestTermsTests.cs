using System.Text;
using DfsOpt.Core.Payouts;

namespace DfsOpt.Tests.Payouts;

[TestClass]
public sealed class ContestTermsTests
{
    private const string Header = "contest_id,entries,entry_fee,max_entries_per_user,from,to,prize\n";

    [TestMethod]
    public void What_tied_entries_are_paid_is_exact_however_large_the_prize_pool()
    {
        // Sums of four million dollars in cents: as a number of dollars, such a sum is off by more than prizes far down may be.
        var payouts = PayoutTable.Create(Enumerable.Range(1, 1_500).Select(place => new PayoutRange(place, place, 4_999.99m - (3.17m * place))));
        for (int above = 0; above < 1_497; above++)
        {
            Assert.AreEqual((double)payouts.PrizeOf(above + 1), payouts.PrizePerEntry(above, 1));
            decimal ofThree = payouts.PrizeOf(above + 1) + payouts.PrizeOf(above + 2) + payouts.PrizeOf(above + 3);
            Assert.AreEqual((double)(ofThree * 100) / 300, payouts.PrizePerEntry(above, 3));
        }
    }

    [TestMethod]
    public void A_prize_with_as_many_decimals_as_a_number_can_have_is_paid()
    {
        var payouts = PayoutTable.Create([new PayoutRange(1, 1, 1_000_000_000), new PayoutRange(2, 2, 0.3333333333333333333333333333m)]);
        Assert.AreEqual(1_000_000_000, payouts.PrizePerEntry(0, 1));
        Assert.AreEqual(1 / 3.0, payouts.PrizePerEntry(1, 1), 1e-6);
    }

    [TestMethod]
    public void A_table_of_contests_is_read()
    {
        var contests = ContestTermsCsv.Read(Encoding.UTF8.GetBytes($"{Header}11,100,$5,3,1,1,\"$1,000.50\"\n11,,,,2,10,20\n12,\"10,000\",,,,,\n"));
        Assert.HasCount(2, contests);
        Assert.AreEqual("11", contests[0].ContestId);
        Assert.AreEqual(100, contests[0].Entries);
        Assert.AreEqual(5m, contests[0].EntryFee);
        Assert.AreEqual(3, contests[0].MaxEntriesPerUser);
        Assert.AreEqual(1000.50m + (9 * 20), contests[0].Payouts!.PrizePool);
        Assert.AreEqual(10_000, contests[1].Entries);
        Assert.IsNull(contests[1].EntryFee);
        Assert.IsNull(contests[1].Payouts);
    }

    [TestMethod]
    [DataRow(2)]
    [DataRow(10_000_000)]
    public void The_smallest_and_the_largest_contest_are_read(int entries) =>
        Assert.AreEqual(entries, ContestTerms.Create("1", entries, null, null, []).Entries);

    [TestMethod]
    public void JSON_that_was_saved_with_a_byte_order_mark_is_read() =>
        Assert.AreEqual(98, ContestTermsJson.Read((byte[])[.. Encoding.UTF8.Preamble, .. "{\"contestDetail\": {\"contestKey\": 1, \"entries\": 98}}"u8]).Entries);

    [TestMethod]
    public void Tied_entries_share_the_prizes_of_their_places()
    {
        var payouts = PayoutTable.Create([new PayoutRange(2, 3, 30), new PayoutRange(1, 1, 100), new PayoutRange(4, 6, 0)]);
        Assert.AreEqual(3, payouts.PaidPlaces);
        Assert.AreEqual(160m, payouts.PrizePool);
        Assert.AreEqual(100, payouts.PrizePerEntry(0, 1));
        Assert.AreEqual(65, payouts.PrizePerEntry(0, 2));
        Assert.AreEqual(15, payouts.PrizePerEntry(2, 2));
        Assert.AreEqual(0, payouts.PrizePerEntry(3, 5));
        Assert.AreEqual(1.6, payouts.PrizePerEntry(0, 100));
        Assert.AreEqual(30m, payouts.PrizeOf(3));
    }

    [TestMethod]
    [DataRow("1,100,5,,1,1,50\n1,,,,3,4,5\n", "line 3: the payouts have a gap: place 2 is missing")]
    [DataRow("1,100,5,,2,4,5\n", "line 2: the payouts have a gap: place 1 is missing")]
    [DataRow("1,100,5,,1,3,50\n1,,,,2,4,5\n", "line 3: the payouts overlap: places 2 to 3 are there twice")]
    [DataRow("1,100,5,,1,3,50\n1,,,,4,101,5\n", "line 3: contest 1 pays 101 places and has 100 entries")]
    [DataRow("1,100,5,,3,1,50\n", "line 2: places 3 to 1 are not a range")]
    [DataRow("1,100,5,,1,1,50\n1,,,,2,9,60\n", "line 3: the prize of places 2 to 9 is 60, more than the 50 of the place above them")]
    [DataRow("1,,5,,1,2147483647,50\n", "line 2: places 1 to 2147483647 are more than the 10000000 that a contest can have")]
    [DataRow("1,100,5,,1,100,79228162514264337593543950335\n", "line 2: the prize of places 1 to 100 is 79228162514264337593543950335; a prize is from 0 to 1000000000")]
    [DataRow("1,100,\"1,50\",,,,\n", "line 2: `entry_fee` is '1,50', not an amount in dollars")]
    [DataRow("1,\"20,00\",5,,,,\n", "line 2: `entries` is '20,00', not a whole number")]
    [DataRow("1,2000000000,5,,,,\n", "line 2: contest 1 has 2000000000 entries; a contest has from 2 to 10000000")]
    [DataRow("1.84E+08,100,5,,,,\n", "line 2: the contest id is '1.84E+08', not a whole number")]
    [DataRow("1,100,5,,,,50\n", "line 2: has no `from`")]
    [DataRow("1,100,5,,1,1,-5\n", "line 2: `prize` is '-5', not an amount in dollars")]
    [DataRow("1,100,5,,1,1,x\n", "line 2: `prize` is 'x', not an amount in dollars")]
    [DataRow("1,100,5,,1,1,\n", "line 2: has no `prize`")]
    [DataRow("1,many,5,,,,\n", "line 2: `entries` is 'many', not a whole number")]
    [DataRow("1,1,5,,,,\n", "line 2: contest 1 has 1 entries")]
    [DataRow("1,100,5,,1,1,50\n1,101,,,2,2,5\n", "line 3: `entries` is '101', and '100' in line 2")]
    [DataRow(",100,5,,1,1,50\n", "line 2: a contest has no id")]
    public void Impossible_terms_are_refused_with_their_line(string rows, string sentence) =>
        Assert.StartsWith(sentence, Assert.ThrowsExactly<ContestTermsException>(() => ContestTermsCsv.Read(Encoding.UTF8.GetBytes(Header + rows))).Message);

    [TestMethod]
    public void DraftKings_JSON_of_a_contest_is_read()
    {
        var contest = ContestTermsJson.Read(Encoding.UTF8.GetBytes(
            """
            {"contestDetail": {"contestKey": "184826279", "sport": "NBA", "entries": 61, "maximumEntries": 98, "maximumEntriesPerUser": 20, "entryFee": 0.25,
              "payoutSummary": [
                {"minPosition": 1, "maxPosition": 1, "tierPayoutDescriptions": {"Cash": "$10.00"}, "payoutDescriptions": [{"payoutDescription": "$10.00", "value": 10.0, "quantity": 1}, {"payoutDescription": "Ticket", "value": 2.5}]},
                {"minPosition": 2, "maxPosition": 5, "payoutDescriptions": [{"value": 0.75}]}]}, "errorStatus": {}}
            """));
        Assert.AreEqual("184826279", contest.ContestId);
        Assert.AreEqual(98, contest.Entries);
        Assert.AreEqual(0.25m, contest.EntryFee);
        Assert.AreEqual(20, contest.MaxEntriesPerUser);
        Assert.AreEqual(12.5m, contest.Payouts!.PrizeOf(1));
        Assert.AreEqual(15.5m, contest.Payouts.PrizePool);
    }

    [TestMethod]
    [DataRow("{\"contestDetail\": {\"contestKey\": \"1\", \"payoutSummary\": [{\"minPosition\": 1}]}}", "`payoutSummary`, tier 1: has no `minPosition` and `maxPosition`")]
    [DataRow("{\"contestDetail\": {\"contestKey\": \"1\", \"payoutSummary\": [{\"minPosition\": 1, \"maxPosition\": 1}]}}", "`payoutSummary`, tier 1: has no `payoutDescriptions`")]
    [DataRow("{\"contestDetail\": {\"contestKey\": \"1\", \"entryFee\": \"free\"}}", "`entryFee` is 'free', not a number")]
    [DataRow("{\"contestDetail\": {\"entryFee\": 1}}", "a contest has no id")]
    [DataRow("{\"contestDetail\": {\"contestKey\": \"1\", \"payoutSummary\": [{\"minPosition\": 1, \"maxPosition\": 1, \"payoutDescriptions\": []}]}}", "`payoutSummary`, tier 1: has no `payoutDescriptions`")]
    [DataRow("{\"contestDetail\": {\"contestKey\": \"1\", \"payoutSummary\": [{\"minPosition\": 1, \"maxPosition\": 1, \"payoutDescriptions\": [{\"value\": 5}, {\"payoutDescription\": \"Ticket\"}]}]}}", "`payoutSummary`, tier 1: one of its `payoutDescriptions` has no `value`")]
    [DataRow("{\"contest\": {}}", "has no `contestDetail`")]
    [DataRow("{\n\"contestDetail\": {", "line 2: is not JSON in UTF-8")]
    [DataRow("[]", "has no `contestDetail`")]
    public void Other_JSON_is_refused_in_a_sentence(string json, string sentence) =>
        Assert.StartsWith(sentence, Assert.ThrowsExactly<ContestTermsException>(() => ContestTermsJson.Read(Encoding.UTF8.GetBytes(json))).Message);
}
