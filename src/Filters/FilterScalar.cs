using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>The types a value in a filter can have.</summary>
internal enum ScalarKind
{
    Null,
    Boolean,
    Number,
    String,
}

/// <summary>
/// A value a filter compares with. Equal as <c>equals</c> compares: same type and same value, numbers as IEEE doubles (1 is 1.0, 0 is -0),
/// strings by UTF-16 code unit. The place it was read from does not count.
/// </summary>
internal sealed record FilterScalar
{
    private FilterScalar(ScalarKind kind) => Kind = kind;

    public static FilterScalar Null { get; } = new(ScalarKind.Null);

    public ScalarKind Kind { get; }

    /// <summary>The value of a boolean.</summary>
    public bool Boolean { get; private init; }

    /// <summary>The value of a number: never NaN, never -0, maybe infinite.</summary>
    public double Number { get; private init; }

    /// <summary>The value of a string; empty for the other types.</summary>
    public string String { get; private init; } = "";

    /// <summary>Its characters in the text of the filter, quotes included.</summary>
    public TextRange Range { get; init; }

    public static FilterScalar Of(bool value) => new(ScalarKind.Boolean) { Boolean = value };

    public static FilterScalar Of(double value) => new(ScalarKind.Number) { Number = value == 0 ? 0 : value };

    public static FilterScalar Of(string value) => new(ScalarKind.String) { String = value };

    /// <summary>The scalar that was read; null where it is an object or an array.</summary>
    public static FilterScalar? From(TextValue value) => value switch
    {
        TextString text => Of(text.Value) with { Range = value.Range },
        TextNumber number => Of(number.Value) with { Range = value.Range },
        TextBoolean boolean => Of(boolean.Value) with { Range = value.Range },
        TextNull => Null with { Range = value.Range },
        _ => null,
    };

    public bool Equals(FilterScalar? other) =>
        other is not null && Kind == other.Kind && Boolean == other.Boolean && Number == other.Number && String == other.String;

    public override int GetHashCode() => Kind switch
    {
        ScalarKind.String => StringComparer.Ordinal.GetHashCode(String),
        ScalarKind.Number => Number.GetHashCode(),
        ScalarKind.Boolean => Boolean ? 1 : 2,
        _ => 0,
    };

    public override string ToString() => FilterText.Print(this);
}
