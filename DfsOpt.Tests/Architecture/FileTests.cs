using System.Text.RegularExpressions;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Architecture;

/// <summary>One concept, one file, one job.</summary>
[TestClass]
public sealed partial class FileTests
{
    private const int MostLines = 250;

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
    public void A_file_has_the_name_of_its_type_and_holds_beside_it_only_records_and_enums_that_belong_to_it()
    {
        var faults =
            from file in _folders.SelectMany(Checkout.Sources)
            let types = TopLevelType().Matches(Checkout.Read(file)).DistinctBy(m => m.Groups[1].Value).ToList()
            where types.Count > 0 && (types[0].Groups[1].Value != Path.GetFileNameWithoutExtension(file).Split('.')[0] || types.Skip(1).Any(t => !SmallType().IsMatch(t.Value)))
            select $"{file} holds {string.Join(", ", types.Select(t => t.Groups[1].Value))}";
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    [GeneratedRegex(@"\b(?:record|enum)\b")]
    private static partial Regex SmallType();

    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
