namespace Grapnel;

/// <summary>What a request is about. A view of its arguments: both always say the same.</summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>.</remarks>
public sealed class RequestResource
{
    private const string IdName = "_id";
    private const string IndexName = "index";
    private const string CollectionName = "collection";

    private readonly RequestInput _input;
    private Reading? _reading;

    internal RequestResource(RequestInput input) => _input = input;

    /// <summary>The id of a document or the like, <c>_id</c>; null where there is none. Assigning null removes it.</summary>
    public string? Id
    {
        get => Read()?.Id;
        set => Write(IdName, value);
    }

    /// <summary>The index; null where there is none. Assigning null removes it.</summary>
    public string? Index
    {
        get => Read()?.Index;
        set => Write(IndexName, value);
    }

    /// <summary>The collection; null where there is none. Assigning null removes it.</summary>
    public string? Collection
    {
        get => Read()?.Collection;
        set => Write(CollectionName, value);
    }

    /// <summary>Resetting the arguments does not make a request be about something else.</summary>
    internal static void CarryOver(JsonFields from, JsonFields to)
    {
        foreach (string name in (ReadOnlySpan<string>)[IdName, IndexName, CollectionName])
            if (!to.Contains(name) && from.Contains(name))
                to[name] = from[name]?.DeepClone();
    }

    /// <summary>Filters ask often, so the texts are read once as long as nobody writes an argument.</summary>
    private Reading? Read()
    {
        if (_input.ArgsOrNull is not { } args)
            return null;
        return _reading is { } known && known.Args == args && known.Version == args.Version ? known : _reading = new Reading(args);
    }

    private void Write(string name, string? value)
    {
        if (value is null)
            _input.ArgsOrNull?.Remove(name);
        else
            _input.Args[name] = value;
    }

    // Immutable, so that reading from several threads sees all of it or none.
    private sealed class Reading(JsonFields args)
    {
        internal JsonFields Args { get; } = args;

        internal int Version { get; } = args.Version;

        internal string? Id { get; } = args.TryGet(IdName, out string? id) ? id : null;

        internal string? Index { get; } = args.TryGet(IndexName, out string? index) ? index : null;

        internal string? Collection { get; } = args.TryGet(CollectionName, out string? collection) ? collection : null;
    }
}
