using System.Xml.Linq;
using DfsOpt.Core;
using DfsOpt.Logging;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Architecture;

[TestClass]
public sealed class ReferenceTests
{
    [TestMethod]
    [DataRow("DfsOpt.Core", "Microsoft.Extensions.Logging.Abstractions", "")]
    [DataRow("DfsOpt.Logging", "Microsoft.Extensions.Logging.Abstractions, Microsoft.Extensions.Logging.Console", "")]
    [DataRow("DfsOpt.Cli", "System.CommandLine, YamlDotNet", "DfsOpt.Core, DfsOpt.Logging")]
    public void A_project_references_only_these_packages_and_projects(string project, string packages, string projects)
    {
        var references = XDocument.Load(Path.Combine(Checkout.Root, project, $"{project}.csproj")).Descendants().ToList();
        Assert.AreEqual(packages, Names("PackageReference", name => name));
        Assert.AreEqual(projects, Names("ProjectReference", path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))));

        string Names(string kind, Func<string, string> name) => string.Join(", ", references
            .Where(r => r.Name.LocalName == kind).Select(r => name(r.Attribute("Include")!.Value)).Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public void Core_uses_only_the_framework_and_the_logging_abstractions() => AssertUses(
        typeof(TrainingPipeline), "Microsoft.Extensions.Logging.Abstractions");

    [TestMethod]
    public void Logging_uses_only_the_framework_and_the_console_logger_with_its_dependencies() => AssertUses(
        typeof(RunLogging),
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Logging.Console",
        "Microsoft.Extensions.Options");

    private static void AssertUses(Type type, params string[] allowed)
    {
        var used = type.Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal));
        Assert.AreEqual("", string.Join(", ", used.Except(allowed)));
    }
}
