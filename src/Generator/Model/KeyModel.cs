namespace Grapnel.Generator.Model;

/// <summary>A field that has to be one of some values.</summary>
internal sealed record KeyFieldModel(string Path, ImmutableEquatableArray<ValueModel> Values);

/// <summary>A number that has to be in an interval.</summary>
internal sealed record KeyIntervalModel(string Path, BoundModel? Lower, BoundModel? Upper);

/// <summary>What a filter requires that can be looked up.</summary>
/// <param name="Fields">The fields; at least one.</param>
/// <param name="Interval">The interval; null where there is none.</param>
/// <param name="IsWhole">Whether that is all the filter says.</param>
internal sealed record KeyModel(ImmutableEquatableArray<KeyFieldModel> Fields, KeyIntervalModel? Interval, bool IsWhole);
