using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Training;

/// <summary>Passes on everything but log lines. Each comes in one write, with others or alone.</summary>
internal sealed class QuietWriter(TextWriter writer) : PassingWriter(writer)
{
    public override void Write(string? value)
    {
        if (value is null)
            return;
        string rest = string.Join('\n', value.Split('\n').Where(line => LogLine.Parse(line) is null));
        if (rest.Length > 0)
            Behind.Write(rest);
    }
}
