using System.Reflection;
using System.Text.Json;

namespace Grapnel.Tests.Catalogue;

/// <summary>One row of events.json: what Kuzzle's documentation and code say about an event.</summary>
public sealed record EventRow(
    string Name,
    string Kind,
    IReadOnlyList<PayloadRow> Payload,
    IReadOnlyList<PayloadRow>? DocPayload,
    bool Pipeable,
    bool PipeableInCode,
    string Emission,
    bool HasRequest,
    bool GenericDocument,
    DeprecationRow? Deprecated,
    string? AliasOf);

/// <summary>One payload argument: its name and its shape in words.</summary>
public sealed record PayloadRow(string Name, string Type);

/// <summary>Since when an event is deprecated, and what to use instead.</summary>
public sealed record DeprecationRow(string Since, string Use);

/// <summary>One row of actions.json: an action and the names of its events.</summary>
public sealed record ActionRow(string Controller, string Name, string Before, string After, string Error)
{
    public IReadOnlyList<string> Events => [Before, After, Error];
}

/// <summary>The two files beside this one, embedded.</summary>
internal static class CatalogueRows
{
    public static readonly IReadOnlyList<EventRow> Events = Read<EventRow>("events.json");

    public static readonly IReadOnlyList<ActionRow> Actions = Read<ActionRow>("actions.json");

    public static EventRow Named(string name) => Events.Single(row => row.Name == name);

    private static List<T> Read<T>(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(CatalogueRows).Namespace}.{file}")!;
        return JsonSerializer.Deserialize<List<T>>(stream, JsonSerializerOptions.Web)!;
    }
}
