using System.Reflection;

namespace DfsOpt.Tests.PublicApi;

/// <summary>Types as C# writes them, with a <c>?</c> where they may be null.</summary>
internal static class ApiName
{
    public static string Of(Type type)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Of(value)}?";
        return type.IsGenericType
            ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : Keyword(type);
    }

    public static string Of(NullabilityInfo info)
    {
        string mark = info.ReadState == NullabilityState.Nullable && !info.Type.IsValueType ? "?" : "";
        if (info.ElementType is { } element)
            return $"{Of(element)}[]{mark}";
        return info.Type.IsGenericType && Nullable.GetUnderlyingType(info.Type) is null
            ? $"{Bare(info.Type)}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>{mark}"
            : $"{Of(info.Type)}{mark}";
    }

    private static string Bare(Type type) => type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];

    private static string Keyword(Type type) => type.Name switch
    {
        nameof(Boolean) => "bool",
        nameof(Int32) => "int",
        nameof(Int64) => "long",
        nameof(Double) => "double",
        nameof(String) => "string",
        nameof(Object) => "object",
        "Void" => "void",
        var name => name,
    };
}
