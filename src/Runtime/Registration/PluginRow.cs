using Grapnel.CompilerServices;

namespace Grapnel.Registration;

/// <summary>One [Hook] or [Pipe] as the generator found it.</summary>
internal sealed record PluginRow(string Event, string Method, int Order, Type[] Payload, RowFilter? Filter = null)
{
    /// <summary>Whether it listens to a name that no build has seen, and takes whatever comes.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether the method is called once per document.</summary>
    public bool IsPerDocument => Filter?.MatchesDocument is not null;
}
