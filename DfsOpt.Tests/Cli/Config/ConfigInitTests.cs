using DfsOpt.Cli.Config;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Config;

[TestClass]
public sealed class ConfigInitTests
{
    [TestMethod]
    public void The_file_it_writes_names_every_key_and_means_the_defaults()
    {
        using var temp = new TempFolder();

        var result = DfsOptInProcess.Run("config", "init", temp["new.yaml"]);

        Assert.AreEqual(0, result.ExitCode);
        Assert.AreEqual(temp["new.yaml"], result.Output.Trim());
        string text = File.ReadAllText(temp["new.yaml"]);
        foreach (var key in ConfigKey.All)
            StringAssert.Matches(text, new($"(?m)^(# )?{key.Name}:"));
        CollectionAssert.AreEqual(Values("--data-root", temp["data"], "--artifacts-root", temp["artifacts"]), Values("--config", temp["new.yaml"]));
    }

    [TestMethod]
    public void Every_default_it_shows_is_the_real_default()
    {
        using var temp = new TempFolder();
        string uncommented = string.Join('\n', ConfigTemplate.Text("data").Split('\n')
            .Where(line => line.StartsWith("# ", StringComparison.Ordinal) && (line.Contains(": ", StringComparison.Ordinal) || line.EndsWith(':')) && !char.IsUpper(line[2]))
            .Select(line => line[2..])
            .Prepend("data_root: data"));
        File.WriteAllText(temp["all.yaml"], uncommented);

        CollectionAssert.AreEqual(Values("--data-root", temp["data"], "--artifacts-root", temp["artifacts"]), Values("--config", temp["all.yaml"]));
        foreach (var key in ConfigKey.All)
            StringAssert.Contains(uncommented, key.Name);
    }

    [TestMethod]
    public void An_existing_file_is_not_overwritten()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["mine.yaml"], "seed: 1");

        var result = DfsOptInProcess.Run("config", "init", temp["mine.yaml"]);

        Assert.AreEqual(2, result.ExitCode);
        StringAssert.Contains(result.Error, "exists already and is left as it is");
        Assert.AreEqual("seed: 1", File.ReadAllText(temp["mine.yaml"]));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_mistyped_option_does_not_become_a_file_but_a_word_after_a_double_dash_does()
    {
        using var temp = new TempFolder();

        using var mistyped = DfsOptProcess.StartIn($"cd {temp.Path} && exec \"$0\" \"$@\"", "config", "init", "--hlep");
        mistyped.WaitForExit();
        using var meant = DfsOptProcess.StartIn($"cd {temp.Path} && exec \"$0\" \"$@\"", "config", "init", "--", "--hlep.yaml");
        meant.WaitForExit();

        Assert.AreEqual((2, 0), (mistyped.ExitCode, meant.ExitCode));
        Assert.AreEqual(temp["--hlep.yaml"], Directory.GetFiles(temp.Path).Single());
    }

    [TestMethod]
    public void A_path_that_cannot_be_a_file_is_refused_with_the_reason()
    {
        using var temp = new TempFolder();

        foreach (var (path, sentence) in new[]
        {
            (temp.Path, $"{temp.Path} is a folder; name a file in it."),
            (temp["none/new.yaml"], $"{temp["none/new.yaml"]} cannot be written: there is no folder {temp["none"]}."),
        })
        {
            var result = DfsOptInProcess.Run("config", "init", path);

            Assert.AreEqual((2, "", $"dfs-opt: {sentence}\n"), (result.ExitCode, result.Output, result.Error));
        }
    }

    private static string[] Values(params string[] words) =>
        [.. DfsOptInProcess.Run(["config", "show", .. words]).OutputLines.Skip(1).Select(line => line.Split("  # ")[0].TrimEnd())];
}
