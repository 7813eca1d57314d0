using System.Text.Json;
using Grapnel.Json;

namespace Grapnel;

/// <summary>Requests as clients send them: a few known members, everything else is an argument.</summary>
internal static class RequestWire
{
    /// <summary>The element must have come through <see cref="JsonContent"/>.</summary>
    internal static Request Read(JsonElement element)
    {
        Require.Object(element, "A request");
        element = DuplicateNames.DroppedFromTop(element);
        var request = new Request(null, null);
        var args = JsonFields.OverDistinct(element);
        foreach (JsonProperty member in element.EnumerateObject())
            if (TryRead(member, request) is { } name)
                args.TakeOut(name, member.Value);
        request.Input.Args = args;
        return request;
    }

    /// <summary>The name of a member that is no argument; null for one that is.</summary>
    private static string? TryRead(JsonProperty member, Request request)
    {
        RequestInput input = request.Input;
        ReadOnlySpan<byte> name = JsonContent.NameOf(member);
        if (name.SequenceEqual("controller"u8))
        {
            input.Controller = Require.Text(member.Value, "The 'controller' of a request");
            return "controller";
        }

        if (name.SequenceEqual("action"u8))
        {
            input.Action = Require.Text(member.Value, "The 'action' of a request");
            return "action";
        }

        if (name.SequenceEqual("body"u8))
        {
            input.Body = Require.Fields(member.Value, "The 'body' of a request");
            return "body";
        }

        if (name.SequenceEqual("volatile"u8))
        {
            if (Require.Fields(member.Value, "The 'volatile' of a request") is { } fields)
                input.Volatile = fields;
            return "volatile";
        }

        if (name.SequenceEqual("jwt"u8))
        {
            input.Jwt = Require.Text(member.Value, "The 'jwt' of a request");
            return "jwt";
        }

        if (name.SequenceEqual("requestId"u8))
        {
            if (Require.Text(member.Value, "The 'requestId' of a request") is { } id)
                request.Id = id;
            return "requestId";
        }

        return null;
    }
}
