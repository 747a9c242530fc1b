using System.Reflection;

namespace DfsOpt.Tests.Architecture;

/// <summary>Which folders of an assembly make use of which others, by the types in them. A folder is a namespace below the assembly's own, whose name is empty.</summary>
internal sealed class FolderGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);

    public FolderGraph(Assembly assembly, string root)
    {
        foreach (var type in assembly.GetTypes())
        {
            if (Folder(type) is not { } from)
                continue;
            var uses = _uses.TryGetValue(from, out var known) ? known : _uses[from] = new(StringComparer.Ordinal);
            foreach (var used in TypeReferences.Of(type).Where(t => t.Assembly == assembly))
            {
                if (Folder(used) is { } to && to != from)
                    uses.TryAdd(to, $"{Shown(type)} uses {Shown(used)}");
            }
        }

        // What generators add stands in namespaces of its own.
        string? Folder(Type type) => type.Namespace == root ? "" : type.Namespace?.StartsWith(root + ".", StringComparison.Ordinal) is true ? type.Namespace[(root.Length + 1)..] : null;
    }

    public IEnumerable<string> Folders => _uses.Keys;

    /// <summary>Each use of one folder by another, with an example.</summary>
    public IEnumerable<(string From, string To, string Example)> Uses => _uses.SelectMany(from => from.Value, (from, to) => (from.Key, to.Key, to.Value));

    /// <summary>Uses that lead back to where they come from, each said in a line.</summary>
    public IEnumerable<string> Circles() => Uses.Where(use => Reaches(use.To, use.From)).Select(use => $"{Named(use.From)} -> {Named(use.To)}: {use.Example}");

    private bool Reaches(string from, string to)
    {
        var seen = new HashSet<string>();
        var waiting = new Queue<string>([from]);
        while (waiting.TryDequeue(out string? folder))
        {
            if (folder == to)
                return true;
            if (seen.Add(folder) && _uses.TryGetValue(folder, out var uses))
                uses.Keys.ToList().ForEach(waiting.Enqueue);
        }

        return false;
    }

    private static string Named(string folder) => folder.Length == 0 ? "(root)" : folder;

    private static string Shown(Type type) => type.DeclaringType is { } outer ? Shown(outer) : type.Name;
}
