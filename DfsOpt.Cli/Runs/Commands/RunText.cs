using System.Globalization;
using System.Text.Json;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary>Writes a run for people, on about one screen.</summary>
internal sealed class RunText(RunDirectory run, Screen screen)
{
    private readonly Pen pen = screen.OutputPen;
    private readonly TextWriter output = screen.Output;

    public void Write()
    {
        var headline = RunHeadlineReader.Read(run);
        var state = RunStateText.Cell(headline.State, pen);
        output.WriteLine($"{pen.Bold(Printable.Text(run.Id))}  {state.Paint!(state.Text)}");
        Fact("Started", headline.StartedAt is { } started
            ? started.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) + (headline.DurationS is { } seconds ? $", took {Figures.Duration(seconds)}" : "")
            : "");
        Fact("Error", headline.Error ?? "");
        var manifest = headline.State == RunState.Unreadable ? null : run.ReadManifest();
        if (manifest is not null)
        {
            Fact("Version", string.Join(' ', new[] { manifest.Version, manifest.GitSha }.OfType<string>()));
            Fact("Config", string.Join(' ', JsonLeaves.Of(manifest.Config).Where(leaf => leaf.Value.Length > 0).Select(leaf => $"{leaf.Key}={leaf.Value}")));
            Fact("Inputs", Figures.Count(manifest.Inputs.Count, "file"));
        }

        WriteSteps(run.ReadSteps());
        WriteDistributions(run.ReadDistributions());
        WriteWarnings(manifest?.Warnings ?? []);
        output.WriteLine();
        Fact("Files", run.Path);
        Fact("Missing", Missing(manifest?.Outputs ?? []));
        if (File.Exists(run.LogPath))
            Fact("Log", run.LogPath);
    }

    private void Fact(string name, string value)
    {
        if (value.Length > 0)
            output.WriteLine($"{name,-8}  {Printable.Fit(Printable.Text(value), screen.OutputWidth - 10)}");
    }

    private string Missing(IReadOnlyList<ManifestFile> outputs)
    {
        var gone = outputs.Where(file => !File.Exists(Path.Join(run.Path, file.Path))).ToList();
        // Where none is there, another program names its files in another way.
        return gone.Count == 0 || gone.Count == outputs.Count ? "" : $"{Figures.Count(gone.Count)} of {Figures.Count(outputs.Count, "file")} that its manifest names, such as {gone[0].Path}";
    }

    private void WriteSteps(IReadOnlyList<StepManifest> steps)
    {
        if (steps.Count == 0)
            return;
        var table = new Table(new("STEP"), new("ROWS IN", ColumnKind.Number), new("ROWS OUT", ColumnKind.Number), new("TOOK", ColumnKind.Number), new("METRICS", ColumnKind.Wrapped));
        foreach (var step in steps)
        {
            table.Add(
                step.StepName,
                Figures.Count(step.RowCountIn),
                Figures.Count(step.RowCountOut),
                step.DurationS is { } seconds ? Figures.Duration(seconds) : "-",
                string.Join(' ', step.Metrics.Where(metric => metric.Value.ValueKind != JsonValueKind.Object).Select(metric => $"{metric.Key}={Shown(metric.Value)}")));
        }

        output.WriteLine();
        table.Write(output, screen.OutputWidth, pen);
    }

    private void WriteDistributions(IReadOnlyList<TargetDistribution> distributions)
    {
        if (distributions.Count == 0)
            return;
        var table = new Table(
            new("SEGMENT"), new("ENTRIES", ColumnKind.Number), new("COVERAGE", ColumnKind.Number), new("CONTESTS", ColumnKind.Number), new("SALARY LEFT", ColumnKind.Number), new("GAP", ColumnKind.Number), new("COPIES", ColumnKind.Number), new("STACK", ColumnKind.Wrapped));
        foreach (var distribution in distributions)
        {
            table.Add(
                distribution.GppCategory,
                Figures.Count(distribution.Validation.NRows),
                distribution.Coverage is { } coverage ? Figures.PartPercent(coverage.Rate) : "-",
                Figures.Count(distribution.SourceContests.Count),
                Figure(distribution.SalaryLeft.Stats.P50),
                Figure(distribution.ProjGapToOptimal.Stats.P50),
                Figure(distribution.DupCount.Stats.Mean),
                string.Join(", ", distribution.StackPattern.Rates.OrderByDescending(rate => rate.Value).Select(rate => $"{rate.Key} {Figures.Percent(rate.Value)}")));
        }

        output.WriteLine();
        table.Write(output, screen.OutputWidth, pen);
        output.WriteLine(pen.Dim("Coverage is the share of submitted lineups that count. Salary left and gap are those of the middle entry, copies are the mean."));
    }

    private void WriteWarnings(IReadOnlyList<ManifestWarning> warnings)
    {
        if (warnings.Count == 0)
            return;
        var table = new Table(new("WARNING"), new("TIMES", ColumnKind.Number), new("THE FIRST", ColumnKind.Wrapped));
        foreach (var kind in warnings.GroupBy(warning => warning.Code).OrderByDescending(kind => kind.Count()))
            table.Add(new Cell(kind.Key, pen.Yellow), Figures.Count(kind.Count()), kind.First().Message);
        output.WriteLine();
        table.Write(output, screen.OutputWidth, pen);
    }

    private static string Figure(double? value) => value is { } figure ? Figures.Value(figure) : "-";

    private static string Shown(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number.ToString("0.####", CultureInfo.InvariantCulture) : JsonLeaves.Value(value) is { Length: > 0 } text ? text : "-";
}
