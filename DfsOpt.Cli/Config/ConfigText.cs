using System.Text;
using System.Text.Unicode;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Config;

/// <summary>Reads a config file as text, and rejects files that cannot be a config.</summary>
internal static class ConfigText
{
    // A config is far smaller; a device or a season's export, given by mistake, may have no end.
    private const int MostBytes = 1024 * 1024;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UsageException">There is no such file, or it cannot be a config.</exception>
    public static string Read(string path)
    {
        byte[] bytes = Bytes(path);
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), _strict);
            return WithoutControls(path, reader.ReadToEnd());
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException(FormattableString.Invariant($"{path}, line {FirstBadLine(bytes)}: this is not UTF-8; save it as UTF-8."));
        }
    }

    private static byte[] Bytes(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"the config file {path} is a folder; name the file in it.");
        try
        {
            using var file = File.OpenRead(path);
            byte[] bytes = new byte[MostBytes + 1];
            int count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return count <= MostBytes
                ? bytes[..count]
                : throw new UsageException($"the config file {path} is larger than 1 MiB, too large for a config; check that it is the right file.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"there is no config file {path}; 'dfs-opt config init' writes one.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"the config file {path} cannot be read: {e.Message.TrimEnd('.')}.");
        }
    }

    // YAML does not allow these, and its parser takes a zero for the end, so it would ignore what follows.
    private static string WithoutControls(string path, string text)
    {
        var (line, column) = (1, 1);
        foreach (char c in text)
        {
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085'))
                throw new UsageException(FormattableString.Invariant($"{path}, line {line}, column {column}: the character {Printable.Text(c.ToString())} is not allowed in a config; remove it."));
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return text;
    }

    private static int FirstBadLine(ReadOnlySpan<byte> bytes)
    {
        int number = 1;
        foreach (var line in bytes.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(bytes[line]))
                break;
            number++;
        }

        return number;
    }
}
