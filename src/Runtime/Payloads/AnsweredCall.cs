using System.Collections.Immutable;
using System.Text.Json;
using Grapnel.Json;

namespace Grapnel;

/// <summary>A call from one part of the server to another, and its answer: what hooks on the event of such a call get. Immutable.</summary>
/// <typeparam name="T">The type of the arguments, immutable itself.</typeparam>
/// <param name="Args">The arguments of the call.</param>
/// <param name="Response">The answer; <see cref="JsonValueKind.Undefined"/> where there is none.</param>
public sealed record AnsweredCall<T>(ImmutableArray<T> Args, JsonElement Response)
{
    /// <summary>The answer; <see cref="JsonValueKind.Undefined"/> where there is none. It is copied where its document could be disposed.</summary>
    public JsonElement Response { get; init => field = JsonContent.OwnIfAny(value); } = JsonContent.OwnIfAny(Response);
}
