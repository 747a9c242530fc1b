using System.Globalization;

namespace DfsOpt.Tests.Report;

/// <summary>The panel of a segment's share model, held against figures worked out anew.</summary>
[TestClass]
public sealed class ModelPanelTests
{
    private static readonly string[] _names = [.. Enumerable.Range(0, 15).Select(i => $"name {i}")];

    [TestMethod]
    public void Odds_are_the_exponential_of_the_coefficient_and_intervals_reach_1_96_standard_errors()
    {
        var rows = Markup.Table(Page(), "segment-1-effects");

        Assert.HasCount(7, rows);
        AssertOdds(rows, "Twice the product of the six ownerships", Math.Pow(2, 1.2), Math.Pow(2, 1.2 - (1.96 * 0.1)), Math.Pow(2, 1.2 + (1.96 * 0.1)));
        AssertOdds(rows, "Mean correlation of pairs up by 0.1", Math.Exp(-0.35), Math.Exp(0.1 * (-3.5 - (1.96 * 2.5))), Math.Exp(0.1 * (-3.5 + (1.96 * 2.5))));
        AssertOdds(rows, "Captain name 1", Math.Exp(0.4), Math.Exp(0.4 - (1.96 * 0.3)), Math.Exp(0.4 + (1.96 * 0.3)));
        AssertOdds(rows, "$200 to $500 left", Math.Exp(-0.9), Math.Exp(-0.9 - (1.96 * 0.2)), Math.Exp(-0.9 + (1.96 * 0.2)));
    }

    [TestMethod]
    public void A_sentence_says_which_way_a_feature_pulls_and_when_it_may_be_chance()
    {
        var rows = Markup.Table(Page(), "segment-1-effects");

        Assert.AreEqual("Played 2.30 times as often as a lineup that differs in this alone.", In(rows, "Twice the product of the six ownerships"));
        Assert.AreEqual("Played 0.41 times as often as “$0 to $200 left”.", In(rows, "$200 to $500 left"));
        Assert.AreEqual("No clear difference from “Captain name 0”.", In(rows, "Captain name 1"));
        Assert.AreEqual("The others of this feature are compared with this one.", In(rows, "Captain name 0"));
        Assert.AreEqual("The data do not determine it.", In(rows, "$8,000 and more left"));

        static string In(IReadOnlyList<(string Text, string Value)[]> rows, string kind) => rows.Single(row => row[0].Text == kind)[^2].Text;
    }

    [TestMethod]
    public void Kinds_of_lineups_are_in_the_order_of_their_feature_whatever_their_odds()
    {
        var rows = Markup.Table(Page(), "segment-1-effects");

        CollectionAssert.AreEqual(new[] { "Captain name 0", "Captain name 1" }, Of("Captain's salary rank"));
        CollectionAssert.AreEqual(new[] { "$0 to $200 left", "$200 to $500 left", "$8,000 and more left" }, Of("Salary left"));

        string[] Of(string feature) => [.. rows.Where(row => row[^1].Text == feature).Select(row => row[0].Text)];
    }

    [TestMethod]
    public void Log_likelihood_and_perplexity_are_next_to_those_of_both_baselines()
    {
        var rows = Markup.Table(Page(), "segment-1-scores");

        CollectionAssert.AreEqual(new[] { "−11.10", "−10.78", "−12.25", "−11.19", "−9.02" }, rows.Select(row => row[1].Text).ToArray());
        CollectionAssert.AreEqual(
            new[] { Math.Exp(11.1), Math.Exp(10.78), Math.Exp(12.25), Math.Exp(11.19), 8267.4 }.Select(value => value.ToString("#,##0", CultureInfo.InvariantCulture)).ToArray(),
            rows.Select(row => row[2].Text).ToArray());
    }

    [TestMethod]
    public void Shares_of_two_held_out_slates_are_put_together_by_their_entries()
    {
        string page = Page();

        AssertShares(Markup.Table(page, "segment-1-levels").Single(row => row[0].Text == "Stack 4-2"), 2);
        AssertShares(Markup.Table(page, "segment-1-levels").Single(row => row[0].Text == "Captain name 1"), 3);
        var duplicates = Markup.Table(page, "segment-1-dup-groups");
        CollectionAssert.AreEqual(new[] { "1 (unique)", "2-5", "51 and more" }, duplicates.Select(row => row[0].Text).ToArray());
        for (int group = 0; group < 3; group++)
            AssertShares(duplicates[group], 4 + group);
        StringAssert.Contains(Markup.Text(page), $"Together {Percent(Mean(share => share.Predicted, 7))} of the entries were predicted, and {Percent(Mean(share => share.Observed, 7))} came.");

        static void AssertShares((string Text, string Value)[] row, int share)
        {
            AssertValue(Mean(one => one.Predicted, share), row[1]);
            AssertValue(Mean(one => one.Observed, share), row[2]);
        }
    }

