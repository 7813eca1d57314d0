using System.Diagnostics.CodeAnalysis;
using Grapnel.Filters;
using Grapnel.Filters.Evaluation;

namespace Grapnel;

/// <summary>
/// A filter on requests that is known only at run time, in Koncorde's language; written in an attribute, it is compiled instead, and means
/// the same. Its paths are members of a request by their names on the wire, such as <c>input.resource.index</c>, and fields below the
/// open ones, such as <c>input.body.age</c>. Source: Kuzzle, Koncorde.
/// <code>
/// var nyc = RequestFilter.Parse("{ equals: { 'input.resource.index': 'nyc-open-data' } }");
/// bool isNyc = nyc.Matches(request);
/// </code>
/// </summary>
/// <remarks>
/// Immutable; may be used from several threads, on one request by one thread at a time. Asking allocates nothing for the usual kinds of
/// values and never throws, whatever the request holds. Reading a filter takes far longer than asking it: keep it.
/// </remarks>
public sealed class RequestFilter
{
    private readonly string _text;
    private readonly Condition<Request> _onRequests;

    internal RequestFilter(string text, FilterNode root)
    {
        _text = text;
        Root = FilterFolding.Fold(RequestConditions.Typed(root)!).Root;
        _onRequests = new RequestConditionBuilder().Build(Root);
    }

    /// <summary>What a host asks: the same as <see cref="Matches"/>, of a request that is there.</summary>
    internal Func<Request, bool> Predicate => _onRequests.Matches;

    /// <summary>The tree, simplified, with what the types of a request's members decide.</summary>
    internal FilterNode Root { get; }

    /// <summary>Reads a filter.</summary>
    /// <param name="text">The filter as JSON, or in the relaxed form of Kuzzle's documentation: unquoted keys, single quotes, trailing commas, comments. <c>{}</c> matches every request.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="FilterFormatException">The text is not a filter, or names what no request has; the exception says what is wrong, and where.</exception>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static RequestFilter Parse(string text) => TryParse(text, out var filter, out var error) ? filter : throw error;

    /// <summary>Reads a filter, where a text that is none is nothing exceptional.</summary>
    /// <param name="text">The filter, as <see cref="Parse"/> takes it.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="error">What is wrong with the text, and where: what <see cref="Parse"/> throws.</param>
    /// <returns>Whether the text is a filter on requests.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool TryParse(string text, [NotNullWhen(true)] out RequestFilter? filter, [NotNullWhen(false)] out FilterFormatException? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parsed = FilterParser.Parse(text);
        error = parsed.Error is { } wrong ? new FilterFormatException(wrong)
            : RequestFilterRules.UnknownMember(parsed.Root!) is { } unknown ? new FilterFormatException(unknown)
            : null;
        filter = error is null ? new RequestFilter(text, parsed.Root!) : null;
        return filter is not null;
    }

    /// <summary>Whether a request matches.</summary>
    /// <param name="request">The request, as it is now.</param>
    /// <exception cref="ArgumentNullException">The request is null.</exception>
    public bool Matches(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _onRequests.Matches(request);
    }

    /// <summary>The text of the filter, as it was written.</summary>
    public override string ToString() => _text;
}
