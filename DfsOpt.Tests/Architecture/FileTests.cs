using System.Text.RegularExpressions;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Architecture;

/// <summary>One concept, one file, one job.</summary>
[TestClass]
public sealed partial class FileTests
{
    private const int MostLines = 250;

    // Small types live in the file of the type they belong to.
    private const int MostLinesBeside = 30;

    // Tables are not written to be read.
    private const string MadeByScript = "// Made by ";

    private static readonly string[] _folders = ["DfsOpt.Core", "DfsOpt.Logging", "DfsOpt.Cli", "DfsOpt.Tests", "samples"];

    [TestMethod]
    public void No_type_is_longer_than_can_be_read_at_once()
    {
        var faults =
            from file in _folders.SelectMany(Checkout.Sources)
            let text = Checkout.Read(file)
            let type = TopLevelType().Match(text)
            where type.Success && !text.StartsWith(MadeByScript, StringComparison.Ordinal)
            let lines = text.AsSpan(type.Index).Count('\n')
            where lines > MostLines
            select $"{type.Groups[1].Value} in {file} has {lines} lines";
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    [TestMethod]
    public void A_file_has_the_name_of_its_first_type_and_any_other_type_in_it_is_small()
    {
        var faults =
            from file in _folders.SelectMany(Checkout.Sources)
            let text = Checkout.Read(file)
            let types = TopLevelType().Matches(text).DistinctBy(m => m.Groups[1].Value).ToList()
            where types.Count > 0
            let isNamed = types[0].Groups[1].Value == Path.GetFileNameWithoutExtension(file).Split('.')[0]
            let large = types.Skip(1).Where(t => LinesOf(text, t) > MostLinesBeside).Select(t => t.Groups[1].Value).ToList()
            where !isNamed || large.Count > 0
            select isNamed ? $"{file}: {string.Join(", ", large)} needs a file of its own" : $"{file} begins with {types[0].Groups[1].Value}";
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    private static int LinesOf(string text, Match type)
    {
        // It ends with a semicolon if it has no body, and with a brace in the first column otherwise.
        var end = Regex.Match(text[type.Index..], @"\A[^{;]*;|^\}", RegexOptions.Multiline);
        return text.AsSpan(type.Index, end.Index + end.Length).Count('\n') + 1;
    }

    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
