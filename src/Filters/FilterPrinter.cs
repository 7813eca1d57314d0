using System.Globalization;
using System.Text;

namespace Grapnel.Filters;

/// <summary>Writes the pieces filters are made of.</summary>
internal sealed class FilterPrinter
{
    private readonly StringBuilder _text = new();

    /// <summary>A value as strict JSON.</summary>
    public static string Json(FilterScalar value)
    {
        var printer = new FilterPrinter();
        printer.Scalar(value, '"');
        return printer.ToString();
    }

    public override string ToString() => _text.ToString();

    public void Raw(string text) => _text.Append(text);

    public void Operator(string keyword, Action value) => Member(keyword, value);

    /// <summary>An object with one member.</summary>
    public void Member(string key, Action value) => Members([key], static name => name, _ => value());

    public void Members<T>(IReadOnlyList<T> members, Func<T, string> key, Action<T> value)
    {
        if (members.Count == 0)
        {
            _text.Append("{}");
            return;
        }

        for (var i = 0; i < members.Count; i++)
        {
            _text.Append(i == 0 ? "{ " : ", ");
            Key(key(members[i]));
            _text.Append(": ");
            value(members[i]);
        }

        _text.Append(" }");
    }

    public void Joined(string keyword, ValueList<FilterNode> items) => Operator(keyword, () => List(items, item => item.Print(this)));

    public void List<T>(IReadOnlyList<T> items, Action<T> print)
    {
        _text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            print(items[i]);
        }

        _text.Append(']');
    }

    public void Scalar(FilterScalar value) => Scalar(value, '\'');

    public void Text(string text) => Text(text, '\'');

    private void Key(string key)
    {
        if (IsName(key))
        {
            _text.Append(key);
        }
        else
        {
            Text(key);
        }
    }

    private void Scalar(FilterScalar value, char quote)
    {
        switch (value.Kind)
        {
            case ScalarKind.String:
                Text(value.String, quote);
                break;
            case ScalarKind.Number:
                _text.Append(Number(value.Number));
                break;
            case ScalarKind.Boolean:
                _text.Append(value.Boolean ? "true" : "false");
                break;
            default:
                _text.Append("null");
                break;
        }
    }

    /// <summary>A number too large for a double is read as infinite, so that is how one is written.</summary>
    private static string Number(double value) =>
        double.IsInfinity(value) ? (value < 0 ? "-1e999" : "1e999") : value.ToString("R", CultureInfo.InvariantCulture);

    private void Text(string text, char quote)
    {
        _text.Append(quote);
        foreach (var c in text)
        {
            if (c == quote || c == '\\')
            {
                _text.Append('\\').Append(c);
            }
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
            {
                _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                _text.Append(c);
            }
        }

        _text.Append(quote);
    }

    private static bool IsName(string key) =>
        key.Length > 0 && !(key[0] is >= '0' and <= '9') && key.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '$');
}
