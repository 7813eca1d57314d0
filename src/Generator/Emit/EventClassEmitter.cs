using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints one class of events: constants, properties and handles.</summary>
internal static class EventClassEmitter
{
    public static string Print(EventClassModel type)
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

        var isFirst = true;
        foreach (var declared in type.Events)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            Print(writer, declared, type.Headers[type.Headers.Count - 1].Identifier);
        }

        PrintHandOver(writer, type);
        writer.CloseAll();
        return writer.ToString();
    }

    private static void Print(SourceWriter writer, EventModel declared, string type)
    {
        var name = Printed.Quote(declared.Name);
        writer.Line(EventComment.OfName(declared));
        writer.Line(Printed.GeneratedCode);
        writer.Line($"{declared.Accessibility} const string {declared.Property}Name = {name};");
        if (declared.Action is { } action)
        {
            writer.Line(EventComment.Of(declared, action));
            writer.Line(EventComment.Declared(type));
            writer.Line($"[global::Grapnel.Event({name})]");
        }
        else if (!declared.HasComment)
        {
            writer.Line(EventComment.Of(declared));
        }

        writer.Line(Printed.GeneratedCode);
        writer.Line($"{declared.Modifiers} {declared.HandleType} {declared.Identifier} => __{declared.Property};");
        writer.Line(Printed.GeneratedCode);
        writer.Line($"private static readonly {declared.HandleType} __{declared.Property}");
        writer.Indented($"= {Printed.Services}EventFactory.{declared.Factory}({name}{string.Concat(declared.Payload.Select(Print))});");
    }

    // From the fields: a getter per event would be compiled at every start.
    private static void PrintHandOver(SourceWriter writer, EventClassModel type)
    {
        writer.Line();
        writer.Line(Printed.GeneratedCode);
        writer.Line(Printed.Hidden);
        writer.Open($"internal static void {KnownNames.EventsMethod}({Printed.Services}ModuleRegistration module)");
        foreach (var declared in type.Events)
        {
            writer.Line($"module.Event(__{declared.Property});");
        }

        writer.Close();
    }

    private static string Print(PayloadModel payload) =>
        $", {Printed.Services}Payload.{payload.Copy}<{payload.CopyArgument}>({(payload.AcceptsNull ? "acceptsNull: true" : "")})";
}
