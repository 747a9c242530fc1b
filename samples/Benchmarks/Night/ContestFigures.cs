using System.Diagnostics;
using System.Globalization;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Simulation;

namespace DfsOpt.Benchmarks.Night;

/// <summary>The cost of a contest's simulation, part by part: the minimum over several runs of processor time on all cores, and of elapsed time.</summary>
internal static class ContestFigures
{
    public const string Command = "contest";

    private const int Draws = 10_000, Seed = 1337;
    private const double Alpha = 40_000;

    public static int Run(string[] only)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.Out.WriteLine($"{"",-72}{"processor",11}{"clock",9}");
        var night = new NightSlate(26);
        var outcomes = night.Outcomes.Draw(Draws, Seed);
        var sampler = new FieldSampler(night.Universe, night.Shares, Alpha);
        int players = night.Universe.Players.Count;

        Measure("draws", $"{Draws} draws of {players} players, ns a player and draw", 10, () => Repeat(100, () => night.Outcomes.Draw(Draws, Seed)), perUnit: 1e7 / ((double)Draws * players));
        Measure("field", "a field of 200,000 drawn, s", 5, () => Repeat(10, () => sampler.Draw(200_000, Seed, 0)), perUnit: 0.1);
        var distinct = Field(night, 20_000);
        var candidates = night.Likeliest(2_000);
        Measure("candidates", $"2,000 candidates, {distinct.Lineups.Length} distinct lineups, {Draws} draws, s", 10,
            () => new ContestGrader(outcomes, [distinct], NightSlate.Payouts(distinct.Entries + 1, 5)).Grade(candidates));
        Measure("universe", $"{night.Universe.Count} lineups, a field of 9,755, {Draws} draws, s", 3, () => Whole(night, outcomes, sampler.Draw(9_754, Seed, 0)));
        Measure("large-field", $"{night.Universe.Count} lineups, a field of 200,000, {Draws} draws, s", 3, () => Whole(night, outcomes, sampler.Draw(199_999, Seed, 0)));
        Measure("night", "two contests of 9,755 and 1,000, 150 and 20 entries filled, whole, s", 1, () => Contests(night));
        if (only is [] or ["large-slate"])
        {
            var large = new NightSlate(30);
            var field = new FieldSampler(large.Universe, large.Shares, Alpha).Draw(99_999, Seed, 0);
            Measure("large-slate", $"{large.Universe.Count} lineups (n = 30), a field of 100,000, {Draws} draws, s", 2, () => Whole(large, large.Outcomes.Draw(Draws, Seed), field));
        }

        return 0;

        void Measure(string name, string what, int runs, Action run, double perUnit = 1)
        {
            if (only is [var wanted] && wanted != name)
                return;
            double processor = double.MaxValue, clock = double.MaxValue;
            for (int i = 0; i < runs; i++)
            {
                var before = Process.GetCurrentProcess().UserProcessorTime;
                var watch = Stopwatch.StartNew();
                run();
                clock = Math.Min(clock, watch.Elapsed.TotalSeconds);
                processor = Math.Min(processor, (Process.GetCurrentProcess().UserProcessorTime - before).TotalSeconds);
            }

            Console.Out.WriteLine($"{what,-72}{processor * perUnit,11:F3}{clock * perUnit,9:F3}");
        }
    }

    // Processor time is measured in hundredths of a second, so short parts are repeated.
    private static void Repeat(int times, Action run)
    {
        for (int i = 0; i < times; i++)
            run();
    }

    private static void Whole(NightSlate night, OutcomeDraws outcomes, ContestField field) =>
        new ContestGrader(outcomes, [field], NightSlate.Payouts(field.Entries + 1, 5)).MeanPayouts(night.Universe);

    private static void Contests(NightSlate night)
    {
        var schema = ShareSchema.Of(ShareSchema.V1);
        var shares = new ShareModel(schema, [.. schema.Names.Select(name => name == "own_score_logprod" ? 2.0 : 0)], Alpha).Shares(night.Universe);
        var simulation = new ContestSimulation(shares, night.Outcomes, new SimulationOptions());
        foreach ((int entries, int own) in new[] { (9_755, 150), (1_000, 20) })
            simulation.Run(ContestTerms.Create("1", entries, 5, own, NightSlate.Payouts(entries, 5).Ranges), [], own);
    }

    /// <summary>A field with this many different lineups, likely ones more often.</summary>
    private static ContestField Field(NightSlate night, int distinct)
    {
        var lineups = night.Likeliest(distinct);
        return ContestField.Of(lineups, [.. lineups.Select((_, i) => 1 + (i % 7 == 0 ? 3 : 0))]);
    }
}
