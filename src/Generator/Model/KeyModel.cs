namespace Grapnel.Generator.Model;

/// <summary>A field that has to be one of some values.</summary>
internal sealed record KeyFieldModel(string Path, ImmutableEquatableArray<ValueModel> Values);

/// <summary>A number that has to be in an interval.</summary>
/// <param name="Path">The path of the field.</param>
/// <param name="Lower">The lower bound; null where there is none.</param>
/// <param name="IsLowerIncluded">Whether the lower bound is in the interval.</param>
/// <param name="Upper">The upper bound; null where there is none.</param>
/// <param name="IsUpperIncluded">Whether the upper bound is in the interval.</param>
internal sealed record KeyIntervalModel(string Path, double? Lower, bool IsLowerIncluded, double? Upper, bool IsUpperIncluded);

/// <summary>What a filter requires that can be looked up.</summary>
/// <param name="Fields">The fields; at least one.</param>
/// <param name="Interval">The interval; null where there is none.</param>
/// <param name="IsWhole">Whether that is all the filter says.</param>
internal sealed record KeyModel(ImmutableEquatableArray<KeyFieldModel> Fields, KeyIntervalModel? Interval, bool IsWhole);
