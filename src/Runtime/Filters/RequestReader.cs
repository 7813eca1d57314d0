using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>
/// A member of a request as filters read it: at run time what <see cref="RequestMember.Read"/>, <see cref="RequestMember.Below"/> and
/// <see cref="RequestMember.Whole"/> are in compiled filters. Of the ways to read its value, the one of its kind is there.
/// </summary>
internal sealed class RequestReader
{
    private RequestReader(Func<Request, bool> isThere) => IsThere = isThere;

    /// <summary>Whether the member is there.</summary>
    public Func<Request, bool> IsThere { get; }

    /// <summary>The text it is; null where it is missing.</summary>
    public Func<Request, string?>? Text { get; private init; }

    /// <summary>The number it is; null where it is missing.</summary>
    public Func<Request, double?>? Number { get; private init; }

    /// <summary>The boolean it is; null where it is missing.</summary>
    public Func<Request, bool?>? Boolean { get; private init; }

    /// <summary>The texts it is; null where it is missing.</summary>
    public Func<Request, IReadOnlyList<string>?>? Texts { get; private init; }

    /// <summary>The JSON value it is.</summary>
    public Func<Request, FilterField>? Json { get; private init; }

    /// <summary>A field below it; null where only members with a name are below it.</summary>
    public Func<Request, FilterPath, FilterField>? Below { get; private init; }

    /// <summary>The fields below it, where all that is below it is fields: the shortest way to one.</summary>
    public Func<Request, JsonFields?>? Fields { get; private init; }

    /// <summary>What is in it as JSON, without members that have a path of their own; null where there is nothing else in it.</summary>
    public Func<Request, FilterField>? Whole { get; private init; }

    /// <summary>Makes the condition that the text it is, is this one; the argument behind says that it is not.</summary>
    public Func<string, bool, Condition<Request>>? EqualToText { get; private init; }

    /// <summary>The same for the number it is.</summary>
    public Func<double, bool, Condition<Request>>? EqualToNumber { get; private init; }

    /// <summary>The same for an interval that it lies in.</summary>
    public Func<Interval, bool, Condition<Request>>? InInterval { get; private init; }

    public static RequestReader OfText<TMember>()
        where TMember : struct, IRequestText => new(static request => TMember.Read(request) is not null)
        {
            Text = TMember.Read,
            EqualToText = static (text, isNegated) => new OnText<TMember>(text, isNegated),
        };

    public static RequestReader OfNumber<TMember>()
        where TMember : struct, IRequestNumber => new(static request => TMember.Read(request) is not null)
        {
            Number = TMember.Read,
            EqualToNumber = static (number, isNegated) => new OnNumber<TMember>(number, isNegated),
            InInterval = static (interval, isNegated) => new OnInterval<TMember>(interval, isNegated),
        };

    public static RequestReader OfBoolean(Func<Request, bool?> read) => new(request => read(request) is not null) { Boolean = read };

    public static RequestReader OfTexts(Func<Request, IReadOnlyList<string>?> read) => new(request => read(request) is not null) { Texts = read };

    public static RequestReader OfJson(Func<Request, FilterField> read, Func<Request, FilterPath, FilterField> below) =>
        new(request => read(request).Exists) { Json = read, Below = below };

    public static RequestReader OfObject(Func<Request, bool> isThere, Func<Request, FilterField>? whole = null) => new(isThere) { Whole = whole };

    /// <summary>An object that fields are below.</summary>
    public static RequestReader OfFields(Func<Request, bool> isThere, Func<Request, JsonFields?> read) => new(isThere)
    {
        Fields = read,
        Below = (request, path) => FilterField.Of(read(request), path),
        Whole = request => FilterField.Of(read(request)),
    };

    private sealed class OnText<TMember>(string text, bool isNegated) : Condition<Request>
        where TMember : struct, IRequestText
    {
        public override bool Matches(Request subject) => TMember.Read(subject) == text != isNegated;
    }

    private sealed class OnNumber<TMember>(double number, bool isNegated) : Condition<Request>
        where TMember : struct, IRequestNumber
    {
        public override bool Matches(Request subject) => TMember.Read(subject) == number != isNegated;
    }

    private sealed class OnInterval<TMember>(Interval interval, bool isNegated) : Condition<Request>
        where TMember : struct, IRequestNumber
    {
        public override bool Matches(Request subject) => (TMember.Read(subject) is { } number && interval.Has(number)) != isNegated;
    }
}
