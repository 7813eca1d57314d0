using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>What a type can never fulfil. What is compiled goes by this, and so does what is said about it.</summary>
internal static class PayloadProblems
{
    private const int ShownNames = 8;

    /// <summary>Why no value of its type fulfils a condition; null where one does.</summary>
    /// <param name="field">The condition.</param>
    /// <param name="isMissing">Whether it is negated, as <c>missing</c>.</param>
    /// <param name="path">What its path stands for.</param>
    public static string? Of(FieldFilter field, bool isMissing, PayloadPath path) => (field, path) switch
    {
        (_, { Field: not null }) => null,
        (Exists, { IsAlwaysThere: true }) => isMissing ? $"'{path.Text}' is a '{path.Shape.Short}', which is always there" : null,

        // What has no value there is missing, so this one always matches.
        (Exists, _) => null,
        _ when isMissing => null,
        _ => Of(field, path.Shape, $"'{path.Text}'"),
    };

    /// <summary>Why no value of a type fulfils a condition.</summary>
    public static string? Of(FieldFilter field, PayloadShape shape, string subject) => (field, shape.Kind) switch
    {
        (_, PayloadKind.Json) or (Exists, _) => null,
        (Contains contains, PayloadKind.List) => InList(new EqualTo(field.Path, contains.Value), shape, subject),
        (Select select, PayloadKind.List) => InQuery(select.Query, shape, subject),
        (Includes includes, _) => Of(includes.Value, shape, subject),
        (Contains or Select, _) => $"{subject} is {NounOf(shape)}, and no list with an index",
        (EqualTo { Value.Kind: ScalarKind.Null }, _) => $"{subject} is {NounOf(shape)}, and null where it is missing; test with missing",
        (EqualTo { Value.Kind: ScalarKind.String } equal, PayloadKind.Choice) => OfChoice([equal.Value.String], shape, subject),
        (OneOf one, PayloadKind.Choice) => OfChoice(one.Values.Select(static value => value.String), shape, subject),
        (EqualTo { Value.Kind: ScalarKind.String } equal, PayloadKind.Written) => OfWritten([equal.Value.String], shape, subject),
        (OneOf one, PayloadKind.Written) => OfWritten(one.Values.Select(static value => value.String), shape, subject),
        (EqualTo { Value.Kind: ScalarKind.String } or OneOf or MatchesRegexp, PayloadKind.Text) => null,
        (EqualTo { Value.Kind: ScalarKind.Number }, PayloadKind.Number or PayloadKind.Choice) or (InRange, PayloadKind.Number) => null,
        (EqualTo { Value.Kind: ScalarKind.Boolean }, PayloadKind.Boolean) => null,
        (EqualTo equal, _) => $"{subject} is {NounOf(shape)}, which never equals {NounOf(equal.Value.Kind)}",
        (OneOf, _) => $"{subject} is {NounOf(shape)}, which is never one of some texts",
        (InRange, PayloadKind.Written) => $"{subject} is {NounOf(shape)}, and ranges hold numbers; compare it in the method",
        (InRange, _) => $"{subject} is {NounOf(shape)}, and ranges hold numbers",
        (MatchesRegexp, _) => $"{subject} is {NounOf(shape)}, and regular expressions match texts",
        (Within, _) => PayloadPoints.Of(shape) is null ? $"{subject} is {NounOf(shape)}, which is no point" : null,
        _ => null,
    };

    /// <summary>Why no value of a type includes what a <c>match</c> asks for.</summary>
    private static string? Of(MatchValue value, PayloadShape shape, string subject) => (value, shape.Kind) switch
    {
        (_, PayloadKind.Json) => null,
        (MatchScalar scalar, _) => Of(new EqualTo(new FieldPath(""), scalar.Scalar), shape, subject),
        (MatchObject, PayloadKind.Fields or PayloadKind.Document) => null,
        (MatchObject fields, PayloadKind.Object or PayloadKind.Map) => fields.Members
            .Select(member => PayloadPath.Step(shape, member.Name) is { } step ? Of(member.Value, step.Shape, $"'{member.Name}'") : null).FirstOrDefault(static why => why is not null),
        (MatchArray list, PayloadKind.List) => list.Items.Select(item => Of(item, shape.Item!, "an element of " + subject)).FirstOrDefault(static why => why is not null),
        (MatchArray, _) => $"{subject} is {NounOf(shape)}, and no list with an index",
        _ => $"{subject} is {NounOf(shape)}, which has no members",
    };

    public static string NounOf(PayloadShape shape) => shape.Kind switch
    {
        PayloadKind.Text => "a text",
        PayloadKind.Number => "a number",
        PayloadKind.Boolean => "true or false",
        PayloadKind.List => "a list",
        PayloadKind.Map => "a dictionary",
        PayloadKind.Json or PayloadKind.Fields or PayloadKind.Document => "JSON",
        PayloadKind.Request => "a request, which WithRequest filters",
        PayloadKind.Object => "an object",
        PayloadKind.Choice or PayloadKind.Written => $"a '{shape.Short}'",
        _ => $"a '{shape.Short}', which filters cannot look into",
    };

    private static string? InList(FieldFilter field, PayloadShape list, string subject) => Of(field, list.Item!, "an element of " + subject);

    private static string? InQuery(FilterNode query, PayloadShape list, string subject) =>
        query is FieldFilter field && PayloadQueries.Resolve(list.Item!, field.Path.Text) is { Unknown: null, Field: null } path
            ? Of(field, path.Shape, path.Steps.Count == 0 ? "an element of " + subject : $"'{field.Path.Text}'")
            : null;

    private static string? OfChoice(IEnumerable<string> texts, PayloadShape shape, string subject) => texts.Any(text => PayloadPath.Choice(shape, text) is not null)
        ? null
        : $"{subject} is a '{shape.Short}': {string.Join(", ", shape.Names.Take(ShownNames).Select(static name => name.JsonName ?? name.Name))}{(shape.Names.Count > ShownNames ? ", …" : "")}";

    private static string? OfWritten(IEnumerable<string> texts, PayloadShape shape, string subject) =>
        texts.Any(text => WrittenForm.Fits(shape.Type, text)) ? null : $"{subject} is a '{shape.Short}', which is written as in '{WrittenForm.Example(shape.Type)}'";

    private static string NounOf(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "a text",
        ScalarKind.Number => "a number",
        ScalarKind.Boolean => "true or false",
        _ => "null",
    };
}
