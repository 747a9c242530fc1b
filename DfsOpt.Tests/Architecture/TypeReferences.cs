using System.Reflection;
using System.Reflection.Emit;

namespace DfsOpt.Tests.Architecture;

/// <summary>
/// Which types a type makes use of: in its bases, fields and signatures, and in the code of its methods. Constants are not seen, as
/// the compiler puts their values in their place.
/// </summary>
internal static class TypeReferences
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> _opCodes = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Add(found, type.BaseType);
        foreach (var contract in type.GetInterfaces())
            Add(found, contract);
        foreach (var field in type.GetFields(All))
            Add(found, field.FieldType);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            AddSignature(found, method);
            AddCode(found, method);
        }

        return found;
    }

    private static void AddSignature(HashSet<Type> found, MethodBase method)
    {
        foreach (var parameter in method.GetParameters())
            Add(found, parameter.ParameterType);
        if (method is MethodInfo { ReturnType: var result })
            Add(found, result);
    }

    private static void AddCode(HashSet<Type> found, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            return;
        foreach (var local in body.LocalVariables)
            Add(found, local.LocalType);
        foreach (var handler in body.ExceptionHandlingClauses.Where(h => h.Flags == ExceptionHandlingClauseOptions.Clause))
            Add(found, handler.CatchType);
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : [];
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        foreach (int token in Tokens(body.GetILAsByteArray()!))
            AddMember(found, method.Module.ResolveMember(token, ofType, ofMethod));
    }

    private static void AddMember(HashSet<Type> found, MemberInfo? member)
    {
        Add(found, member as Type ?? member?.DeclaringType);
        if (member is MethodInfo { IsGenericMethod: true } generic)
        {
            foreach (var argument in generic.GetGenericArguments())
                Add(found, argument);
        }
    }

    /// <summary>The tokens of the types, methods and fields that code names.</summary>
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (int i = 0; i < code.Length;)
        {
            // Codes of two bytes start with FE.
            short value = code[i] == 0xFE ? (short)(0xFE00 | code[++i]) : code[i];
            i++;
            switch (_opCodes[value].OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    yield return BitConverter.ToInt32(code, i);
                    i += sizeof(int);
                    break;
                case OperandType.InlineSwitch:
                    i += sizeof(int) * (1 + BitConverter.ToInt32(code, i));
                    break;
                case var operand:
                    i += SizeOf(operand);
                    break;
            }
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static void Add(HashSet<Type> found, Type? type)
    {
        if (type is null)
            return;
        if (type.HasElementType)
        {
            Add(found, type.GetElementType());
            return;
        }

        if (type.IsGenericParameter || !found.Add(type))
            return;
        foreach (var argument in type.GetGenericArguments())
            Add(found, argument);
    }
}
