using System.Reflection;
using System.Text.Json.Nodes;
using Grapnel.Errors;

namespace Grapnel.Tests.ErrorTests;

/// <summary>A method of <see cref="KuzzleErrors"/>, found and called the way a user finds and calls it.</summary>
public sealed class CatalogueMethod
{
    private CatalogueMethod(MethodInfo method) => Method = method;

    public static IReadOnlyList<CatalogueMethod> All { get; } =
        [.. from domain in typeof(KuzzleErrors).GetNestedTypes()
            from subdomain in domain.GetNestedTypes()
            from method in subdomain.GetMethods(BindingFlags.Public | BindingFlags.Static)
            select new CatalogueMethod(method)];

    public MethodInfo Method { get; }

    /// <summary><c>Api.Assert.MissingArgument</c>.</summary>
    public string Name => $"{Method.DeclaringType!.DeclaringType!.Name}.{Method.DeclaringType.Name}.{Method.Name}";

    /// <summary>The parameters that fill placeholders.</summary>
    public ParameterInfo[] Values => [.. Method.GetParameters().Where(static parameter => !parameter.IsOptional && parameter.ParameterType != typeof(IEnumerable<JsonNode?>))];

    public bool HasErrors => Method.GetParameters().Any(static parameter => parameter.ParameterType == typeof(IEnumerable<JsonNode?>));

    /// <summary>The error with a value of its own in each place; one that is text looks like a placeholder where asked.</summary>
    public (KuzzleException Error, object?[] Values) Call(Exception? innerException = null, bool withPlaceholders = false)
    {
        var values = Values.Select((parameter, i) => parameter.ParameterType == typeof(long) ? 1500L + i : withPlaceholders ? "%s" : (object?)$"<{i} %s {i}>").ToArray();
        var next = 0;
        var arguments = Method.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(Exception) ? innerException
            : parameter.ParameterType == typeof(IEnumerable<JsonNode?>) ? new JsonNode?[] { new JsonObject { ["a"] = 1 } }
            : parameter.IsOptional ? Type.Missing
            : values[next++]).ToArray();
        return ((KuzzleException)Method.Invoke(null, arguments)!, values);
    }
}
