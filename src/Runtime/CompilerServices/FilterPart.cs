using System.ComponentModel;
using System.Text;

namespace Grapnel.CompilerServices;

/// <summary>A value of a <c>match</c> filter.</summary>
/// <remarks>Immutable; may be used from several threads. Generated code makes one per value and keeps it in a static field.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FilterPart
{
    private protected FilterPart()
    {
    }

    /// <summary>JSON null.</summary>
    public static FilterPart Null { get; } = new NullPart();

    /// <summary>A text.</summary>
    /// <param name="text">The text, unescaped. Half a surrogate pair is read as U+FFFD, as it is in content.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static FilterPart Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextPart(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A number, as a double.</summary>
    /// <param name="number">The number.</param>
    public static FilterPart Of(double number) => new NumberPart(number);

    /// <summary>A boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static FilterPart Of(bool value) => new BooleanPart(value);

    /// <summary>An object with these members, and perhaps more.</summary>
    /// <param name="members">The members; their names are unescaped, and may have dots that mean nothing.</param>
    /// <exception cref="ArgumentNullException">A name or a value is null.</exception>
    public static FilterPart Fields(params ReadOnlySpan<(string Name, FilterPart Value)> members)
    {
        var parts = new FilterPartMember[members.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new FilterPartMember(members[i].Name, members[i].Value);
        }

        return new FieldsPart(parts);
    }

    /// <summary>An array in which each of these, in order, finds an element of its own: the first that includes it and is not taken.</summary>
    /// <param name="items">What the elements have to include.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static FilterPart Items(params ReadOnlySpan<FilterPart> items)
    {
        foreach (var item in items)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
        }

        return new ItemsPart(items.ToArray());
    }

    /// <summary>Whether a field includes this.</summary>
    internal abstract bool IsIn(in FilterField field);

    private sealed class NullPart : FilterPart
    {
        internal override bool IsIn(in FilterField field) => field.IsNull;
    }

    private sealed class TextPart(byte[] utf8) : FilterPart
    {
        internal override bool IsIn(in FilterField field) => field.Is(utf8);
    }

    private sealed class NumberPart(double number) : FilterPart
    {
        internal override bool IsIn(in FilterField field) => field.Is(number);
    }

    private sealed class BooleanPart(bool value) : FilterPart
    {
        internal override bool IsIn(in FilterField field) => field.Is(value);
    }

    private sealed class FieldsPart(FilterPartMember[] members) : FilterPart
    {
        internal override bool IsIn(in FilterField field) => field.HasMembers(members);
    }

    private sealed class ItemsPart(FilterPart[] items) : FilterPart
    {
        internal override bool IsIn(in FilterField field) => field.HasItems(items);
    }
}
