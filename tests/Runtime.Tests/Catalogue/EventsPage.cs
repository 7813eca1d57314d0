using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Grapnel.Tests.Catalogue;

/// <summary>Writes docs/events.md from the declared events and their documentation.</summary>
internal static partial class EventsPage
{
    private const string Top = """
        # Events

        Every event of Kuzzle, declared in `Grapnel`. The class is the first part of the name, the member the rest: `core:auth:strategyAdded` is
        `CoreEvents.AuthStrategyAdded`. Two names differ: `generic:document:…` is in `GenericDocumentEvents`, `ms:…` in `MemoryStorageEvents`. A handler
        names an event by text or constant, `[Pipe("server:afterNow")]` or `[Pipe(ServerEvents.AfterNowName)]`; code that emits it uses the handle,
        `events.PipeAsync(ServerEvents.AfterNow, request, token)`.

        A pipe on an event that is for hooks alone is a build error. `WithRequest` is for events whose payload has the request. Payloads are types of
        namespace `Grapnel`, or .NET's. `document:generic:…` is another spelling of `generic:document:…`.

        Events that are not here are declared as these are: `[ControllerEvents("nyc/driver", "enroll")]` on a class for the actions of a controller,
        `[Event("plugin-nyc:scored")]` on a property for anything else.

        This page is generated: `GRAPNEL_UPDATE_DOCS=1 dotnet test tests/Runtime.Tests --filter EventsPageTests` writes it.

        """;

    private static readonly string[] Prefixes = ["before", "after", "error"];

    public static string Write()
    {
        var docs = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Grapnel.xml")).Descendants("member")
            .Where(static member => member.Element("summary") is not null)
            .ToDictionary(static member => (string)member.Attribute("name")!, static member => Text(member.Element("summary")!));
        var page = new StringBuilder(Top);
        foreach (var type in DeclaredEvent.Catalogue.GroupBy(static declared => declared.Class).OrderBy(static group => group.Key.Name, StringComparer.Ordinal))
        {
            page.Append($"\n## {type.Key.Name}\n\n{docs[$"T:{type.Key.FullName}"]}\n\n");
            page.Append("| event | handle | payload | for | request | use instead | what it is for |\n|---|---|---|---|---|---|---|\n");
            foreach (var declared in type.OrderBy(static declared => Place(declared.Attribute.Name)))
                page.Append(Row(declared, docs[$"P:{type.Key.FullName}.{declared.Property.Name}"]));
        }

        return page.ToString();
    }

    private static string Row(DeclaredEvent declared, string summary)
    {
        var payload = string.Join(", ", declared.Handle.PayloadTypes.Select(static type => $"`{NameOf(type)}`"));
        return $"| `{declared.Attribute.Name}` | `{declared.Class.Name}.{declared.Property.Name}` | {payload} | {(declared.Handle.IsPipeEvent ? "pipes, hooks" : "hooks")} "
            + $"| {(declared.CarriesRequest ? "yes" : "")} | {(declared.Attribute.ReplacedBy is { } other ? $"`{other}`" : "")} | {WithoutName(summary, declared)} |\n";
    }

    // Its name, which who hovers over it wants to read, stands in the first column here.
    private static string WithoutName(string summary, DeclaredEvent declared) =>
        summary.Replace($": the event `{declared.Attribute.Name}`.", ".", StringComparison.Ordinal);

    /// <summary>The events of one action stand together, in the order they fire.</summary>
    private static (string, int) Place(string name)
    {
        var local = name[(name.LastIndexOf(':') + 1)..];
        var prefix = Array.FindIndex(Prefixes, word => local.StartsWith(word, StringComparison.Ordinal) && local.Length > word.Length && char.IsUpper(local[word.Length]));
        return prefix < 0 ? (name, 0) : (name[..^local.Length] + char.ToLowerInvariant(local[Prefixes[prefix].Length]) + local[(Prefixes[prefix].Length + 1)..], prefix + 1);
    }

    private static string NameOf(Type type) =>
        type.IsArray ? $"{NameOf(type.GetElementType()!)}[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type == typeof(string) ? "string"
        : type == typeof(double) ? "double"
        : type.Name;

    private static string Text(XElement summary)
    {
        var text = string.Concat(summary.Nodes().Select(static node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see => $"`{((string)see.Attribute("cref")!).Split('.', ':')[^1]}`",
            XText plain => plain.Value,
            _ => "",
        }));
        text = White().Replace(text, " ").Trim();
        return text.IndexOf(" Source:", StringComparison.Ordinal) is var source and >= 0 ? text[..source] : text;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