    [TestMethod]
    public void Captains_and_flex_players_are_listed_by_name_slate_by_slate()
    {
        var rows = Markup.Table(Page(), "segment-1-held-out-players");

        Assert.HasCount(2, rows);
        foreach (var row in rows)
        {
            int slate = row[1].Text == "name 2" ? 0 : 1;
            Assert.AreEqual("name 8", row[0].Text);
            AssertValue(SampleModel.Share(slate, 0).Predicted, row[2]);
            AssertValue(SampleModel.Share(slate, 0).Observed, row[3]);
            AssertValue(SampleModel.Share(slate, 1).Predicted, row[5]);
            AssertValue(SampleModel.Share(slate, 1).Observed, row[6]);
        }
    }

    [TestMethod]
    public void The_most_probable_lineups_are_listed_and_drawn_ten_by_ten()
    {
        string page = Page();

        Assert.HasCount(24, Markup.Table(page, "segment-1-held-out-lineups"));
        double first = Enumerable.Range(1, 10).Average(i => 0.01 / i), rest = Enumerable.Range(11, 2).Average(i => 0.01 / i);
        StringAssert.Contains(page, $"projected {Percent(first)}, actual {Percent(first * 1.2)}, 10 lineups; projected {Percent(rest)}, actual {Percent(rest * 1.2)}, 2 lineups");
    }

    [TestMethod]
    public void The_sentences_say_what_the_model_is_based_on_how_fields_vary_and_what_to_doubt()
    {
        string text = Markup.Text(Page());

        StringAssert.Contains(text, "It was fitted on 2,000 entries of 4 contests on 2 slates.");
        // 500 entries a contest, of which alpha leaves 500 x 151.5 / 650.5.
        StringAssert.Contains(text, "overdispersion α = 150.5): one of 500 entries is worth 116 entries chosen independently");
        foreach (string doubt in new[]
        {
            "On held-out entries, the ownership product alone predicts better.",
            "The fit did not reach its optimum",
            "1 row has no odds",
            "7 entries were left out of the fit",
            "Without a correlation matrix, correlations count as 0: name 4.",
            "flex ownership is used instead: name 5.",
        })
            StringAssert.Contains(text, doubt);
    }

    [TestMethod]
    public void A_segment_without_a_model_has_no_such_panel()
    {
        using var run = SampleRun.Whole();
        Assert.DoesNotContain("data-panel=\"Model\"", run.Page());
    }

    [TestMethod]
    public void Captains_of_held_out_slates_are_listed_from_the_most_expensive_and_named_by_salary_rank()
    {
        var rows = Markup.Table(Page("stud_1_2", "mid_6_10"), "segment-1-levels");

        CollectionAssert.AreEqual(new[] { "Captain stud 1-2", "Captain mid 6-10", "Stack 4-2" }, rows.Select(row => row[0].Text).ToArray());
    }

    private static string Page(params string[] names)
    {
        using var run = SampleRun.Whole();
        run.AddModel(SampleRun.Segment, i => i < names.Length ? names[i] : _names[i]);
        return run.Page();
    }

    private static double Mean(Func<(double Predicted, double Observed), double> of, int share) =>
        Enumerable.Range(0, 2).Sum(slate => SampleModel.Entries[slate] * of(SampleModel.Share(slate, share))) / SampleModel.Entries.Sum();

    private static void AssertOdds(IReadOnlyList<(string Text, string Value)[]> rows, string kind, double odds, double low, double high)
    {
        var row = rows.Single(row => row[0].Text == kind);
        AssertValue(odds, row[1]);
        Assert.AreEqual(Odds(odds), row[1].Text);
        Assert.AreEqual($"{Odds(low)} to {Odds(high)}", row[2].Text);

        static string Odds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + "×";
    }

    private static void AssertValue(double expected, (string Text, string Value) cell) =>
        Assert.AreEqual(expected, double.Parse(cell.Value, CultureInfo.InvariantCulture), 1e-4 * Math.Abs(expected));

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
