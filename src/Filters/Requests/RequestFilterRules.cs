
namespace Grapnel.Filters;

/// <summary>A path of a filter that is no member of a request.</summary>
/// <param name="Path">All of it.</param>
/// <param name="Range">The part that is wrong.</param>
/// <param name="Advice">What a message goes on with.</param>
/// <param name="DidYouMean">What was probably meant in place of that part.</param>
internal sealed record UnknownPath(string Path, TextRange Range, string Advice, string? DidYouMean);

/// <summary>Holds the paths of a filter, and what they are compared with, against the members of a request.</summary>
internal static class RequestFilterRules
{
    /// <summary>The text that a <c>select</c> finds in a list of texts, as its query names it.</summary>
    public static RequestMember TextElement { get; } = new("value", RequestValue.Text, RequestPresence.Always, "", null);

    /// <summary>The first path that is no member of a request.</summary>
    public static UnknownPath? UnknownMember(FilterNode filter) => FilterConditions.Of(filter)
        .SelectMany(static condition => Members(condition.Field))
        .Select(static member => member.Unknown ?? (RequestPaths.Resolve(member.Node.Path.Text).Unknown is { } unknown ? Describe(member.Node.Path, unknown) : null))
        .FirstOrDefault(static unknown => unknown is not null);

    /// <summary>The first condition that no request can fulfil, whatever stands around it, and why.</summary>
    public static (TextRange Range, string Why)? NeverMatches(FilterNode filter)
    {
        foreach (var (field, isMissing, range) in FilterConditions.Of(filter))
        {
            foreach (var condition in Members(field))
            {
                if (RequestPaths.Resolve(condition.Node.Path.Text) is not { Member: { } member, Field: null })
                {
                    continue;
                }

                if (Problem(condition.Node, isMissing, member) is { } why)
                {
                    return (range, why);
                }

                if (condition.Node is Select select && member.Value == RequestValue.Texts && NeverOnText(select.Query) is { } inner)
                {
                    return inner;
                }
            }
        }

        return null;
    }

    private static (TextRange Range, string Why)? NeverOnText(FilterNode query)
    {
        foreach (var (field, isMissing, range) in FilterConditions.Of(query))
        {
            var why = field.Path.Text == TextElement.Path ? Problem(field, isMissing, TextElement)
                : isMissing ? null
                : $"'{TextElement.Path}' is {NounOf(TextElement.Value)}, nothing is below it";
            if (why is not null)
            {
                return (range, why);
            }
        }

        return null;
    }

    private static IReadOnlyList<RequestCondition> Members(FieldFilter field) =>
        field is Includes includes ? RequestIncludes.Split(includes) : [new RequestCondition(field, null)];

    private static UnknownPath Describe(FieldPath path, UnknownMember unknown)
    {
        var text = path.Text;
        var wrong = new TextRange(unknown.Start, unknown.Length);
        var name = text.Substring(wrong.Start, wrong.Length);
        var before = text.Substring(0, wrong.Start);
        if (Meant(name, unknown.Candidates) is { } near)
        {
            return new UnknownPath(text, Place(path, wrong), DidYouMean(before + near, text.Substring(wrong.End)), near);
        }

        // "body.age": right in another place.
        if (unknown.Elsewhere is { } elsewhere)
        {
            // In its place only what is written there as a path can be replaced: not a name that match has further in.
            var place = Place(path, new TextRange(0, wrong.End));
            return new UnknownPath(text, place, DidYouMean(elsewhere, text.Substring(wrong.End)), place.Length == wrong.End ? elsewhere : null);
        }

        var advice = unknown.Candidates.Count > 0
            ? $"; {(unknown.Known.Length == 0 ? "it" : $"'{unknown.Known}'")} has {string.Join(", ", unknown.Candidates)}"
            : RequestPaths.Resolve(unknown.Known).Member is { } member ? $": '{member.Path}' is {NounOf(member.Value)}, nothing is below it" : "";
        return new UnknownPath(text, Place(path, wrong), advice, null);
    }

    private static string? Meant(string name, IReadOnlyList<string> candidates) =>
        candidates.FirstOrDefault(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) || candidate == "_" + name) ?? Nearest.To(name, candidates);

    // All of the path where it is right then, else as far as it is.
    private static string DidYouMean(string right, string rest) =>
        $"; did you mean '{(RequestPaths.Resolve(right + rest).Unknown is null ? right + rest : right)}'?";

    private static TextRange Place(FieldPath path, TextRange part) => part.Length == 0 ? path.Range : path.RangeOf(part.Start, part.Length);

    /// <summary>Why no value of a typed member fulfils a condition; null where one does. What is compiled goes by this, and so does what is said about it.</summary>
    public static string? Problem(FieldFilter field, bool isMissing, RequestMember member) => field switch
    {
        _ when member.Value == RequestValue.Json => null,
        Exists => isMissing && member.Presence == RequestPresence.Always ? $"a request always has '{member.Path}'" : null,

        // What has no value there is missing, so this one always matches.
        _ when isMissing || CanMatch(field, member) => null,
        EqualTo { Value.Kind: ScalarKind.Null } when member.Value is RequestValue.Text or RequestValue.Number or RequestValue.Boolean =>
            $"'{member.Path}' is {NounOf(member.Value)} or missing, and never null; test with missing",
        Contains or Includes when member.Value == RequestValue.Texts => $"'{member.Path}' is {NounOf(member.Value)}",
        _ => $"'{member.Path}' is {NounOf(member.Value)}, which {NeverOf(field)}",
    };

    private static bool CanMatch(FieldFilter field, RequestMember member) => (field, member.Value) switch
    {
        (EqualTo { Value.Kind: ScalarKind.String } or OneOf or MatchesRegexp or Within, RequestValue.Text) => true,
        (EqualTo { Value.Kind: ScalarKind.Number } or InRange, RequestValue.Number) => true,
        (EqualTo { Value.Kind: ScalarKind.Boolean }, RequestValue.Boolean) => true,
        (Contains { Value.Kind: ScalarKind.String } or Select, RequestValue.Texts) => true,
        (Includes includes, RequestValue.Texts) => RequestIncludes.AreTexts(includes.Value),
        (Select or Includes { Value: MatchArray }, RequestValue.Objects) => true,
        (Within or Includes { Value: MatchObject }, RequestValue.Object) => member.Whole is not null,
        _ => false,
    };

    private static string NeverOf(FieldFilter field) => field switch
    {
        EqualTo equal => "never equals " + NounOf(equal.Value.Kind),
        OneOf => "is never one of some texts",
        Contains => "holds no values",
        InRange => "is in no range",
        MatchesRegexp => "no pattern is tried on",
        Within => "is no point",
        Select => "has no elements",
        Includes { Value: MatchArray } => "includes no array",
        _ => "includes no object",
    };

    private static string NounOf(RequestValue value) => value switch
    {
        RequestValue.Text => "a text",
        RequestValue.Number => "a number",
        RequestValue.Boolean => "true or false",
        RequestValue.Texts => "a list of texts",
        RequestValue.Objects => "a list of objects",
        _ => "an object",
    };

    private static string NounOf(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "a text",
        ScalarKind.Number => "a number",
        ScalarKind.Boolean => "true or false",
        _ => "null",
    };
}
