using System.Text.Json;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>Reads the JSON files of a run's directory. They may have been written or changed by anyone.</summary>
internal static class RunJsonFile
{
    /// <summary>Parses the bytes of <paramref name="file"/> with <paramref name="parse"/>.</summary>
    /// <exception cref="ArtifactException">The file is not what a run writes.</exception>
    public static T Read<T>(string file, Func<byte[], T?> parse)
        where T : class
    {
        if (EmptyFile.Is(file))
            throw new ArtifactException($"{file} is empty.");
        try
        {
            byte[] json = File.ReadAllBytes(file);
            CheckTexts(json);
            return parse(json) ?? throw new ArtifactException($"{file} holds null instead of an object.");
        }
        catch (JsonException e)
        {
            throw new ArtifactException($"{file} is not what a run writes, {JsonFault.Describe(e)}.");
        }
    }

    // The parser decodes texts only when they are read, so an invalid surrogate would otherwise fail later, when it is printed.
    private static void CheckTexts(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
                continue;
            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                var before = json.AsSpan(0, (int)reader.TokenStartIndex);
                throw new JsonException("not a text", path: null, before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1);
            }
        }
    }
}
