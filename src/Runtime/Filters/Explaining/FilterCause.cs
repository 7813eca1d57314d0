namespace Grapnel.Filters.Explaining;

/// <summary>What decided the answer of a filter.</summary>
/// <param name="Matches">The answer.</param>
/// <param name="Condition">The smallest part of the filter that gives it, whatever stands around; negations stand on single conditions.</param>
/// <param name="Fields">The conditions on fields in that part which make it so.</param>
internal sealed record FilterCause(bool Matches, FilterNode Condition, IReadOnlyList<FieldFilter> Fields);
