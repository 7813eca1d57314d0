using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Tests.Vectors;

/// <summary>Requests of vectors, which are written as Kuzzle projects them.</summary>
internal static class ProjectedRequest
{
    private static readonly string[] Texts = ["controller", "action", "resource._id", "resource.index", "resource.collection"];

    /// <summary>
    /// The request; null where no request can have such members or such values in them. A member that is null counts with those: it is
    /// missing here, as the design says, and present in the projection.
    /// </summary>
    public static Request? From(string projection, string? id = null)
    {
        var root = JsonNode.Parse(projection)!.AsObject();
        var input = root["input"] as JsonObject ?? [];
        var context = root["context"] as JsonObject ?? [];
        if (root.Any(static member => member.Key.Contains('.', StringComparison.Ordinal)) || Texts.Any(path => !IsText(input, path)) || (context.ContainsKey("user") && !IsText(context, "user._id")))
            return null;

        var request = new Request((string?)input["controller"], (string?)input["action"]);
        if (input["resource"] is JsonObject resource)
        {
            request.Input.Resource.Id = (string?)resource["_id"];
            request.Input.Resource.Index = (string?)resource["index"];
            request.Input.Resource.Collection = (string?)resource["collection"];
        }

        request.Input.Body = input["body"] is JsonObject body ? JsonFields.Parse(body.ToJsonString()) : null;
        request.Input.Volatile = JsonFields.Parse((input["volatile"] ?? new JsonObject()).ToJsonString());
        request.Context.User = context["user"] is { } user ? new User((string)user["_id"]!) : null;
        request.Context.Connection = new RequestConnection { Protocol = (string?)context["connection"]?["protocol"] };
        request.Id = id ?? request.Id;
        return request;
    }

    private static bool IsText(JsonObject around, string path)
    {
        var names = path.Split('.');
        if (!around.TryGetPropertyValue(names[0], out var value))
            return true;
        if (names.Length == 1)
            return value?.GetValueKind() == JsonValueKind.String;
        return value is JsonObject inner && IsText(inner, names[1]);
    }
}
