using System.Text;

namespace Grapnel.Filters.Tests.Support;

/// <summary>Texts that look like filters: the right words in the right places most of the time. The same for the same seed.</summary>
internal sealed class RandomTexts(int seed)
{
    private static readonly string[] Groups = ["and", "or", "not", "bool", "select"];

    private static readonly string[] Leaves =
        ["equals", "exists", "missing", "in", "ids", "range", "match", "nothing", "regexp", "geoBoundingBox", "geoDistance", "geoDistanceRange", "geoPolygon", "term", "0"];

    private static readonly string[] Names =
        ["a", "a.b", "value", "value.x", "_id", "values", "field", "index", "query", "gt", "gte", "lt", "lte", "must", "must_not", "should", "should_not", "flags", "distance", "from", "to", "points", "", "0", "é\""];

    private static readonly string[] Scalars =
        ["null", "true", "false", "0", "-0", "1", "-1", "1.5", "1e400", "-1e400", "9007199254740993", "3000000000", "''", "'x'", "'a[1]'", "'a[\"x\"]'", "'5'", "'1 km'", "'[a-z]+'", "'\\u00e9'"];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        Filter(text, 4);
        return _random.Next(3) == 0 ? text.ToString().Replace('\'', '"') : text.ToString();
    }

    private void Filter(StringBuilder text, int depth)
    {
        if (_random.Next(30) == 0)
        {
            Value(text, 2);
            return;
        }

        var keyword = Pick(depth > 0 && _random.Next(2) == 0 ? Groups : Leaves);
        text.Append("{ '").Append(keyword).Append("': ");
        switch (keyword)
        {
            case "and" or "or":
                List(text, depth);
                break;
            case "not":
                Filter(text, depth - 1);
                break;
            case "bool":
                Members(text, ["must", "must_not", "should", "should_not"], _ => List(text, depth));
                break;
            case "select":
                Members(text, ["field", "index", "query"], key =>
                {
                    if (key == "query")
                        Filter(text, depth - 1);
                    else
                        text.Append(_random.Next(8) == 0 ? Pick(Scalars) : key == "field" ? "'a.b'" : $"{_random.Next(-3, 4)}");
                }, all: true);
                break;
            case "range":
                Members(text, [Pick(Names)], _ => Members(text, ["gt", "gte", "lt", "lte"], _ => text.Append(_random.Next(8) == 0 ? Pick(Scalars) : $"{_random.Next(-9, 9)}")), all: true);
                break;
            case "in":
                Members(text, [Pick(Names)], _ => Value(text, 1), all: true);
                break;
            case "ids":
                Members(text, ["values"], _ => text.Append(_random.Next(3) == 0 ? "['x', 1]" : "['x', 'y']"), all: true);
                break;
            default:
                Value(text, 3);
                break;
        }

        text.Append(" }");
    }

    private void List(StringBuilder text, int depth)
    {
        text.Append('[');
        for (var i = _random.Next(8) == 0 ? 0 : _random.Next(1, 4); i > 0; i--)
        {
            Filter(text, depth - 1);
            text.Append(i == 1 ? "" : ", ");
        }

        text.Append(']');
    }

    /// <summary>Some of the members, each at most once but for accidents.</summary>
    private void Members(StringBuilder text, string[] keys, Action<string> value, bool all = false)
    {
        string[] chosen = [.. keys.Where(_ => all || _random.Next(3) == 0), .. _random.Next(12) == 0 ? [Pick(Names)] : Array.Empty<string>()];
        text.Append('{');
        for (var i = 0; i < chosen.Length; i++)
        {
            text.Append(i == 0 ? " '" : ", '").Append(chosen[i].Replace("\"", "\\\"", StringComparison.Ordinal)).Append("': ");
            value(chosen[i]);
        }

        text.Append(" }");
    }

    private void Value(StringBuilder text, int depth)
    {
        switch (_random.Next(depth > 0 ? 4 : 2))
        {
            case 2:
                text.Append('[').AppendJoin(", ", Enumerable.Range(0, _random.Next(4)).Select(_ => Nested(depth - 1))).Append(']');
                break;
            case 3:
                Members(text, [Pick(Names), Pick(Names)], _ => Value(text, depth - 1), all: _random.Next(2) == 0);
                break;
            default:
                text.Append(Pick(Scalars));
                break;
        }
    }

    private string Nested(int depth)
    {
        var text = new StringBuilder();
        Value(text, depth);
        return text.ToString();
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
