using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>Holds a slate's entries against a model that did not see them.</summary>
internal static class HeldOutTest
{
    // The last count of each group of duplicates but the open one.
    private static readonly int[] _groups = [1, 5, 20, 50];

    public static HeldOutSlate Of(ObservedSlate slate, ShareModel model)
    {
        var (universe, schema) = (slate.Universe, model.Schema);
        double[] theta = [.. model.Theta], ownership = new double[theta.Length];
        ownership[0] = 1;
        var pass = new SlatePass(universe.Slate, schema);
        var moments = pass.Moments(theta);
        var shares = new SlateShares(universe, new SlateUtility(universe.Slate, schema, theta), moments.LogNormaliser, model.Alpha);
        var byOwnership = new SlateShares(universe, new SlateUtility(universe.Slate, schema, ownership), pass.Moments(ownership).LogNormaliser, double.PositiveInfinity);
        var spectrum = new ShareSpectrum(shares);
        var played = slate.Contests.SelectMany(contest => contest.Lineups).ToList();
        long entries = slate.Entries;
        double gain = slate.Contests.Sum(contest => Overdispersion.Gain(
            [.. contest.Lineups.Select(l => l.Entries)], [.. contest.Lineups.Select(l => shares.LogShare(l.Lineup))], model.Alpha));
        var top = spectrum.MostProbable.ToHashSet();
        return new HeldOutSlate(
            slate.Key, entries, universe.Count, Mean(shares.LogShare), -Math.Log(universe.Count), Mean(byOwnership.LogShare), gain / entries,
            Levels(schema, moments, Mean, universe), Players(moments.Captains, lineup => [lineup[0]]),
            Players(spectrum.Flex, lineup => [lineup[1], lineup[2], lineup[3], lineup[4], lineup[5]]), DuplicateGroups(slate, spectrum, model.Alpha),
            new PredictedShare(spectrum.TopShare, Mean(lineup => top.Contains(lineup) ? 1 : 0)));

        double Mean(Func<UniverseLineup, double> value) => played.Sum(l => l.Entries * value(l.Lineup)) / entries;

        Dictionary<string, PredictedShare> Players(double[] predicted, Func<UniverseLineup, byte[]> of)
        {
            double[] observed = new double[predicted.Length];
            foreach (var lineup in played)
            {
                foreach (byte player in of(lineup.Lineup))
                    observed[player] += lineup.Entries;
            }

            return Enumerable.Range(0, predicted.Length).ToDictionary(i => universe.Players[i].Name, i => new PredictedShare(predicted[i], observed[i] / entries), StringComparer.Ordinal);
        }
    }

    private static Dictionary<string, PredictedShare> Levels(ShareSchema schema, SlateMoments moments, Func<Func<UniverseLineup, double>, double> mean, LineupUniverse universe)
    {
        var levels = new Dictionary<string, PredictedShare>(StringComparer.Ordinal);
        foreach (var (category, labels) in schema.Levels)
        {
            double rest = 1;
            for (int level = labels.Count - 1; level >= 0; level--)
            {
                int column = schema.Names.ToList().IndexOf($"{category}_{labels[level]}");
                double predicted = column >= 0 ? moments.Mean[column] : rest;
                rest -= predicted;
                levels[$"{category} {labels[level]}"] = new PredictedShare(predicted, mean(lineup => LabelOf(category, universe.Slate.Features(lineup)) == labels[level] ? 1 : 0));
            }
        }

        return levels;
    }

    private static string LabelOf(string category, in LineupFeatureValues features) => category switch
    {
        "cpt_archetype" => features.CaptainTier,
        "stack_pattern" => features.StackPattern,
        "salary_left_bin" => features.SalaryLeftBin,
        _ => features.GapToOptimalBin,
    };

    private static PredictedShare[] DuplicateGroups(ObservedSlate slate, ShareSpectrum spectrum, double alpha)
    {
        double[] predicted = new double[_groups.Length + 1], observed = new double[_groups.Length + 1];
        foreach (var contest in slate.Contests)
        {
            double[] expected = spectrum.ExpectedByCount(contest.Entries, alpha, _groups[^1]);
            for (int count = 1; count <= expected.Length; count++)
                predicted[GroupOf(count)] += expected[count - 1];
            predicted[^1] += Math.Max(0, contest.Entries - expected.Sum());
            foreach (var lineup in contest.Lineups)
                observed[GroupOf(lineup.Entries)] += lineup.Entries;
        }

        return [.. predicted.Select((entries, group) => new PredictedShare(entries / slate.Entries, observed[group] / slate.Entries))];
    }

    private static int GroupOf(int count)
    {
        int group = 0;
        while (group < _groups.Length && count > _groups[group])
            group++;
        return group;
    }
}
