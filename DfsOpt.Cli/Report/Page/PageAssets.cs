using System.Security.Cryptography;
using System.Text;

namespace DfsOpt.Cli.Report.Page;

/// <summary>The page's style sheet and script, and the policy that allows a browser to run only these.</summary>
internal static class PageAssets
{
    // Each uses those before it.
    private static readonly string[] _scripts = ["page.js", "plots.js", "tables.js", "segments.js", "log.js", "night.js"];

    public static string Style { get; } = Read("report.css");

    public static string Script { get; } = $"(() => {{\n\"use strict\";\n{string.Concat(_scripts.Select(Read))}}})();";

    /// <summary>Forbids all requests, and all styles and scripts except those with these hashes.</summary>
    public static string SecurityPolicy { get; } =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Read(string name)
    {
        using var file = typeof(PageAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built in.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
