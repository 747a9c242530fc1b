using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Readme;

/// <summary>A README, taken apart.</summary>
internal sealed class ReadmeText(string path)
{
    private readonly string[] _lines = Checkout.Read(path).Split('\n');

    /// <summary>What a visitor sees first.</summary>
    public static ReadmeText Front { get; } = new("README.md");

    /// <summary>The command line's own.</summary>
    public static ReadmeText Cli { get; } = new("DfsOpt.Cli/README.md");

    /// <summary>The library's own.</summary>
    public static ReadmeText Core { get; } = new("DfsOpt.Core/README.md");

    /// <summary>The log's own.</summary>
    public static ReadmeText Logging { get; } = new("DfsOpt.Logging/README.md");

    /// <summary>Every one there is.</summary>
    public static IReadOnlyList<ReadmeText> All { get; } = [Front, Cli, Core, Logging];

    /// <summary>Where it is, from the checkout's root.</summary>
    public string Path => path;

    /// <summary>What stands in the fences of a language, in order; below one heading, or anywhere.</summary>
    public IReadOnlyList<string> Blocks(string language, string? heading = null)
    {
        var blocks = new List<string>();
        string[] lines = heading is null ? _lines : Section(heading);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] != $"```{language}")
                continue;
            string[] block = [.. lines[(i + 1)..].TakeWhile(line => line != "```")];
            i += block.Length + 1;
            blocks.Add(string.Join('\n', block));
        }

        return blocks;
    }

    /// <summary>The cells of a table, row by row, without its header; below one heading, or anywhere.</summary>
    public IReadOnlyList<string[]> Rows(string header, string? heading = null)
    {
        string[] lines = heading is null ? _lines : Section(heading);
        int start = Array.IndexOf(lines, header);
        Assert.IsGreaterThanOrEqualTo(0, start, $"{path} has no table with the header {header}");
        return [.. lines[(start + 2)..].TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
    }

    // Up to the next heading of the same rank or above.
    private string[] Section(string heading)
    {
        int start = Array.IndexOf(_lines, heading);
        Assert.IsGreaterThanOrEqualTo(0, start, $"{path} has no heading '{heading}'.");
        string rank = heading[..heading.IndexOf(' ', StringComparison.Ordinal)];
        return [.. _lines[(start + 1)..].TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal) && !line.StartsWith($"{rank} ", StringComparison.Ordinal))];
    }
}
