using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>Sources with calls of a builder, a dispatcher and a registry, for the rules about calls.</summary>
internal static class Calls
{
    /// <summary>The shop and a method with these statements, which has <c>builder</c>, <c>events</c> and <c>pipes</c>.</summary>
    public static string Of(string statements, string members = "") => $$"""
        {{Sources.Shop}}
        public static class Caller
        {
            {{members}}
            public static async Task Call(GrapnelBuilder builder, IEventDispatcher events, IPipeRegistry pipes, PluginContext context, string name)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;

    /// <summary>The same in an application.</summary>
    public static string InApplication(string statements, string members = "") => Of(statements, members) + """

        public static class Program { public static void Main() { } }
        """;

    public static HarnessOptions Application { get; } = new() { Kind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication };
}
