using System.Reflection;
using System.Text.RegularExpressions;
using Grapnel.CompilerServices;

namespace Grapnel.Tests.Filters;

/// <summary>
/// Evaluates the C# expressions that generated code reads members of a request with: <c>request</c>, properties of it, and static methods of
/// <c>Grapnel.CompilerServices</c> called with such.
/// </summary>
internal static partial class RequestExpression
{
    private const string Services = "global::Grapnel.CompilerServices.";

    public static object? Evaluate(string expression, Request request, FilterPath? path = null)
    {
        object? value;
        string rest;
        if (expression.StartsWith(Services, StringComparison.Ordinal))
        {
            var call = Call().Match(expression);
            var close = Closing(expression, call.Length - 1);
            var arguments = expression[call.Length..close].Split(", ").Select(argument => Evaluate(argument, request, path)).ToArray();
            value = Invoke(typeof(FilterField).Assembly.GetType("Grapnel.CompilerServices." + call.Groups[1].Value)!, call.Groups[2].Value, arguments);
            rest = expression[(close + 1)..];
        }
        else
        {
            var name = expression.Split('.')[0];
            value = name == "path" ? path : name == "request" ? request : throw new NotSupportedException(expression);
            rest = expression[name.Length..];
        }

        foreach (var step in rest.Split('.', StringSplitOptions.RemoveEmptyEntries).Where(static step => step != "?"))
        {
            value = value?.GetType().GetProperty(step.TrimEnd('?'))!.GetValue(value);
        }

        return value;
    }

    // A null argument fits any reference: of several overloads the expression is only ever written for fields.
    private static object? Invoke(Type type, string method, object?[] arguments) => type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Single(found => found.Name == method && found.GetParameters().Length == arguments.Length
            && found.GetParameters().Zip(arguments).All(static pair => pair.Second is null ? pair.First.ParameterType == typeof(JsonFields) : pair.First.ParameterType.IsInstanceOfType(pair.Second)))
        .Invoke(null, arguments);

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var at = open; ; at++)
        {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }
    }

    [GeneratedRegex(@"^global::Grapnel\.CompilerServices\.(\w+)\.(\w+)\(")]
    private static partial Regex Call();
}
