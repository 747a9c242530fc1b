using System.Text;

namespace DfsOpt.Core.Inputs;

/// <summary>The first bytes of a file, which show what it is, whatever its name.</summary>
internal sealed class FileStart
{
    /// <summary>More than any real header has.</summary>
    private const int Length = 1 << 14;

    private readonly string[] _columns;

    private FileStart(ReadOnlySpan<byte> bytes)
    {
        IsZip = bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);
        IsGzip = bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
        _columns = [.. FirstLine(bytes).Split(',', ';', '\t').Select(name => name.Trim().Trim('"').Trim())];
    }

    public bool IsZip { get; }

    public bool IsGzip { get; }

    /// <summary>Whether it is text with the columns of every standings export, whatever the separator.</summary>
    public bool IsStandings => !IsZip && Has(RequiredColumns.Standings);

    /// <summary>Whether it is a text with the columns of a projection export.</summary>
    public bool IsProjection => Has(RequiredColumns.Projection);

    /// <summary>The start of a file; empty if it cannot be read. That error is reported when the whole file is read.</summary>
    public static FileStart Of(FileInfo file)
    {
        try
        {
            // A file without a size is not opened: a pipe or a device may never end.
            var real = file.LinkTarget is null ? file : (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true);
            if (real is not { Exists: true, Length: > 0 })
                return new FileStart(default);
            // No buffer in the stream, as one read fills the array.
            using var content = new FileStream(real.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return Of(content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileStart(default);
        }
    }

    /// <summary>The start of a stream.</summary>
    public static FileStart Of(Stream content)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return new FileStart(bytes[..content.ReadAtLeast(bytes, Length, throwOnEndOfStream: false)]);
    }

    /// <summary>Whether its first line has all these columns, in any case, and with dots for spaces as R writes them.</summary>
    private bool Has(ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (!_columns.Contains(column, StringComparer.OrdinalIgnoreCase) && !_columns.Contains(column.Replace(' ', '.'), StringComparer.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static string FirstLine(ReadOnlySpan<byte> line)
    {
        if (line is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var text = (line[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(line).AsSpan().TrimStart("\uFEFF \t\r\n");
            int end = text.IndexOfAny('\r', '\n');
            return (end < 0 ? text : text[..end]).ToString();
        }

        // Only the line is decoded, since a season has many files.
        if (line.StartsWith(Encoding.UTF8.Preamble))
            line = line[Encoding.UTF8.Preamble.Length..];
        line = line.TrimStart(" \t\r\n"u8);
        int length = line.IndexOfAny((byte)'\r', (byte)'\n');
        return Encoding.UTF8.GetString(length < 0 ? line : line[..length]);
    }
}

/// <summary>The columns a table must have. They also identify a file whatever its name.</summary>
internal static class RequiredColumns
{
    public static ReadOnlySpan<string> Projection => new[] { "Name", "Team", "Salary", "SS Proj", "My Own" };

    public static ReadOnlySpan<string> Standings => new[] { "EntryId", "Lineup" };
}
