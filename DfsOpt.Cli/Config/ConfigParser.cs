using DfsOpt.Cli.Terminal;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DfsOpt.Cli.Config;

/// <summary>YAML as far as a config needs it: without deep nesting and without aliases.</summary>
/// <remarks>Nodes are built recursively, so deep nesting would overflow the stack; and a few aliases of aliases can fill any memory.</remarks>
internal sealed class ConfigParser(string file, IParser yaml) : IParser
{
    private const int MostLevels = 16;

    private int _levels;

    public ParsingEvent? Current => yaml.Current;

    /// <exception cref="UsageException">The next part of the file is not allowed in a config.</exception>
    public bool MoveNext()
    {
        if (!yaml.MoveNext() || yaml.Current is not { } next)
            return false;
        _levels += next.NestingIncrease;
        if (_levels > MostLevels)
            throw Fault(next, "lists and keys are nested too deep here; no config needs more than four levels.");
        return next is not AnchorAlias alias
            ? true
            : throw Fault(next, $"'*{alias.Value}' is a reference to another value, which a config does not support; write the value out.");
    }

    private UsageException Fault(ParsingEvent at, string sentence) =>
        new(FormattableString.Invariant($"{file}, line {at.Start.Line}, column {at.Start.Column}: {sentence}"));
}
