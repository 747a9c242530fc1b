using System.Security.Cryptography;
using System.Text.Json;

namespace DfsOpt.Tests.Interrupted;

/// <summary>What must hold for a run's directory however the run ended.</summary>
internal static class RunDirectoryCheck
{
    public static string Only(string artifacts, string pipeline = "training") => Directory.GetDirectories(Path.Combine(artifacts, pipeline)).Single();

    /// <summary>The run's status, or <see langword="null"/> without a manifest; files under their final names are whole in any case.</summary>
    public static string? Status(string run)
    {
        foreach (string file in Directory.EnumerateFiles(run, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.')))
        {
            byte[] content = File.ReadAllBytes(file);
            if (file.EndsWith(".json", StringComparison.Ordinal))
                JsonDocument.Parse(content).Dispose();
            if (file.EndsWith(".csv", StringComparison.Ordinal))
                Assert.AreEqual((byte)'\n', content[^1], $"{file} ends in the middle of a row");
        }

        string manifest = Path.Combine(run, "run_manifest.json");
        if (!File.Exists(manifest))
            return null;
        using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
        foreach (var output in json.RootElement.GetProperty("outputs").EnumerateArray())
        {
            string path = Path.Combine(run, output.GetProperty("path").GetString()!);
            Assert.AreEqual(output.GetProperty("checksum_sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), path);
        }

        return json.RootElement.GetProperty("status").GetString();
    }

    public static void HasNoLeftovers(string artifacts)
    {
        var leftovers = Directory.EnumerateFileSystemEntries(artifacts, ".*", SearchOption.AllDirectories).ToList();
        Assert.IsEmpty(leftovers, string.Join(", ", leftovers));
    }
}
