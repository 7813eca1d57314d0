
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
    /// <summary>The first path that is no member of a request.</summary>
    public static UnknownPath? UnknownMember(FilterNode filter) => Conditions(filter)
        .Select(static condition => condition.Field.Path)
        .Select(static path => RequestPaths.Resolve(path.Text).Unknown is { } unknown ? Describe(path, unknown) : null)
        .FirstOrDefault(static unknown => unknown is not null);

    /// <summary>The first condition that no request can fulfil, whatever stands around it, and why.</summary>
    public static (TextRange Range, string Why)? NeverMatches(FilterNode filter)
    {
        foreach (var (field, isMissing, range) in Conditions(filter))
        {
            if (RequestPaths.Resolve(field.Path.Text) is { Member: { } member, Field: null } && Problem(field, isMissing, member) is { } why)
            {
                return (range, why);
            }
        }

        return null;
    }

    // In the order of the text. "missing" is a negation that is written as one condition.
    private static IEnumerable<(FieldFilter Field, bool IsMissing, TextRange Range)> Conditions(FilterNode filter) => filter switch
    {
        JoinedFilter joined => joined.Items.SelectMany(Conditions),
        Not { Item: FieldFilter field } not when not.Range == field.Range => [(field, true, not.Range)],
        Not not => Conditions(not.Item),
        FieldFilter field => [(field, false, field.Range)],
        _ => [],
    };

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
            return new UnknownPath(text, Place(path, new TextRange(0, wrong.End)), DidYouMean(elsewhere, text.Substring(wrong.End)), elsewhere);
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
    public static string? Problem(FieldFilter field, bool isMissing, RequestMember member) => (field, member.Value) switch
    {
        (_, RequestValue.Json) => null,
        (Exists, _) => isMissing && member.Presence == RequestPresence.Always ? $"a request always has '{member.Path}'" : null,

        // What has no value there is missing, so this one always matches.
        _ when isMissing => null,
        (Contains { Value.Kind: ScalarKind.String }, RequestValue.Texts) => null,
        (Contains, RequestValue.Texts) => $"'{member.Path}' is a list of texts",
        (Contains, _) => $"'{member.Path}' is {NounOf(member.Value)}, which holds no values",
        (EqualTo { Value.Kind: ScalarKind.Null }, not (RequestValue.Object or RequestValue.Texts)) =>
            $"'{member.Path}' is {NounOf(member.Value)} or missing, and never null; test with missing",
        (EqualTo { Value.Kind: ScalarKind.String } or OneOf, RequestValue.Text) => null,
        (EqualTo { Value.Kind: ScalarKind.Number }, RequestValue.Number) => null,
        (EqualTo { Value.Kind: ScalarKind.Boolean }, RequestValue.Boolean) => null,
        (EqualTo equal, _) => $"'{member.Path}' is {NounOf(member.Value)}, which never equals {NounOf(equal.Value.Kind)}",
        (OneOf, _) => $"'{member.Path}' is {NounOf(member.Value)}, which is never one of some texts",
        _ => null,
    };

    private static string NounOf(RequestValue value) => value switch
    {
        RequestValue.Text => "a text",
        RequestValue.Number => "a number",
        RequestValue.Boolean => "true or false",
        RequestValue.Texts => "a list of texts",
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
