using Grapnel.CompilerServices;
using Grapnel.Filters.Evaluation;

namespace Grapnel.Filters.Explaining;

/// <summary>Says why a filter matches a request or does not. What <c>match</c> asks of several members counts as several conditions.</summary>
internal sealed class RequestExplainer(FilterNode root) : FilterExplainer<Request>(Split(root))
{
    private readonly RequestConditionBuilder _conditions = new();

    protected override bool Matches(FieldFilter filter, Request subject) =>
        RequestConditions.Typed(filter) is { } typed && _conditions.Build(typed).Matches(subject);

    protected override string Value(FieldFilter filter, Request subject)
    {
        var path = RequestPaths.Resolve(filter.Path.Text);
        if (path.Member is not { } member)
        {
            return "no member of a request";
        }

        var reader = RequestReaders.Of(member);
        if (path.Field is not null || reader.Json is not null || FieldOf(filter, subject).Exists)
        {
            return FieldWords.Of(FieldOf(filter, subject));
        }

        return !reader.IsThere(subject) ? "missing"
            : reader.Text is { } text ? FieldWords.Of(text(subject)!)
            : reader.Number is { } number ? FieldWords.Of(number(subject)!.Value)
            : reader.Boolean is { } boolean ? FieldWords.Of(boolean(subject)!.Value)
            : reader.Texts is { } texts ? FieldWords.Of(texts(subject)!)
            : "there";
    }

    protected override FilterField FieldOf(FieldFilter filter, Request subject)
    {
        var path = RequestPaths.Resolve(filter.Path.Text);
        var reader = path.Member is { } member ? RequestReaders.Of(member) : null;
        return path.Field is { } field ? reader!.Below!(subject, new FilterPath(field))
            : reader?.Json is { } json ? json(subject)
            : filter is Includes or Within or Select && reader?.Whole is { } whole ? whole(subject)
            : default;
    }

    private static FilterNode Split(FilterNode node) => node switch
    {
        Includes includes => new And(new(RequestIncludes.Split(includes).Select(static condition => condition.Node))),
        Not not => new Not(Split(not.Item)),
        And and => new And(new(and.Items.Select(Split))),
        Or or => new Or(new(or.Items.Select(Split))),
        _ => node,
    };
}
