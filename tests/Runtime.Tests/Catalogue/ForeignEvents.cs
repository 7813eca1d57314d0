using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Tests.Catalogue;

/// <summary>What the rows that are no names stand for: events that users declare.</summary>
public static partial class ForeignEvents
{
    [Event("plugin-catalogue:scored")]
    public static partial PipeEvent<JsonNode> Scored { get; }

    [Event("catalogue:custom")]
    public static partial PipeEvent<JsonNode, JsonNode> Custom { get; }

    [Event("catalogue:asked")]
    public static partial HookEvent<AnsweredCall<JsonElement>> Asked { get; }
}

/// <summary>An action of a plugin's controller.</summary>
[ControllerEvents("catalogue/driver", "enroll")]
public static partial class DriverEvents;
