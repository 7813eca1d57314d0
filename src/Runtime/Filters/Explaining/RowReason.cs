using Grapnel.CompilerServices;
using Grapnel.Dispatch;

namespace Grapnel.Filters.Explaining;

/// <summary>
/// Whether a row would be called, and why. The answer is that of the row's predicates, be they compiled or not; the reason comes from the
/// texts of its filters. Tests row by row, without any index.
/// </summary>
/// <param name="Matches">Whether the row would be called.</param>
/// <param name="Words">Why, or why not.</param>
internal readonly record struct RowReason(bool Matches, string Words)
{
    private const string WithRequest = "WithRequest: ";
    private const string WithDocument = "WithDocument: ";
    private const string With = "With: ";

    public static RowReason Of(RowFilter? filter, RequestArgument argument, object? first, object? second, object? third)
    {
        if (filter is null)
        {
            return new RowReason(true, "it has no filter");
        }

        try
        {
            var reasons = new List<RowReason>();
            if (filter.MatchesRequest is { } matchesRequest)
            {
                reasons.Add(OfRequest(filter.WithRequest!, matchesRequest, argument.Of(first, second, third)));
            }

            if (filter.MatchesPayload is { } matchesPayload && reasons.TrueForAll(static reason => reason.Matches))
            {
                reasons.Add(OfPayload(filter.With!, matchesPayload, first));
            }

            if (filter.MatchesDocument is { } matchesDocument && reasons.TrueForAll(static reason => reason.Matches))
            {
                reasons.Add(OfDocuments(filter.WithDocument!, matchesDocument, (Document?[])first!));
            }

            return new RowReason(reasons.TrueForAll(static reason => reason.Matches), string.Join("; ", reasons.Select(static reason => reason.Words)));
        }
        catch (Exception error)
        {
            // A payload of the user's own may throw when it is asked for its request.
            return new RowReason(false, $"the payload could not be asked for its request ({error.GetType().Name}: {error.Message})");
        }
    }

    private static RowReason OfRequest(string text, Func<Request, bool> predicate, Request? request)
    {
        if (request is null)
        {
            return new RowReason(false, WithRequest + "there is no request");
        }

        var explainer = FilterParser.Parse(text).Root is { } root ? new RequestExplainer(root) : null;
        var matches = predicate(request);
        return new RowReason(matches, WithRequest + Describe(explainer, text, request, matches));
    }

    // What its members are only the compiled predicate knows: of a typed payload the whole filter is told.
    private static RowReason OfPayload(string text, Func<object?, bool> predicate, object? payload)
    {
        if (payload is null)
        {
            return new RowReason(false, With + "the payload is null");
        }

        try
        {
            var matches = predicate(payload);
            return new RowReason(matches, $"{With}{FieldWords.Cut(text)} {(matches ? "matches" : "does not match")}");
        }
        catch (Exception error)
        {
            return new RowReason(false, $"{With}the payload could not be read ({error.GetType().Name}: {error.Message})");
        }
    }

    private static RowReason OfDocuments(string text, Func<Document, bool> predicate, Document?[] documents)
    {
        var explainer = FilterParser.Parse(text).Root is { } root ? new DocumentExplainer(root) : null;
        var answers = Array.ConvertAll(documents, document => document is not null && predicate(document));
        var matching = answers.Count(static matches => matches);
        if (documents.Length == 0)
        {
            return new RowReason(false, WithDocument + "there are no documents");
        }

        if (documents.Length == 1)
        {
            return new RowReason(answers[0], WithDocument + Describe(0));
        }

        var others = Enumerable.Range(0, documents.Length).Where(i => !answers[i]).GroupBy(Describe, StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count()).Select(static group => $"; {group.Count()}: {group.Key}").ToList();
        var count = matching == 0 ? $"no document matches; of {documents.Length} documents" : $"{matching} of {documents.Length} documents match";
        return new RowReason(matching != 0, WithDocument + count + Shown(others, matching == 0));

        string Describe(int i) => documents[i] is { } document ? RowReason.Describe(explainer, text, document, answers[i]) : "it is null";
    }

    private static string Shown(List<string> groups, bool goesOn)
    {
        const int Most = 3;
        var shown = string.Concat(groups.Take(Most)) + (groups.Count > Most ? $"; and {groups.Count - Most} other reasons" : "");
        return goesOn ? shown[1..] : shown;
    }

    // A text that says something else than its predicate was compiled by another version of the language: then only the answer is told.
    private static string Describe<T>(FilterExplainer<T>? explainer, string text, T subject, bool matches) =>
        explainer?.Find(subject) is { } cause && cause.Matches == matches
            ? explainer.Describe(cause, subject)
            : $"{FieldWords.Cut(text)} {(matches ? "matches" : "does not match")}";
}
