using System.Runtime.Loader;

namespace Grapnel.Registration;

/// <summary>Types as messages name them.</summary>
internal static class TypeWords
{
    /// <summary>The name as in C#, without namespaces: <c>List&lt;String&gt;</c>.</summary>
    public static string Short(Type type)
    {
        if (type.IsArray)
        {
            return $"{Short(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? type.Name : $"{type.Name.AsSpan(0, tick)}<{string.Join(", ", type.GetGenericArguments().Select(Short))}>";
    }

    /// <summary>A type in words that tell it from another, whose short name is known already.</summary>
    public static string Apart(Type type, Type? other) => other is not null && other != type && Short(type) == Short(other) ? Full(type) : Short(type);

    /// <summary>The name with its namespace, its assembly and the load context of that: an assembly that was loaded twice has each type twice.</summary>
    public static string Full(Type type) =>
        $"{type} of {type.Assembly.GetName().Name} {type.Assembly.GetName().Version}, loaded into '{AssemblyLoadContext.GetLoadContext(type.Assembly)?.Name}'";
}
