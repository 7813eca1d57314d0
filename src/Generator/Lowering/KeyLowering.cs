using Grapnel.Filters;
using Grapnel.Generator.Model;

namespace Grapnel.Generator.Lowering;

/// <summary>A filter's tree → what of it can be looked up.</summary>
internal static class KeyLowering
{
    /// <summary>The key; null where the filter has none.</summary>
    public static KeyModel? Lower(FilterNode filter) => FilterKey.Of(filter) is { } key
        ? new KeyModel(
            key.Fields.Select(static field => new KeyFieldModel(field.Path.Text, field.Values.Select(QuestionLowering.Value).ToEquatable())).ToEquatable(),
            key.Interval is { } range ? new KeyIntervalModel(range.Path.Text, QuestionLowering.Bound(range.Lower), QuestionLowering.Bound(range.Upper)) : null,
            key.IsWhole)
        : null;
}
