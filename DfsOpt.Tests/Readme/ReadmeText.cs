using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Readme;

/// <summary>README.md, taken apart.</summary>
internal static class ReadmeText
{
    private static readonly string[] _lines = Checkout.Read("README.md").Split('\n');

    /// <summary>What stands in the fences of a language, in order; below one heading, or anywhere.</summary>
    public static IReadOnlyList<string> Blocks(string language, string? heading = null)
    {
        var blocks = new List<string>();
        var lines = heading is null ? _lines : Section(heading);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] != $"```{language}")
                continue;
            string[] block = [.. lines[(i + 1)..].TakeWhile(line => line != "```")];
            i += block.Length + 1;
            blocks.Add(string.Join('\n', block));
        }

        Assert.AreNotEqual(0, blocks.Count, $"README.md shows no {language}{(heading is null ? "" : $" below '{heading}'")}.");
        return blocks;
    }

    /// <summary>The cells of a table, row by row, without its header.</summary>
    public static IReadOnlyList<string[]> Rows(string header)
    {
        int start = Array.IndexOf(_lines, header);
        Assert.IsGreaterThanOrEqualTo(0, start, $"README.md has no table with the header {header}");
        return [.. _lines[(start + 2)..].TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
    }

    private static string[] Section(string heading)
    {
        int start = Array.IndexOf(_lines, heading);
        Assert.IsGreaterThanOrEqualTo(0, start, $"README.md has no heading '{heading}'.");
        return [.. _lines[(start + 1)..].TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))];
    }
}
