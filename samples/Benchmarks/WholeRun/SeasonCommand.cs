using DfsOpt.Benchmarks.Season;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>Measures whole runs of a season, and prints the figures next to their targets.</summary>
internal static class SeasonCommand
{
    private const int MoreEntries = 4;
    private const int MoreContests = 100;

    public static int Run(string[] args)
    {
        SeasonOptions options;
        try
        {
            options = SeasonOptions.Parse(args);
        }
        catch (FormatException e)
        {
            Console.Error.WriteLine($"{e.Message}\n{SeasonOptions.Usage}");
            return 2;
        }

        var own = Directory.CreateTempSubdirectory("dfs-opt-season-");
        try
        {
            Console.Out.WriteLine(Measure(options, Directory.CreateDirectory(options.Folder ?? own.FullName).FullName, own.FullName));
            return 0;
        }
        finally
        {
            own.Delete(recursive: true);
        }
    }

    private static string Measure(SeasonOptions options, string folder, string scratch)
    {
        Say("publishing dfs-opt");
        var tool = options.Exe is null ? PublishedTool.Publish(scratch) : new PublishedTool(options.Exe);
        Say($"making and running {options.Shape}");
        var measurement = new SeasonMeasurement(tool, folder, options.Runs);
        var season = measurement.Take(options.Shape);
        var table = new FigureTable();
        AddRuns(table, season);
        AddInnerJob(table, tool.WithInnerJob(Path.Combine(scratch, "inner-job")), SeasonFolder.Make(options.Shape, folder), options);
        table.Add("peak memory of the whole run (VmHWM)", "300 MB", $"{season.PeakBytes / 1e6:F0} MB");
        if (options.Scale)
            AddScale(table, season, measurement);
        Say("starting it a few times");
        AddStarts(table, "ReadyToRun", "60 ms", "130 ms", StartTimes.Of(tool, Path.Combine(scratch, "sample")));
        if (options.NativeExe is not null)
            AddStarts(table, "native", "12 ms", "40 ms", StartTimes.Of(new PublishedTool(options.NativeExe), Path.Combine(scratch, "sample")));
        return $"{Machine.Text}\n\n{table}";
    }

    private static void AddRuns(FigureTable table, SeasonFigures season)
    {
        var shape = season.Shape;
        table.Add(
            FormattableString.Invariant($"whole run: {shape.Entries:N0} entries in {shape.Contests:N0} contests, repeat {shape.Repeat}, {shape.PlayersPerTeam} players a team, {season.Lineups:N0} lineups; {season.InputBytes / 1e6:F0} MB in, {season.OutputBytes / 1e6:F0} MB out"),
            shape.Repeat < 0.5 ? "2.0 x the floor" : "1.6 x the floor",
            $"{season.Run.TotalSeconds:F2} s, {season.Ratio:F2} x the floor of {season.Floor.TotalSeconds:F2} s (fastest {season.Runs.Min().TotalSeconds:F2} s and {season.Floors.Min().TotalSeconds:F2} s); {season.EntriesPerSecond / 1e6:F2} million entries a second");
    }

    private static void AddInnerJob(FigureTable table, string program, string data, SeasonOptions options)
    {
        Say("the inner job alone");
        var times = Enumerable.Range(0, options.Runs).Select(_ => ChildProcess.TimeOf(program, InnerJob.Command, data)).ToList();
        var time = Median.Of(times);
        table.Add(
            FormattableString.Invariant($"the inner job alone on {options.Shape.Entries:N0} rows, one thread, cold"), "250 ms a million rows",
            $"{time.TotalMilliseconds:F0} ms (fastest {times.Min().TotalMilliseconds:F0} ms)");
    }

    private static void AddScale(FigureTable table, SeasonFigures season, SeasonMeasurement measurement)
    {
        var shape = season.Shape;
        Compare($"{MoreEntries} times as many contests, as large", shape with { Entries = shape.Entries * MoreEntries, Contests = shape.Contests * MoreEntries });
        Compare($"as many contests, {MoreEntries} times as large", shape with { Entries = shape.Entries * MoreEntries });
        var small = shape with { Contests = shape.Contests * MoreContests };
        Compare($"{MoreContests} times as many contests, as many entries in all", small);
        // In a small contest, fewer lineups happen to be played twice; this corrects for it.
        Compare($"{MoreContests} times as many contests, as many entries and lineups in all", small with { Repeat = Math.Round(1 - (season.Lineups / (double)shape.Entries), 2) });

        void Compare(string what, SeasonShape larger)
        {
            Say(what);
            var figures = measurement.Take(larger);
            AddRuns(table, figures);
            double growth = larger.Entries / (double)shape.Entries;
            table.Add($"wall time, {what}", FormattableString.Invariant($"at most {growth} x as much"), $"{figures.Run / season.Run:F2} x as much, {figures.Lineups / (double)season.Lineups:F1} x the lineups");
            if (larger.Entries == shape.Entries)
                table.Add($"peak memory, {what}", "300 MB", $"{figures.PeakBytes / 1e6:F0} MB");
            else
                table.Add($"peak memory, {what}", "60 more bytes an entry", $"{figures.PeakBytes / 1e6:F0} MB, {(figures.PeakBytes - season.PeakBytes) / (double)(larger.Entries - shape.Entries):F0} more bytes an entry");
        }
    }

    private static void AddStarts(FigureTable table, string how, string helpToReach, string sampleToReach, StartTimes times)
    {
        table.Add($"`dfs-opt --help`, {how}", helpToReach, $"{times.Help.TotalMilliseconds:F0} ms");
        table.Add($"a run of the bundled sample, {how}", sampleToReach, $"{times.Sample.TotalMilliseconds:F0} ms");
    }

    private static void Say(string what) => Console.Error.WriteLine($"{what} ...");
}
