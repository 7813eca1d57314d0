namespace Grapnel.Generator.Model;

/// <summary>What is asked of something that was read.</summary>
internal abstract record QuestionModel;

/// <summary>Whether it is there.</summary>
internal sealed record ExistsModel : QuestionModel;

/// <summary>Whether it is the value.</summary>
internal sealed record EqualsModel(ValueModel Value) : QuestionModel;

/// <summary>Whether it is one of the texts.</summary>
internal sealed record OneOfModel(ImmutableEquatableArray<string> Texts) : QuestionModel;

/// <summary>Whether it is an array with the value.</summary>
internal sealed record ContainsModel(ValueModel Value) : QuestionModel;

/// <summary>Whether it is a number between the bounds. There is one such number at least.</summary>
internal sealed record RangeModel(BoundModel? Lower, BoundModel? Upper) : QuestionModel;

/// <summary>Whether it is a text in which the pattern finds something.</summary>
/// <param name="Pattern">The pattern for .NET.</param>
/// <param name="Written">As it was written.</param>
internal sealed record RegexpModel(string Pattern, string Written) : QuestionModel;

/// <summary>Whether it is an object or array that includes another.</summary>
internal sealed record IncludesModel(PartModel Part) : QuestionModel;

/// <summary>Whether it is a list in which each of these texts finds one of its own.</summary>
internal sealed record IncludesTextsModel(ImmutableEquatableArray<string> Texts) : QuestionModel;

/// <summary>Whether it is a point in the area.</summary>
internal sealed record IsInModel(AreaModel Area) : QuestionModel;

/// <summary>The types of values.</summary>
internal enum ValueKind
{
    Null,
    Text,
    Number,
    Boolean,

    /// <summary>A constant by its name, which is the text.</summary>
    Name,
}

/// <summary>A value to compare with.</summary>
internal sealed record ValueModel(ValueKind Kind, string Text, double Number, bool Boolean);

/// <summary>One end of an interval.</summary>
internal sealed record BoundModel(double Value, bool IsInclusive);

/// <summary>A value that is to be included.</summary>
internal abstract record PartModel;

/// <summary>A value by itself.</summary>
internal sealed record ScalarPartModel(ValueModel Value) : PartModel;

/// <summary>An object.</summary>
internal sealed record ObjectPartModel(ImmutableEquatableArray<PartMemberModel> Members) : PartModel;

/// <summary>A member of an object.</summary>
internal sealed record PartMemberModel(string Name, PartModel Value);

/// <summary>An array.</summary>
internal sealed record ArrayPartModel(ImmutableEquatableArray<PartModel> Items) : PartModel;

/// <summary>The kinds of areas.</summary>
internal enum AreaKind
{
    /// <summary>Top, left, bottom, right, in degrees.</summary>
    Box,

    /// <summary>Latitude and longitude in degrees, and two radii in metres.</summary>
    Ring,

    /// <summary>Latitude and longitude of each corner, in degrees.</summary>
    Polygon,
}

/// <summary>An area.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Numbers">What makes it up, in the order of its kind.</param>
internal sealed record AreaModel(AreaKind Kind, ImmutableEquatableArray<double> Numbers);
