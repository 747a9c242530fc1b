using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Pipelines;

/// <summary>Passes on everything except log lines. Each line arrives complete, in one write.</summary>
internal sealed class QuietWriter(TextWriter writer) : DelegatingWriter(writer)
{
    public override void Write(string? value)
    {
        if (value is null)
            return;
        string rest = string.Join('\n', value.Split('\n').Where(line => LogLine.Parse(line) is null));
        if (rest.Length > 0)
            Inner.Write(rest);
    }
}
