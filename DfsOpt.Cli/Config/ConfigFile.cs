using DfsOpt.Cli.Terminal;
using DfsOpt.Core;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DfsOpt.Cli.Config;

/// <summary>A config file in YAML: what it sets, and where.</summary>
internal sealed class ConfigFile
{
    private readonly List<(ConfigKey Key, ConfigValue Value)> _settings = [];

    private ConfigFile(string path) => Path = path;

    /// <summary>The file, as the user named it.</summary>
    public string Path { get; }

    /// <summary>Reads the file, without checking its values.</summary>
    /// <exception cref="UsageException">It cannot be read, is not YAML, or has an unknown key.</exception>
    public static ConfigFile Read(string path)
    {
        var file = new ConfigFile(path);
        if (Load(path) is not { } root)
            return file;
        foreach (var (key, value) in root.Entries(ConfigKey.All.Select(key => key.Name)))
            file._settings.Add((ConfigKey.All.First(known => known.Name == key), value));
        return file;
    }

    /// <summary>A path in the config file <paramref name="file"/>, made relative to the current folder: in the file, a relative path starts at the file's folder.</summary>
    public static string Beside(string file, string path) =>
        System.IO.Path.IsPathRooted(path) ? path : System.IO.Path.Join(System.IO.Path.GetDirectoryName(file), path);

    /// <summary>The config with the values that the file sets.</summary>
    /// <exception cref="UsageException">A value has the wrong type or is not accepted.</exception>
    public TrainingConfig Apply(TrainingConfig config) =>
        _settings.Aggregate(config, (so_far, setting) => setting.Key.Apply(so_far, setting.Value));

    /// <summary>The file's <c>assignment</c>; <see langword="null"/> if it has none.</summary>
    public ConfigValue? Assignment => _settings.Find(setting => setting.Key == ConfigKey.Assignment).Value;

    /// <summary>The place of each key that the file sets, including the keys of the segment definitions and the assignment.</summary>
    public IEnumerable<(string Key, string Place)> Places() =>
        _settings.SelectMany(setting => setting.Key == ConfigKey.SegmentDefinitions || setting.Key == ConfigKey.Assignment
            ? setting.Value.Entries().Select(part => (part.Key, part.Value.Place)).Prepend((setting.Key.Name, setting.Value.Place))
            : [(setting.Key.Name, setting.Value.Place)]);

    /// <summary>The value in a YAML file; <see langword="null"/> if the file has none.</summary>
    /// <exception cref="UsageException">It cannot be read, or is not YAML.</exception>
    public static ConfigValue? Load(string path)
    {
        try
        {
            var yaml = new YamlStream();
            using var text = new StringReader(ConfigText.Read(path));
            yaml.Load(new ConfigParser(path, new Parser(text)));
            return yaml.Documents switch
            {
                [] or [{ RootNode: YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain } }] => null,
                [var only] => new ConfigValue(path, "a config", only.RootNode),
                [_, var second, ..] => throw new ConfigValue(path, "a config", second.RootNode).Fault("a second document starts here, but a config has only one."),
            };
        }
        catch (YamlException e)
        {
            throw new UsageException($"{path}, line {e.End.Line}, column {e.End.Column}: this is not valid YAML: {e.Message.TrimEnd('.')}.");
        }
    }
}
