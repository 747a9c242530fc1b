using System.Globalization;
using System.Reflection;

namespace DfsOpt.Tests.PublicApi;

/// <summary>What an assembly offers, as text to read and to compare: types in order of their names, members below them.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) =>
        string.Join('\n', assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).Select(Type)).TrimEnd('\n') + "\n";

    private static string Type(Type type)
    {
        var bases = type.IsEnum ? [] : Bases(type).ToList();
        var lines = Members(type).OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Text, StringComparer.Ordinal).Select(m => $"    {m.Text}\n");
        return $"{Kind(type)} {type.FullName}{(bases.Count > 0 ? $" : {string.Join(", ", bases)}" : "")}\n{string.Concat(lines)}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsValueType: true } => $"{(type.CustomAttributes.Any(a => a.AttributeType.Name == "IsReadOnlyAttribute") ? "readonly " : "")}{(IsRecord(type) ? "record " : "")}struct",
        _ when IsRecord(type) => $"{Seal(type)}record",
        _ => $"{Seal(type)}class",
    };

    private static string Seal(Type type) => type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "";

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            yield return ApiName.Of(parent);
        foreach (string? contract in type.GetInterfaces().Where(one => one.IsVisible).Except(type.BaseType?.GetInterfaces() ?? []).Select(ApiName.Of).Where(n => !n.StartsWith("IEquatable<", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            yield return contract;
    }

    private static IEnumerable<(string Name, string Text)> Members(Type type) => type.IsEnum
        ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => ("", string.Create(CultureInfo.InvariantCulture, $"{f.GetRawConstantValue()} = {f.Name}")))
        : [
            .. type.GetFields(Declared).Where(f => f.IsPublic).Select(f => (f.Name, Field(f))),
            .. type.GetConstructors(Declared).Where(c => c.IsPublic).Select(c => ("", $"{type.Name}({Parameters(c)})")),
            .. type.GetProperties(Declared).Where(p => p.GetAccessors().Length > 0).Select(p => (p.Name, Property(p))),
            .. type.GetMethods(Declared).Where(m => m.IsPublic && !m.IsSpecialName && !IsWritten(m, type)).Select(m => (m.Name, Method(m))),
        ];

    // What the compiler writes for a record goes without saying.
    private static bool IsWritten(MethodInfo method, Type type) =>
        IsRecord(type) && method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$";

    private static string Field(FieldInfo field) => field.IsLiteral
        ? string.Create(CultureInfo.InvariantCulture, $"const {ApiName.Of(field.FieldType)} {field.Name} = {(field.GetRawConstantValue() is string text ? $"\"{text}\"" : field.GetRawConstantValue())}")
        : $"{(field.IsStatic ? "static " : "")}{ApiName.Of(new NullabilityInfoContext().Create(field))} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        string required = property.CustomAttributes.Any(a => a.AttributeType.Name == "RequiredMemberAttribute") ? "required " : "";
        string setter = property.SetMethod is not { IsPublic: true } set ? "" : IsInit(set) ? " init;" : " set;";
        return $"{(property.GetMethod!.IsStatic ? "static " : "")}{required}{ApiName.Of(new NullabilityInfoContext().Create(property))} {property.Name} {{ get;{setter} }}";
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit");

    private static string Method(MethodInfo method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"{(method.IsStatic ? "static " : "")}{ApiName.Of(new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string extends = parameter is { Position: 0 } && parameter.Member.CustomAttributes.Any(a => a.AttributeType.Name == "ExtensionAttribute") ? "this " : "";
        string direction = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        string fallback = !parameter.HasDefaultValue ? "" : parameter.RawDefaultValue switch
        {
            null => parameter.ParameterType.IsValueType ? " = default" : " = null",
            string text => $" = \"{text}\"",
            var value => string.Create(CultureInfo.InvariantCulture, $" = {value}"),
        };
        return $"{extends}{direction}{ApiName.Of(new NullabilityInfoContext().Create(parameter))} {parameter.Name}{fallback}";
    }
}
