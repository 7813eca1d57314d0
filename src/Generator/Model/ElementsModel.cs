namespace Grapnel.Generator.Model;

/// <summary>What is asked of the elements of a typed list.</summary>
internal enum ElementsQuestion
{
    /// <summary>Whether one passes the test.</summary>
    Any,

    /// <summary>Whether the one at an index is there and passes the test.</summary>
    At,

    /// <summary>Whether each test, in order, finds an element of its own.</summary>
    Includes,
}

/// <summary>A test of the elements of a typed list.</summary>
/// <param name="Question">Which elements.</param>
/// <param name="List">The list; where it is null there are none.</param>
/// <param name="Index">The index, from the end where negative.</param>
/// <param name="Element">What an element is called in the tests.</param>
/// <param name="Tests">What is asked of an element.</param>
/// <param name="IsNegated">Whether the opposite is asked.</param>
internal sealed record ElementsModel(
    ElementsQuestion Question, SourceModel List, int Index, string Element, ImmutableEquatableArray<ConditionModel> Tests, bool IsNegated) : ConditionModel;

/// <summary>Whether typed numbers are a point in an area.</summary>
/// <param name="First">The latitude, or a list of both.</param>
/// <param name="Longitude">The longitude; null for a list.</param>
/// <param name="Area">The area.</param>
/// <param name="IsNegated">Whether the opposite is asked.</param>
internal sealed record PointModel(SourceModel First, SourceModel? Longitude, IsInModel Area, bool IsNegated) : ConditionModel;
