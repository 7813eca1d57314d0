using System.Collections.Immutable;

namespace Grapnel.Registration;

/// <summary>The pipes that were registered while the host runs.</summary>
/// <remarks>One changes it at a time, under the router's lock; any thread may read.</remarks>
internal sealed class RuntimePipes
{
    private readonly Dictionary<string, PlacedPipe> _byId = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, ImmutableArray<PlacedPipe>> _byName = ImmutableDictionary.Create<string, ImmutableArray<PlacedPipe>>(StringComparer.Ordinal);

    public ImmutableArray<PlacedPipe> On(string name) => Volatile.Read(ref _byName).TryGetValue(name, out var pipes) ? pipes : [];

    public PlacedPipe? Find(string id) => _byId.GetValueOrDefault(id);

    public void Add(string id, PlacedPipe pipe)
    {
        _byId.Add(id, pipe);
        Volatile.Write(ref _byName, _byName.SetItem(pipe.Row.Event, On(pipe.Row.Event).Add(pipe)));
    }

    public void Remove(string id)
    {
        _byId.Remove(id, out var pipe);
        var left = On(pipe!.Row.Event).Remove(pipe, ReferenceEqualityComparer.Instance);
        Volatile.Write(ref _byName, left.IsEmpty ? _byName.Remove(pipe.Row.Event) : _byName.SetItem(pipe.Row.Event, left));
    }
}
