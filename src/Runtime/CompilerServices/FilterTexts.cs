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
    private readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>>? _set;

    /// <summary>Takes the texts.</summary>
    /// <param name="texts">The texts, unescaped. Half a surrogate pair is read as U+FFFD, as it is in content.</param>
    public FilterTexts(params ReadOnlySpan<string> texts)
    {
        _texts = new byte[texts.Length][];
        for (var i = 0; i < texts.Length; i++)
        {
            _texts[i] = Encoding.UTF8.GetBytes(texts[i]);
        }

        if (_texts.Length >= SetFrom)
        {
            _set = new HashSet<byte[]>(_texts, new Utf8Comparer()).GetAlternateLookup<ReadOnlySpan<byte>>();
        }
    }

    internal bool Contains(ReadOnlySpan<byte> utf8)
    {
        if (_set is { } set)
        {
            return set.Contains(utf8);
        }

        foreach (var text in _texts)
        {
            if (utf8.SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }
}
