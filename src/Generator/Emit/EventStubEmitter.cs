using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints what stands in for declarations that are not valid: it compiles, registers nothing and throws when used.</summary>
internal static class EventStubEmitter
{
    public static string Print(EventStubClassModel type)
    {
        var writer = new SourceWriter();
        if (type.Namespace.Length > 0)
        {
            writer.Open($"namespace {type.Namespace}");
        }

        foreach (var header in type.Headers)
        {
            writer.Open($"partial {header.Keyword} {header.Identifier}");
        }

        for (var i = 0; i < type.Stubs.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            Print(writer, type.Stubs[i]);
        }

        writer.CloseAll();
        return writer.ToString();
    }

    private static void Print(SourceWriter writer, EventStubModel stub)
    {
        if (stub.Name is { } name)
        {
            writer.Line($"/// <summary>The name that the declaration of <see cref=\"{stub.Identifier}\"/> has, which is not valid (GRP0008).</summary>");
            writer.Line(Printed.GeneratedCode);
            writer.Line($"{stub.Accessibility} const string {stub.Property}{KnownNames.ConstantSuffix} = {Printed.Quote(name)};".TrimStart());
        }

        if (!stub.HasComment)
        {
            writer.Line("/// <summary>No event: its declaration is not valid (GRP0008).</summary>");
        }

        writer.Line(Printed.GeneratedCode);
        writer.Open($"{stub.Modifiers} {stub.Type} {stub.Identifier}");
        foreach (var accessor in stub.Accessors)
        {
            writer.Line($"{accessor} => throw new global::System.InvalidOperationException({Printed.Quote($"'{stub.Property}' is no event: its declaration is not valid (GRP0008).")});");
        }

        writer.Close();
    }
}
