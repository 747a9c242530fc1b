using System.Diagnostics;
using System.Globalization;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Benchmarks;

/// <summary>
/// <c>share-fit [SLATES] [PLAYERS]</c>: measures drawing fields from a known model, a fit to them, its validation, and the memory of a pass over
/// a slate of 60 players.
/// </summary>
internal static class ShareFitCommand
{
    private const int DefaultSlates = 30;
    private const int DefaultPlayers = 36;
    private const int Entries = 10_000;
    private const int ManyDraws = 200_000;
    private const int LargeSlate = 60;
    private const double Alpha = 3_000;

    public static int Run(string[] options)
    {
        int slates = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : DefaultSlates;
        int players = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : DefaultPlayers;
        var schema = ShareSchema.Of(ShareSchema.V1);
        var random = new Random(5);
        var model = new ShareModel(schema, [.. schema.Names.Select((_, i) => i == 0 ? 0.9 : (random.NextDouble() - 0.5) * 0.6)], Alpha);
        var season = new List<ObservedSlate>();
        Measure("draw the fields", () => season.AddRange(Enumerable.Range(0, slates).Select(slate => Draw(model, slate, players))));
        var sampler = Sampler(model, season[0].Universe);
        Measure(string.Create(CultureInfo.InvariantCulture, $"draw {ManyDraws:#,0} entries"), () => sampler.Draw(ManyDraws, seed: 1, number: 0));
        long lineups = season.Sum(slate => slate.Universe.Count);
        ShareFit? fit = null;
        string name = string.Create(CultureInfo.InvariantCulture, $"fit {slates} slates, {lineups:#,0} lineups");
        Measure(name, () => fit = ShareModel.Fit(season, schema));
        Measure("the same again, once its code is compiled", () => ShareModel.Fit(season, schema));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {fit!.Iterations} iterations, gradient {fit.GradientNorm:e1}, alpha {fit.Model.Alpha:f0}"));
        Measure("validate it", () => ShareModel.Validate(season, schema));
        var large = UniverseSlates.Steep(LargeSlate, seed: 9);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Measure("pass over 60 players", () => model.Shares(large));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6:f1} MB allocated"));
        return 0;
    }

    private static ObservedSlate Draw(ShareModel model, int slate, int players)
    {
        var universe = UniverseSlates.Steep(players, seed: 100 + slate);
        var field = Sampler(model, universe).Draw(Entries, seed: slate, number: 0);
        var lineups = new ObservedLineup[field.Lineups.Length];
        for (int i = 0; i < lineups.Length; i++)
            lineups[i] = new ObservedLineup(field.Lineups.Span[i], field.Counts.Span[i]);
        return new ObservedSlate(string.Create(CultureInfo.InvariantCulture, $"nba/{slate:00}"), universe, [new ObservedContest("1", lineups)]);
    }

    private static FieldSampler Sampler(ShareModel model, LineupUniverse universe)
    {
        var shares = model.Shares(universe);
        double[] all = new double[universe.Count];
        foreach (var block in universe.Blocks())
        {
            var ofBlock = all.AsSpan((int)block.First, block.Count);
            shares.LogShares(block, ofBlock);
            for (int i = 0; i < ofBlock.Length; i++)
                ofBlock[i] = Math.Exp(ofBlock[i]);
        }

        return new FieldSampler(universe, all, model.Alpha);
    }

    private static void Measure(string name, Action work)
    {
        // So that no measurement includes collecting the garbage of an earlier one.
        GC.Collect();
        var process = Process.GetCurrentProcess();
        process.Refresh();
        var cpu = process.TotalProcessorTime;
        long started = Stopwatch.GetTimestamp();
        work();
        double elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        process.Refresh();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-42}{elapsed,8:f3} s{(process.TotalProcessorTime - cpu).TotalSeconds,8:f3} s CPU"));
    }
}
