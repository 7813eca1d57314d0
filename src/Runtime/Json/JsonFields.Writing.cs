using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Json;

namespace Grapnel;

public sealed partial class JsonFields
{
    /// <summary>Adds a field, as collection initializers do. A node is taken over as the indexer does.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">There is one of this name.</exception>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public void Add(string name, JsonNode? value)
    {
        if (Contains(name))
            throw new ArgumentException($"There is a field '{name}' already.", nameof(name));
        this[name] = value;
    }

    /// <summary>Removes a field.</summary>
    /// <param name="name">The field.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public bool Remove(string name)
    {
        if (!Contains(name))
            return false;

        // Else an earlier field of the same name would show.
        DropDuplicates();
        name = WellFormed(name);
        _version++;
        Overlay overlay = Writable();
        if (overlay.Find(name) is >= 0 and var at)
            overlay.Remove(at);
        else if (_element.TryGetProperty(name, out JsonElement hidden))
            overlay.AddWritten(new(name, null, OffsetOf(hidden), Overlay.Place.Removed));
        return true;
    }

    /// <summary>
    /// A copy that shares nothing mutable with this instance: the received content is shared, objects and arrays that were
    /// written or handed out are cloned.
    /// </summary>
    public JsonFields Snapshot() => new(_element) { _overlay = _overlay?.Snapshot(), _isDistinct = _isDistinct, _names = _names };

    /// <summary>
    /// The fields of a wire object, without copying it, some of which are then taken out with <see cref="TakeOut"/>. The element
    /// must be an object that came through <see cref="JsonContent"/> and names nothing twice.
    /// </summary>
    internal static JsonFields OverDistinct(JsonElement element) => new(element) { _isDistinct = true };

    /// <summary>Hides a field that the element has, and that nothing was written over.</summary>
    internal void TakeOut(string name, JsonElement value) => Writable().Add(new(name, null, OffsetOf(value), Overlay.Place.Removed));

    private void Write(string name, JsonNode? node)
    {
        _version++;
        Overlay overlay = Writable();
        if (overlay.Find(name) is >= 0 and var at)
            overlay.Write(at, node);
        else if (_element.TryGetProperty(name, out JsonElement covered))
            overlay.AddWritten(new(name, node, OffsetOf(covered), Overlay.Place.There));
        else
            overlay.AddWritten(new(name, node, Overlay.CoversNothing, Overlay.Place.AtEnd));
    }

    /// <summary>Look-ups find the last of several fields of one name; whoever goes through all of them calls this first.</summary>
    private void DropDuplicates()
    {
        if (_isDistinct)
            return;
        if (DuplicateNames.AreIn(_element, deep: false))
        {
            _element = DuplicateNames.Dropped(_element);
            if (_overlay is not null)
                Writable().Locate(name => OffsetOf(_element.GetProperty(name)));
        }

        _isDistinct = true;
    }
}
