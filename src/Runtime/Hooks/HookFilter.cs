using Grapnel.CompilerServices;
using Grapnel.Dispatch;
using Grapnel.Hooks.Indexing;

namespace Grapnel.Hooks;

/// <summary>
/// The filters of the hooks of one event, of all plugins, tested once per emission: before anything is copied or queued. Rows that require a
/// constant are looked up where there are many; the others are tested in turn.
/// </summary>
internal sealed class HookFilter
{
    private readonly HookTarget[] _targets;
    private readonly RequestArgument _request;
    private readonly HookFailures _failures;

    // By row, over all targets in order.
    private readonly RowFilter?[] _filters;
    private readonly int[] _targetOf;
    private readonly int[] _firstOf;
    private readonly HookIndex? _index;
    private readonly int[] _inTurn;

    private HookFilter(HookTarget[] targets, EventHandle handle, HookFailures failures)
    {
        _targets = targets;
        _request = RequestArgument.In(handle);
        _failures = failures;
        _filters = [.. targets.SelectMany(static target => target.Hooks.Select(static hook => hook.Row.Filter))];
        _targetOf = [.. targets.SelectMany(static (target, number) => Enumerable.Repeat(number, target.Hooks.Length))];
        _firstOf = new int[targets.Length];
        for (var i = 1; i < targets.Length; i++)
        {
            _firstOf[i] = _firstOf[i - 1] + targets[i - 1].Hooks.Length;
        }

        _index = HookIndex.Of(_filters);
        _inTurn = _index?.InTurn ?? [.. Enumerable.Range(0, _filters.Length)];
    }

    /// <summary>The filters of an event; null where no row has one.</summary>
    public static HookFilter? Of(HookTarget[] targets, EventHandle handle, HookFailures failures) =>
        Array.TrueForAll(targets, static target => target.IsUnfiltered) ? null : new HookFilter(targets, handle, failures);

    /// <summary>Adds the rows that match, in order, with their documents. Rows whose predicates throw are reported, and do not match.</summary>
    public void Match(in HookEmission emission, ref MatchList matches)
    {
        foreach (var row in _inTurn)
        {
            Test(row, emission, isRequestKnown: false, ref matches);
        }

        if (_index is not null)
        {
            FindByRequest(_index, emission, ref matches);
            FindByDocument(_index, emission, ref matches);
            matches.Sort();
        }
    }

    /// <summary>The next target that has matches, and its part of them.</summary>
    /// <param name="emission">The emission.</param>
    /// <param name="matches">All matches.</param>
    /// <param name="at">Where its part begins; then where it has ended.</param>
    /// <param name="rows">Its part; null where every row runs for everything.</param>
    /// <returns>The number of the target.</returns>
    public int Next(in HookEmission emission, ReadOnlySpan<long> matches, ref int at, out HookMatches? rows)
    {
        var target = _targetOf[MatchList.RowOf(matches[at])];
        var (from, first) = (at, _firstOf[target]);
        var end = first + _targets[target].Hooks.Length;
        while (at < matches.Length && MatchList.RowOf(matches[at]) < end)
        {
            at++;
        }

        rows = HookMatches.Of(_targets[target], first, matches[from..at], (emission.First as Document[])?.Length ?? 0);
        return target;
    }

    private void FindByRequest(HookIndex index, in HookEmission emission, ref MatchList matches)
    {
        if (index.Requests.Length == 0)
        {
            return;
        }

        var candidates = new MatchList(stackalloc long[MatchList.OnStack]);
        var isFound = false;
        try
        {
            if (_request.Of(emission.First, emission.Second, emission.Third) is { } request)
            {
                foreach (var table in index.Requests)
                {
                    table.Collect(request, document: -1, ref candidates);
                }
            }

            isFound = true;
        }
        catch (Exception)
        {
            // A payload of the user's own may throw when it is asked for its request. Each row then says so for itself.
        }

        if (isFound)
        {
            foreach (var entry in candidates.Entries)
            {
                var row = MatchList.RowOf(entry);
                Test(row, emission, isRequestKnown: index.IsWhole(row), ref matches);
            }
        }
        else
        {
            foreach (var row in index.ByRequest)
            {
                Test(row, emission, isRequestKnown: false, ref matches);
            }
        }

        candidates.Dispose();
    }

    private void FindByDocument(HookIndex index, in HookEmission emission, ref MatchList matches)
    {
        if (index.Documents.Length == 0 || emission.First is not Document?[] documents)
        {
            return;
        }

        var candidates = new MatchList(stackalloc long[MatchList.OnStack]);
        for (var i = 0; i < documents.Length; i++)
        {
            if (documents[i] is { } document)
            {
                foreach (var table in index.Documents)
                {
                    table.Collect(document, i, ref candidates);
                }
            }
        }

        candidates.Sort();
        var found = candidates.Entries;
        for (int from = 0, to; from < found.Length; from = to)
        {
            var row = MatchList.RowOf(found[from]);
            for (to = from + 1; to < found.Length && MatchList.RowOf(found[to]) == row; to++)
            {
            }

            TestDocuments(row, emission, found[from..to], index.IsWhole(row), ref matches);
        }

        candidates.Dispose();
    }

    private void Test(int row, in HookEmission emission, bool isRequestKnown, ref MatchList matches)
    {
        if (_filters[row] is not { } filter)
        {
            matches.Add(row);
            return;
        }

        var before = matches.Count;
        try
        {
            if (!Passes(filter, emission, isRequestKnown))
            {
                return;
            }

            if (filter.MatchesDocument is not { } matchesDocument)
            {
                matches.Add(row);
                return;
            }

            var documents = (Document?[])emission.First!;
            for (var i = 0; i < documents.Length; i++)
            {
                if (documents[i] is { } document && matchesDocument(document))
                {
                    matches.Add(row, i);
                }
            }
        }
        catch (Exception error)
        {
            matches.Shorten(before);
            Report(row, emission, error);
        }
    }

    /// <summary>Tests a row that was found by documents, on these.</summary>
    private void TestDocuments(int row, in HookEmission emission, scoped ReadOnlySpan<long> found, bool isDocumentKnown, ref MatchList matches)
    {
        var filter = _filters[row]!;
        var before = matches.Count;
        try
        {
            if (!Passes(filter, emission, isRequestKnown: false))
            {
                return;
            }

            var documents = (Document?[])emission.First!;
            foreach (var entry in found)
            {
                var at = MatchList.DocumentOf(entry);
                if (isDocumentKnown || filter.MatchesDocument!(documents[at]!))
                {
                    matches.Add(row, at);
                }
            }
        }
        catch (Exception error)
        {
            matches.Shorten(before);
            Report(row, emission, error);
        }
    }

    /// <summary>Whether an emission passes all of a row's filters but the one on documents.</summary>
    private bool Passes(RowFilter filter, in HookEmission emission, bool isRequestKnown) =>
        (isRequestKnown
            || filter.MatchesRequest is not { } matchesRequest
            || (_request.Of(emission.First, emission.Second, emission.Third) is { } request && matchesRequest(request)))
        && (filter.MatchesPayload is not { } matchesPayload || matchesPayload(emission.First));

    // A payload of the user's own may throw when it is asked for its request.
    private void Report(int row, in HookEmission emission, Exception error)
    {
        var target = _targetOf[row];
        _failures.Failed(new HookItem(_targets[target], emission.Context, null, null, null, null), row - _firstOf[target], error);
    }
}
