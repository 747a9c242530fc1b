using System.Globalization;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Pipelines;

/// <summary>Formats a run's progress as one line.</summary>
internal static class ProgressText
{
    private const int BarLength = 24;
    private const string Gap = "  ";

    /// <summary>The line, in at most <paramref name="width"/> columns: the least important parts are left out first.</summary>
    /// <param name="progress">The step's progress.</param>
    /// <param name="share">The part of the run that is done, from 0 to 1.</param>
    /// <param name="inRun">How long the run has taken so far.</param>
    /// <param name="inStep">How long the current step has taken so far.</param>
    /// <param name="width">The available columns.</param>
    public static string Format(RunProgress progress, double share, TimeSpan inRun, TimeSpan inStep, int width)
    {
        double rate = inStep.TotalSeconds > 0 ? progress.Done / inStep.TotalSeconds : 0;

        // In the order of the line, each with its rank: the highest is dropped first.
        List<(int Rank, string Text)> parts =
        [
            (5, Bar(share)),
            (0, ((int)(share * 100)).ToString(CultureInfo.InvariantCulture).PadLeft(3) + "%"),
            (1, Left(share, inRun)),
            (0, progress.Step),
            (2, progress.ContestsTotal > 0 ? $"{Figures.Count(progress.ContestsDone)}/{Figures.Count(progress.ContestsTotal)} contests" : ""),
            (4, Amount(progress)),
            (3, rate >= 1 ? $"{Measure(progress.Unit, rate)}/s" : ""),
        ];
        parts.RemoveAll(part => part.Text.Length == 0);
        while (parts.Exists(part => part.Rank > 0) && Join(parts).Length > width)
            parts.RemoveAt(parts.FindLastIndex(part => part.Rank == parts.Max(other => other.Rank)));
        return Printable.Fit(Join(parts), width);
    }

    private static string Join(List<(int Rank, string Text)> parts) => string.Join(Gap, parts.Select(part => part.Text));

    private static string Bar(double share)
    {
        int filled = (int)(share * BarLength);
        return new string('█', filled) + new string('░', BarLength - filled);
    }

    private static string Amount(RunProgress progress)
    {
        string unit = progress.Unit switch
        {
            ProgressUnit.Entries => " entries",
            ProgressUnit.Slates => " slates",
            ProgressUnit.Segments => " segments",
            ProgressUnit.Contests => " contests",
            _ => "",
        };
        return progress.Total > 0
            ? $"{Measure(progress.Unit, progress.Done)} of {Measure(progress.Unit, progress.Total)}{unit}"
            : $"{Measure(progress.Unit, progress.Done)}{unit}";
    }

    private static string Measure(ProgressUnit unit, double amount) =>
        unit == ProgressUnit.Bytes ? Figures.Bytes((long)amount) : Figures.Short(amount);

    // In the first tenth of a second there is not enough to estimate from.
    private static string Left(double share, TimeSpan inRun) =>
        share is > 0 and < 1 && inRun.TotalSeconds >= 0.1
            ? $"{Figures.Clock(TimeSpan.FromSeconds(Math.Min(359_999, Math.Ceiling(inRun.TotalSeconds * (1 - share) / share))))} left"
            : "";
}
