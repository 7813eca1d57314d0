using System.Collections.Frozen;
using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>
/// Conditions on requests. Typed members are read as what they are; what is below the open ones is a field. Takes trees that have come
/// through <see cref="RequestConditions"/>: what a type can never be is no condition any more.
/// </summary>
internal sealed class RequestConditionBuilder : ConditionBuilder<Request>
{
    // From here on one hash costs less than comparing in turn.
    private const int SetFrom = 8;

    protected override bool IsField(string path) =>
        RequestPaths.Resolve(path) is { Unknown: null } found && (found.Field is not null || found.Member!.Value == RequestValue.Json);

    protected override Condition<Request> OnField(string path, FieldTest test, bool isNegated)
    {
        var found = RequestPaths.Resolve(path);
        var reader = RequestReaders.Of(found.Member!);
        return found.Field is { } field
            ? new OnFieldBelow(reader.Below!, new FilterPath(field), test, isNegated)
            : new OnJson(reader.Json!, test, isNegated);
    }

    protected override Condition<Request> OnOther(FieldFilter filter, bool isNegated)
    {
        var member = RequestPaths.Resolve(filter.Path.Text).Member;
        var reader = member is null ? null : RequestReaders.Of(member);
        return (filter, reader) switch
        {
            (_, null) => new FixedCondition<Request>(isNegated),
            (Exists, _) => new OnPresence(reader.IsThere, isNegated),
            (EqualTo { Value: { Kind: ScalarKind.String } value }, { Text: { } read }) => new OnText(read, value.String, isNegated),
            (OneOf one, { Text: { } read }) => OnTexts(read, [.. one.Values.Select(static value => value.String)], isNegated),
            (EqualTo { Value: { Kind: ScalarKind.Number } value }, { Number: { } read }) => new OnNumber(read, value.Number, isNegated),
            (InRange range, { Number: { } read }) => new OnInterval(read, new Interval(range.Lower, range.Upper), isNegated),
            (EqualTo { Value: { Kind: ScalarKind.Boolean } value }, { Boolean: { } read }) => new OnBoolean(read, value.Boolean, isNegated),
            (Contains { Value: { Kind: ScalarKind.String } value }, { Texts: { } read }) => new OnList(read, value.String, isNegated),
            (MatchesRegexp or Within, { Text: { } read }) => new OnTextAsField(read, FieldTest.Of(filter), isNegated),

            // Its type says that it can never be so.
            _ => new FixedCondition<Request>(isNegated),
        };
    }

    private static Condition<Request> OnTexts(Func<Request, string?> read, string[] texts, bool isNegated) =>
        texts.Length < SetFrom ? new OnFewTexts(read, texts, isNegated) : new OnManyTexts(read, texts.ToFrozenSet(StringComparer.Ordinal), isNegated);

    private sealed class OnFieldBelow(Func<Request, FilterPath, FilterField> read, FilterPath path, FieldTest test, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => test.Matches(read(subject, path)) != isNegated;
    }

    private sealed class OnJson(Func<Request, FilterField> read, FieldTest test, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => test.Matches(read(subject)) != isNegated;
    }

    private sealed class OnPresence(Func<Request, bool> isThere, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => isThere(subject) != isNegated;
    }

    private sealed class OnText(Func<Request, string?> read, string text, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => read(subject) == text != isNegated;
    }

    private sealed class OnFewTexts(Func<Request, string?> read, string[] texts, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => IsOne(read(subject)) != isNegated;

        private bool IsOne(string? found)
        {
            foreach (var text in texts)
            {
                if (found == text)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private sealed class OnManyTexts(Func<Request, string?> read, FrozenSet<string> texts, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => (read(subject) is { } found && texts.Contains(found)) != isNegated;
    }

    private sealed class OnNumber(Func<Request, double?> read, double number, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => read(subject) == number != isNegated;
    }

    private sealed class OnInterval(Func<Request, double?> read, Interval interval, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => (read(subject) is { } number && interval.Has(number)) != isNegated;
    }

    private sealed class OnBoolean(Func<Request, bool?> read, bool value, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => read(subject) == value != isNegated;
    }

    private sealed class OnList(Func<Request, IReadOnlyList<string>?> read, string text, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => RequestMembers.Contains(read(subject), text) != isNegated;
    }

    private sealed class OnTextAsField(Func<Request, string?> read, FieldTest test, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => test.Matches(new FilterField(read(subject))) != isNegated;
    }
}
