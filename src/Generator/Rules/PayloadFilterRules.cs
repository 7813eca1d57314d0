using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>Holds the paths of a filter, and what they are compared with, against the type of a payload.</summary>
internal static class PayloadFilterRules
{
    /// <summary>The first path that is no member, and the type it is looked for in.</summary>
    public static (UnknownPath Path, PayloadShape Shape)? UnknownMember(FilterNode filter, PayloadShape shape) =>
        FilterConditions.Of(filter).Select(condition => Unknown(condition.Field, PayloadPath.Resolve(shape, condition.Field.Path.Text))).FirstOrDefault(static unknown => unknown is not null);

    /// <summary>The first condition that no payload of the type fulfils, whatever stands around it, and why.</summary>
    public static (TextRange Range, string Why)? NeverMatches(FilterNode filter, PayloadShape shape)
    {
        foreach (var (field, isMissing, range) in FilterConditions.Of(filter))
        {
            if (PayloadProblems.Of(field, isMissing, PayloadPath.Resolve(shape, field.Path.Text)) is { } why)
            {
                return (range, why);
            }
        }

        return null;
    }

    private static (UnknownPath Path, PayloadShape Shape)? Unknown(FieldFilter field, PayloadPath path)
    {
        if (path.Unknown is not null)
        {
            return (Describe(field.Path, path), path.Shape);
        }

        return path.Field is not null ? null : field switch
        {
            Includes includes => Unknown(includes.Value, path.Shape, field.Path),
            Select select when path.Shape.Kind == PayloadKind.List => FilterConditions.Of(select.Query)
                .Select(condition => PayloadQueries.Resolve(path.Shape.Item!, condition.Field.Path.Text) is { } inner ? UnknownInQuery(condition.Field, inner) : null)
                .FirstOrDefault(static unknown => unknown is not null),
            _ => null,
        };
    }

    // The paths of a query have a name before them that the element's type knows nothing of.
    private static (UnknownPath Path, PayloadShape Shape)? UnknownInQuery(FieldFilter field, PayloadPath path)
    {
        if (path.Text == field.Path.Text)
        {
            return Unknown(field, path);
        }

        var before = field.Path.Text.Length - path.Text.Length;
        var below = new FieldPath(path.Text) { Range = field.Path.RangeOf(before, path.Text.Length) };
        return path.Unknown is not null ? (Describe(below, path), path.Shape) : Unknown(field, path);
    }

    // A name that is empty has no characters to look at.
    private static (UnknownPath Path, PayloadShape Shape)? Unknown(MatchValue value, PayloadShape shape, FieldPath path) => value switch
    {
        MatchObject fields when shape.Kind is PayloadKind.Object or PayloadKind.Map => fields.Members.Select(member =>
        {
            if (PayloadPath.Step(shape, member.Name) is { } step)
            {
                return Unknown(member.Value, step.Shape, path);
            }

            var names = PayloadPath.MembersOf(shape, member.Name);
            var meant = names.Count > 1 ? null : Meant(member.Name, PayloadPath.Shown(shape));
            var range = member.Range.Length == 0 ? path.Range : member.Range;
            return (new UnknownPath(member.Name, range, Advice(names, meant, PayloadPath.Shown(shape)), member.Range.Length == 0 ? null : meant), shape);
        }).FirstOrDefault(static unknown => unknown is not null),
        MatchArray list when shape.Kind == PayloadKind.List => list.Items.Select(item => Unknown(item, shape.Item!, path)).FirstOrDefault(static unknown => unknown is not null),
        _ => null,
    };

    private static UnknownPath Describe(FieldPath path, PayloadPath found)
    {
        var unknown = found.Unknown!;
        var range = unknown.Length == 0 ? path.Range : path.RangeOf(unknown.Start, unknown.Length);
        if (found.Shape.Kind != PayloadKind.Object)
        {
            return new UnknownPath(path.Text, range, $": {(unknown.Known.Length == 0 ? "it" : $"'{unknown.Known}'")} is {PayloadProblems.NounOf(found.Shape)}, nothing is below it", null);
        }

        var name = path.Text.Substring(unknown.Start, unknown.Length);
        var meant = found.Ambiguous.Count > 0 ? null : Meant(name, unknown.Candidates);
        var whole = meant is null ? null : path.Text.Substring(0, unknown.Start) + meant + path.Text.Substring(unknown.Start + unknown.Length);
        return new UnknownPath(path.Text, range, Advice([.. found.Ambiguous], whole, unknown.Candidates), meant);
    }

    private static string Advice(IReadOnlyList<PayloadMember> names, string? meant, IEnumerable<string> candidates) => Advice([.. names.Select(static name => name.Name)], meant, candidates);

    private static string Advice(string[] ambiguous, string? meant, IEnumerable<string> candidates) => ambiguous.Length > 1
        ? $": it could be {string.Join(" or ", ambiguous.Distinct())}; write its exact name, or give it one with [JsonPropertyName]"
        : meant is not null ? $"; did you mean '{meant}'?"
        : candidates.Any() ? "; it has " + string.Join(", ", candidates)
        : "; it has no public members";

    private static string? Meant(string name, IEnumerable<string> candidates)
    {
        List<string> known = [.. candidates];
        return known.Find(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(name, known);
    }
}
