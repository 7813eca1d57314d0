using System.Text;
using Grapnel.CompilerServices;
using Grapnel.Filters;

namespace Grapnel.Hooks.Indexing;

/// <summary>The rows that require constants of one path, by these constants. Immutable.</summary>
/// <typeparam name="TSubject"><see cref="Request"/> or <see cref="Document"/>.</typeparam>
internal sealed class KeyTable<TSubject>
{
    private readonly PathReader<TSubject> _path;
    private readonly KeyBucket<TSubject>[] _buckets;

    // Of typed members in .NET text, of JSON in UTF-8.
    private readonly Dictionary<string, int>? _texts;
    private readonly FilterTexts? _utf8;
    private readonly Dictionary<double, int> _numbers = [];
    private readonly int _null = -1;
    private readonly int _true = -1;
    private readonly int _false = -1;

    /// <summary>Makes a table.</summary>
    /// <param name="path">The path.</param>
    /// <param name="rows">The rows in order: the values of the path, and the interval they require beside it.</param>
    /// <param name="readerOf">The reader of a path.</param>
    public KeyTable(PathReader<TSubject> path, IEnumerable<(int Row, KeyField Field, InRange? Interval)> rows, Func<string, PathReader<TSubject>> readerOf)
    {
        _path = path;
        var buckets = new Dictionary<FilterScalar, List<(int Row, InRange? Interval)>>();
        foreach (var (row, field, interval) in rows)
        {
            // Values that differ in the filter may be one here: half a surrogate pair is U+FFFD in JSON.
            foreach (var value in field.Values.Select(Normalized).Distinct())
            {
                if (!buckets.TryGetValue(value, out var bucket))
                {
                    buckets.Add(value, bucket = []);
                }

                bucket.Add((row, interval));
            }
        }

        // Texts first: they are found by their place among themselves.
        var values = buckets.Keys.OrderByDescending(static value => value.Kind == ScalarKind.String).ToArray();
        _buckets = Array.ConvertAll(values, value => new KeyBucket<TSubject>(buckets[value], readerOf));
        string[] texts = [.. values.Where(static value => value.Kind == ScalarKind.String).Select(static value => value.String)];
        if (texts.Length != 0)
        {
            _utf8 = path.IsTyped ? null : new FilterTexts(texts);
            _texts = path.IsTyped ? texts.Select(static (text, i) => (text, i)).ToDictionary(static pair => pair.text, static pair => pair.i, StringComparer.Ordinal) : null;
        }

        for (var i = texts.Length; i < values.Length; i++)
        {
            switch (values[i].Kind)
            {
                case ScalarKind.Number:
                    _numbers.Add(values[i].Number, i);
                    break;
                case ScalarKind.Boolean when values[i].Boolean:
                    _true = i;
                    break;
                case ScalarKind.Boolean:
                    _false = i;
                    break;
                default:
                    _null = i;
                    break;
            }
        }
    }

    /// <summary>Adds the rows that require the value the subject has there.</summary>
    public void Collect(TSubject subject, int document, ref MatchList candidates)
    {
        if (Find(_path.Read(subject)) is >= 0 and var bucket)
        {
            _buckets[bucket].Collect(subject, document, ref candidates);
        }
    }

    private FilterScalar Normalized(FilterScalar value) =>
        _path.IsTyped || value.Kind != ScalarKind.String ? value : FilterScalar.Of(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value.String)));

    private int Find(in FoundValue value) => value.Kind switch
    {
        FoundValue.Form.Json => Find(value.Field),
        FoundValue.Form.Text => _texts is not null && _texts.TryGetValue(value.Text, out var bucket) ? bucket : -1,
        FoundValue.Form.Number => _numbers.TryGetValue(value.Number, out var bucket) ? bucket : -1,
        FoundValue.Form.True => _true,
        FoundValue.Form.False => _false,
        _ => -1,
    };

    private int Find(FilterField field)
    {
        if (_utf8 is not null && field.IndexIn(_utf8) is >= 0 and var text)
        {
            return text;
        }

        if (_numbers.Count != 0 && field.TryNumber(out var number))
        {
            return _numbers.TryGetValue(number, out var bucket) ? bucket : -1;
        }

        return _true >= 0 && field.Is(true) ? _true
            : _false >= 0 && field.Is(false) ? _false
            : _null >= 0 && field.IsNull ? _null
            : -1;
    }
}
