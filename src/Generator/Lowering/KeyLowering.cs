using Grapnel.Filters;
using Grapnel.Generator.Model;

namespace Grapnel.Generator.Lowering;

/// <summary>A filter's tree → what of it can be looked up.</summary>
internal static class KeyLowering
{
    /// <summary>The key; null where the filter has none.</summary>
    public static KeyModel? Lower(FilterNode filter) => FilterKey.Of(filter) is { } key
        ? new KeyModel(
            key.Fields.Select(static field => new KeyFieldModel(field.Path.Text, field.Values.Select(Value).ToEquatable())).ToEquatable(),
            key.Interval is { } range
                ? new KeyIntervalModel(range.Path.Text, range.Lower?.Value, range.Lower is { IsInclusive: true }, range.Upper?.Value, range.Upper is { IsInclusive: true })
                : null,
            key.IsWhole)
        : null;

    private static ValueModel Value(FilterScalar value) => new(
        value.Kind switch
        {
            ScalarKind.String => ValueKind.Text,
            ScalarKind.Number => ValueKind.Number,
            ScalarKind.Boolean => ValueKind.Boolean,
            _ => ValueKind.Null,
        },
        value.String,
        value.Number,
        value.Boolean);
}
