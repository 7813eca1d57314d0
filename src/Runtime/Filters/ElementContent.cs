using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Grapnel.CompilerServices;
using Grapnel.Json;

namespace Grapnel.Filters.Evaluation;

/// <summary>An element of a user's own as the content of a document without id; what is no object is an empty one.</summary>
internal readonly struct ElementContent
{
    private readonly JsonElement _element;
    private readonly bool _isPlain;

    /// <summary>Takes an element where it is; only one that System.Text.Json could not look into without throwing is copied.</summary>
    /// <exception cref="ObjectDisposedException">The element's document has been disposed.</exception>
    public ElementContent(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            var raw = JsonMarshal.GetRawUtf8Value(element);
            _element = !Utf8.IsValid(raw) ? JsonContent.Parse(Encoding.UTF8.GetString(raw))
                : LoneSurrogates.IndexIn(raw) >= 0 ? JsonContent.Parse(raw)
                : element;
            _isPlain = !OddNames.MayBeIn(raw);
        }
    }

    public FilterField Find(FilterPath path)
    {
        if (_element.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        if (path.Place == FilterPath.DocumentPlace.Source)
        {
            return FindInContent(path.Inner!);
        }

        var found = FindInContent(path);
        return found.Exists || path.Place != FilterPath.DocumentPlace.Body || _element.TryGetProperty("body"u8, out _) ? found : FindInContent(path.Inner!);
    }

    private FilterField FindInContent(FilterPath path) => _isPlain && path.IsPlain
        ? FieldSearch.ByNames(_element, path.Names, next: 0)
        : FieldSearch.InElement(_element, path.Utf8, isRoot: true);
}
