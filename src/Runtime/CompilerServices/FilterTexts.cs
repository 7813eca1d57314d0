using System.ComponentModel;
using System.Text;
using Grapnel.Json;

namespace Grapnel.CompilerServices;

/// <summary>The texts of an <c>in</c> filter.</summary>
/// <remarks>Immutable; may be used from several threads. Generated code makes one per filter and keeps it in a static field.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FilterTexts
{
    // From here on one hash costs less than comparing in turn.
    private const int SetFrom = 9;

    private readonly byte[][] _texts;
    private readonly string[] _strings;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>>? _places;

    /// <summary>Takes the texts.</summary>
    /// <param name="texts">The texts, unescaped. Half a surrogate pair is read as U+FFFD, as it is in content.</param>
    public FilterTexts(params ReadOnlySpan<string> texts)
    {
        _texts = new byte[texts.Length][];
        _strings = new string[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            _texts[i] = Encoding.UTF8.GetBytes(texts[i]);
            _strings[i] = Encoding.UTF8.GetString(_texts[i]);
        }

        if (_texts.Length >= SetFrom)
        {
            var places = new Dictionary<byte[], int>(_texts.Length, new Utf8Comparer());
            for (var i = 0; i < _texts.Length; i++)
            {
                places.TryAdd(_texts[i], i);
            }

            _places = places.GetAlternateLookup<ReadOnlySpan<byte>>();
        }
    }

    /// <summary>The place of the first of the texts that is this one, or -1.</summary>
    internal int IndexOf(ReadOnlySpan<byte> utf8)
    {
        if (_places is { } places)
        {
            return places.TryGetValue(utf8, out var place) ? place : -1;
        }

        for (var i = 0; i < _texts.Length; i++)
        {
            if (utf8.SequenceEqual(_texts[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The same for a text of .NET; false where that must be asked in UTF-8.</summary>
    internal bool TryIndexOf(string text, out int index)
    {
        index = -1;
        if (_places is not null)
        {
            return false;
        }

        for (var i = 0; i < _strings.Length; i++)
        {
            if (text == _strings[i])
            {
                index = i;
                return true;
            }
        }

        return Ascii.IsValid(text);
    }
}
