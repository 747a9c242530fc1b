using System.Globalization;
using System.Text.Json;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;
using DfsOpt.Core.Json;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary>Writes a run for people, on about one screen.</summary>
internal sealed class RunText(RunArtifacts run, Screen screen)
{
    private readonly TextStyle _pen = screen.OutputStyle;
    private readonly TextWriter _output = screen.Output;

    public void Write()
    {
        var headline = run.ReadSummary();
        var state = RunStateText.Cell(headline.State, _pen);
        _output.WriteLine($"{_pen.Bold(Printable.Text(run.Id))}  {state.Paint!(state.Text)}");
        Fact("Name", headline.Name ?? "");
        Fact("Started", headline.StartedAt is { } started
            ? started.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) + (headline.DurationS is { } seconds ? $", took {Figures.Duration(seconds)}" : "")
            : "");
        Fact("Error", headline.Error ?? "");
        Fact("Data", (headline.DataRoot ?? headline.Projections) is { } data ? ShortPath.Of(data) : "");
        Fact("Filter", headline.Filter);
        var manifest = headline.State == RunState.Unreadable ? null : run.ReadManifest();
        if (manifest is not null)
        {
            Fact("Version", string.Join(' ', new[] { manifest.Version, manifest.GitSha }.OfType<string>()));
            Fact("Config", string.Join(' ', FlatJson.Of(manifest.Config).Select(leaf => $"{leaf.Key}={FlatJson.ForDisplay(leaf.Value)}")));
            Fact("Inputs", Figures.Count(manifest.Inputs.Count, "file"));
        }

        WriteSteps(run.ReadSteps());
        WriteDistributions(run.ReadDistributions());
        if (manifest?.Pipeline == ContestPipeline.Name)
            WriteContests([.. run.ReadEnteredContests()]);
        WriteWarnings(manifest?.Warnings ?? []);
        _output.WriteLine();
        Fact("Files", ShortPath.Of(run.Path));
        Fact("Missing", Missing(manifest?.Outputs ?? []));
        if (File.Exists(run.LogPath))
            Fact("Log", ShortPath.Of(run.LogPath));
    }

    private void Fact(string name, string value)
    {
        if (value.Length == 0)
            return;
        const int column = 10;
        string start = _pen.Dim(name) + new string(' ', column - name.Length);
        foreach (string line in TextWrap.Lines(Printable.Text(value), screen.OutputWidth - column))
        {
            _output.WriteLine(start + line);
            start = new string(' ', column);
        }
    }

    private string Missing(IReadOnlyList<ManifestFile> outputs)
    {
        var gone = outputs.Where(file => !File.Exists(Path.Join(run.Path, file.Path))).ToList();
        // If there are none, another program has written the run and names its files differently.
        return gone.Count == 0 || gone.Count == outputs.Count ? "" : $"{Figures.Count(gone.Count)} of {Figures.Count(outputs.Count, "file")} that its manifest names, such as {gone[0].Path}";
    }

    private void WriteSteps(IReadOnlyList<StepManifest> steps)
    {
        if (steps.Count == 0)
            return;
        var table = new Table(new("STEP"), new("ROWS IN", ColumnKind.Number, Rank: 2), new("ROWS OUT", ColumnKind.Number, Rank: 1), new("TOOK", ColumnKind.Number, Rank: 3), new("METRICS", ColumnKind.Wrapped));
        foreach (var step in steps)
        {
            table.Add(
                step.StepName,
                Figures.Count(step.RowCountIn),
                Figures.Count(step.RowCountOut),
                step.DurationS is { } seconds ? Figures.Duration(seconds) : "-",
                string.Join(' ', step.Metrics.Where(metric => metric.Value.ValueKind != JsonValueKind.Object).Select(metric => $"{metric.Key}={Shown(metric.Value)}")));
        }

        _output.WriteLine();
        table.Write(_output, screen.OutputWidth, _pen);
    }

    private void WriteDistributions(IReadOnlyList<TargetDistribution> distributions)
    {
        if (distributions.Count == 0)
            return;
        _output.WriteLine();
        DistributionTable.Write(_output, distributions, screen.OutputWidth, _pen);
    }

    private void WriteContests(IReadOnlyList<EnteredContestRow> contests)
    {
        if (contests.Count == 0)
            return;
        _output.WriteLine();
        EnteredContestTable.Write(_output, contests, screen.OutputWidth, _pen);
    }

    private void WriteWarnings(IReadOnlyList<ManifestWarning> warnings)
    {
        if (warnings.Count == 0)
            return;
        var table = new Table(new("WARNING"), new("TIMES", ColumnKind.Number), new("THE FIRST", ColumnKind.Wrapped));
        foreach (var kind in warnings.GroupBy(warning => warning.Code).OrderByDescending(kind => kind.Count()))
            table.Add(new Cell(kind.Key, _pen.Yellow), Figures.Count(kind.Count()), WarningSentence.Of(kind.First()));
        _output.WriteLine();
        table.Write(_output, screen.OutputWidth, _pen);
    }

    private static string Shown(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) ? number.ToString("0.####", CultureInfo.InvariantCulture) : FlatJson.ForDisplay(FlatJson.Value(value));
}
