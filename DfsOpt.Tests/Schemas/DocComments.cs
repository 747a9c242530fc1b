using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DfsOpt.Tests.Schemas;

/// <summary>The doc comments of Core, as plain sentences.</summary>
internal static partial class DocComments
{
    private static readonly Dictionary<string, XElement> _members = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, $"{typeof(RunArtifacts).Assembly.GetName().Name}.xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>What a type of Core is; <see langword="null"/> for any other type.</summary>
    public static string? Of(Type type) => Sentence(Member($"T:{Name(type)}")?.Element("summary"));

    /// <summary>What a property of Core is: its own comment, that of the parameter of a positional record, or that of the property whose text it is.</summary>
    public static string? Of(JsonPropertyInfo property)
    {
        var member = (MemberInfo)property.AttributeProvider!;
        string type = Name(member.DeclaringType!);
        return Sentence(Member($"P:{type}.{member.Name}")?.Element("summary"))
            ?? Sentence(Member($"T:{type}")?.Elements("param").FirstOrDefault(param => param.Attribute("name")!.Value == member.Name))
            ?? Sentence(Member($"P:{type}.{member.Name.Replace("Text", "", StringComparison.Ordinal)}")?.Element("summary"));
    }

    private static XElement? Member(string name) => _members.GetValueOrDefault(name);

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string? Sentence(XElement? text) => text is null ? null : Space().Replace(string.Concat(text.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see when see.Attribute("langword") is { } word => word.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.', ':')[^1],
        XElement element => string.Concat(element.Nodes().Select(Plain)),
        XText text => text.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
