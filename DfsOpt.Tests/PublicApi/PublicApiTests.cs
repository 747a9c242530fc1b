using System.Reflection;
using DfsOpt.Core;
using DfsOpt.Logging;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.PublicApi;

[TestClass]
public sealed class PublicApiTests
{
    [TestMethod]
    public void The_public_API_of_Core_is_as_listed() => AssertListed(typeof(TrainingPipeline).Assembly);

    [TestMethod]
    public void The_public_API_of_Logging_is_as_listed() => AssertListed(typeof(RunLogging).Assembly);

    private static void AssertListed(Assembly assembly)
    {
        string file = $"DfsOpt.Tests/PublicApi/{assembly.GetName().Name}.txt";
        string actual = ApiListing.Of(assembly);
        string listed = File.Exists(Path.Combine(Checkout.Root, file)) ? Checkout.Read(file) : "";
        if (listed == actual)
            return;

        string received = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.received.txt");
        File.WriteAllText(received, actual);
        var before = Members(listed).ToList();
        var after = Members(actual).ToList();
        Assert.Fail(
            $"""
            The public API has changed:
            {string.Join('\n', before.Except(after).Select(member => $"- {member}").Concat(after.Except(before).Select(member => $"+ {member}")))}
            If that is meant, accept it: cp {received} {Path.Combine(Checkout.Root, file)}
            """);
    }

    /// <summary>The lines of a listing, each member behind its type.</summary>
    private static IEnumerable<string> Members(string listing)
    {
        string type = "";
        foreach (string line in listing.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith(' '))
                type = line;
            yield return line == type ? type : $"{type}: {line.Trim()}";
        }
    }
}
