using System.ComponentModel;
using Grapnel.Filters;

namespace Grapnel.CompilerServices;

/// <summary>
/// What a filter requires that can be looked up: fields that have to be constants, and an interval that a number has to be in. With many
/// hooks on one event, those that cannot match are not tested.
/// </summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowKey
{
    /// <summary>Requires a field to be one of some values.</summary>
    /// <param name="path">The path of the field, as it stands in the filter.</param>
    /// <param name="values">The values: each a <see cref="string"/>, a <see cref="double"/>, a <see cref="bool"/> or null. One at least.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ArgumentException">There is no value, or one of another type.</exception>
    public RowKey(string path, params ReadOnlySpan<object?> values)
        : this(new FilterKey(new ValueList<KeyField>([Field(path, values)]), Interval: null, IsWhole: true))
    {
    }

    private RowKey(FilterKey key) => Key = key;

    internal FilterKey Key { get; }

    /// <summary>The key of a filter that was read at run time and simplified; null where it has none.</summary>
    internal static RowKey? Of(FilterNode filter) => FilterKey.Of(filter) is { } key ? new RowKey(key) : null;

    /// <summary>Requires another field to be one of some values too.</summary>
    /// <inheritdoc cref="RowKey(string, ReadOnlySpan{object?})"/>
    public RowKey And(string path, params ReadOnlySpan<object?> values) =>
        new(Key with { Fields = new ValueList<KeyField>([.. Key.Fields, Field(path, values)]) });

    /// <summary>Requires a field to be a number in an interval too. A key has one interval.</summary>
    /// <param name="path">The path of the field, as it stands in the filter.</param>
    /// <param name="gt">What the number is greater than; null where there is no such bound.</param>
    /// <param name="gte">What it is greater than or equal to.</param>
    /// <param name="lt">What it is less than.</param>
    /// <param name="lte">What it is less than or equal to.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public RowKey AndRange(string path, double? gt = null, double? gte = null, double? lt = null, double? lte = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new(Key with { Interval = new InRange(new FieldPath(path), Bound(gt, gte), Bound(lt, lte)) });
    }

    /// <summary>Says that the filter requires more than the key: its predicate has the last word.</summary>
    public RowKey AndMore() => new(Key with { IsWhole = false });

    /// <summary>What is required, in words.</summary>
    public override string ToString() => Key.ToString();

    private static KeyField Field(string path, ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (values.IsEmpty)
        {
            throw new ArgumentException("A field is required to be one value at least.", nameof(values));
        }

        var scalars = new FilterScalar[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            scalars[i] = values[i] switch
            {
                null => FilterScalar.Null,
                string text => FilterScalar.Of(text),
                double number => FilterScalar.Of(number),
                bool value => FilterScalar.Of(value),
                _ => throw new ArgumentException($"A filter compares with texts, doubles, booleans and null, not with {values[i]!.GetType()}.", nameof(values)),
            };
        }

        return new KeyField(new FieldPath(path), new ValueList<FilterScalar>(scalars));
    }

    private static RangeBound? Bound(double? excluded, double? included) =>
        excluded is { } above ? new RangeBound(above, IsInclusive: false)
        : included is { } from ? new RangeBound(from, IsInclusive: true)
        : null;
}
