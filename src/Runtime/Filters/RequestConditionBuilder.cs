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

    protected override bool IsOnField(FieldFilter filter) =>
        RequestPaths.Resolve(filter.Path.Text) is { Member: { } member } path
        && (path.Field is not null || member.Value == RequestValue.Json || (filter is Includes or Within or Select && RequestReaders.Of(member).Whole is not null));

    protected override Condition<Request> OnField(string path, FieldTest test, bool isNegated)
    {
        var found = RequestPaths.Resolve(path);
        var reader = RequestReaders.Of(found.Member!);
        return found.Field is not { } field ? new OnJson(reader.Json ?? reader.Whole!, test, isNegated)
            : reader.Fields is { } fields ? new OnFields(fields, new FilterPath(field), test, isNegated)
            : new OnFieldBelow(reader.Below!, new FilterPath(field), test, isNegated);
    }

    protected override Condition<Request> OnOther(FieldFilter filter, bool isNegated)
    {
        var member = RequestPaths.Resolve(filter.Path.Text).Member;
        var reader = member is null ? null : RequestReaders.Of(member);
        return (filter, reader) switch
        {
            (_, null) => new FixedCondition<Request>(isNegated),
            (Exists, _) => new OnPresence(reader.IsThere, isNegated),
            (EqualTo { Value: { Kind: ScalarKind.String } value }, { EqualToText: { } make }) => make(value.String, isNegated),
            (OneOf one, { Text: { } read }) => OnTexts(read, [.. one.Values.Select(static value => value.String)], isNegated),
            (EqualTo { Value: { Kind: ScalarKind.Number } value }, { EqualToNumber: { } make }) => make(value.Number, isNegated),
            (InRange range, { InInterval: { } make }) => make(new Interval(range.Lower, range.Upper), isNegated),
            (EqualTo { Value: { Kind: ScalarKind.Boolean } value }, { Boolean: { } read }) => new OnBoolean(read, value.Boolean, isNegated),
            (Contains { Value: { Kind: ScalarKind.String } value }, { Texts: { } read }) => new OnList(read, value.String, isNegated),
            (Includes includes, { Texts: { } read }) when RequestIncludes.AreTexts(includes.Value) => new OnSeveral(read, [.. RequestIncludes.TextsOf(includes)], isNegated),
            (Select select, { Texts: { } read }) => new OnElement(read, select.Index, new SelectedConditions().Build(select.Query), isNegated),
            (MatchesRegexp regexp, { Text: { } read }) => new OnPattern(read, new FilterRegexp(regexp.Pattern.Lowered), isNegated),
            (Within, { Text: { } read }) => new OnPoint(read, FieldTest.Of(filter), isNegated),

            // Its type says that it can never be so.
            _ => new FixedCondition<Request>(isNegated),
        };
    }

    private static Condition<Request> OnTexts(Func<Request, string?> read, string[] texts, bool isNegated) =>
        texts.Length < SetFrom ? new OnFewTexts(read, texts, isNegated) : new OnManyTexts(read, texts.ToFrozenSet(StringComparer.Ordinal), isNegated);

    private sealed class OnFields(Func<Request, JsonFields?> read, FilterPath path, FieldTest test, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => test.Matches(FilterField.Of(read(subject), path)) != isNegated;
    }

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

    private sealed class OnBoolean(Func<Request, bool?> read, bool value, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => read(subject) == value != isNegated;
    }

    private sealed class OnList(Func<Request, IReadOnlyList<string>?> read, string text, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => RequestMembers.Contains(read(subject), text) != isNegated;
    }

    private sealed class OnSeveral(Func<Request, IReadOnlyList<string>?> read, string[] texts, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => RequestMembers.Includes(read(subject), texts) != isNegated;
    }

    private sealed class OnElement(Func<Request, IReadOnlyList<string>?> read, int index, Condition<FilterField> query, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) =>
            (RequestMembers.At(read(subject), index) is { } text && query.Matches(new FilterField(text))) != isNegated;
    }

    private sealed class OnPattern(Func<Request, string?> read, FilterRegexp pattern, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => pattern.IsMatch(read(subject)) != isNegated;
    }

    private sealed class OnPoint(Func<Request, string?> read, FieldTest test, bool isNegated) : Condition<Request>
    {
        public override bool Matches(Request subject) => test.Matches(new FilterField(read(subject))) != isNegated;
    }
}
