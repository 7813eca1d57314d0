using System.Reflection;
using System.Text;

namespace Grapnel.Tests.PublicApi;

/// <summary>What an assembly lets others call, as text.</summary>
internal static class PublicSurface
{
    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.IsInterface ? "interface " : type.IsEnum ? "enum " : type.IsValueType ? "struct " : "class ").Append(Name(type)).Append('\n');
            foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(IsVisible)
                .Select(Describe)
                .Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !(method.IsSpecialName && !method.IsConstructor && !method.Name.StartsWith("op_", StringComparison.Ordinal)),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisibleAccessor),
        FieldInfo field => field.IsPublic && !field.IsSpecialName,
        EventInfo => true,
        _ => false,
    };

    private static bool IsVisibleAccessor(MethodInfo accessor) => accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly;

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}{Arguments(method.GetGenericArguments())}({Parameters(method)})",
        PropertyInfo property => $"{Static(property.GetAccessors(nonPublic: true)[0])}{Name(property.PropertyType)} {property.Name} {{ {string.Join(' ', property.GetAccessors(nonPublic: true).Where(IsVisibleAccessor).Select(static accessor => accessor.ReturnType == typeof(void) ? "set;" : "get;"))} }}",
        FieldInfo field => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        _ => $"{member}",
    };

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : method.IsAbstract ? "abstract " : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(static parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? "?" : "")}"));

    private static string Name(Type type) =>
        type.IsByRef ? $"ref {Name(type.GetElementType()!)}"
        : type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : type.IsGenericParameter ? type.Name
        : type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}"
        : $"{(type.Namespace is "System" or "System.Threading" or "System.Threading.Tasks" or "Grapnel" ? "" : $"{type.Namespace}.")}{type.Name.Split('`')[0]}{Arguments(type.GetGenericArguments())}";

    private static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";
}
