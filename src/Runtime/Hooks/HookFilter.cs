using Grapnel.CompilerServices;
using Grapnel.Dispatch;

namespace Grapnel.Hooks;

/// <summary>The filters of the hooks one plugin has on one event, tested once per emission: before anything is copied or queued.</summary>
internal sealed class HookFilter
{
    private const int OnStack = 64;

    private readonly HookTarget _target;
    private readonly RequestArgument _request;
    private readonly HookFailures _failures;

    private HookFilter(HookTarget target, EventHandle handle, HookFailures failures)
    {
        _target = target;
        _request = RequestArgument.In(handle);
        _failures = failures;
    }

    /// <summary>The filters of a target; null where no row has one.</summary>
    public static HookFilter? Of(HookTarget target, EventHandle handle, HookFailures failures) =>
        target.IsUnfiltered ? null : new HookFilter(target, handle, failures);

    /// <summary>Tests every row. Allocates nothing where no row matches, or every row does and for all documents.</summary>
    /// <param name="context">The emission, which failing predicates are reported of.</param>
    /// <param name="first">The payload.</param>
    /// <param name="second">The second payload argument.</param>
    /// <param name="third">The third payload argument.</param>
    /// <param name="matches">What matched; null where everything did.</param>
    /// <returns>Whether a row matched.</returns>
    public bool TryMatch(HookContext context, object? first, object? second, object? third, out HookMatches? matches)
    {
        var count = _target.Hooks.Length;
        Span<bool> rows = count <= OnStack ? stackalloc bool[OnStack] : new bool[count];
        bool[]?[]? documents = null;
        var matched = 0;
        for (var row = 0; row < count; row++)
        {
            try
            {
                rows[row] = Matches(_target.Hooks[row].Row.Filter, first, second, third, out var taken);
                matched += rows[row] ? 1 : 0;
                if (taken is not null)
                {
                    (documents ??= new bool[]?[count])[row] = taken;
                }
            }
            catch (Exception error)
            {
                // A payload of the user's own may throw when it is asked for its request.
                _failures.Failed(new HookItem(_target, context, null, null, null, null), row, error);
            }
        }

        matches = matched == 0 || (matched == count && documents is null) ? null : new HookMatches(rows[..count].ToArray(), documents);
        return matched != 0;
    }

    private bool Matches(RowFilter? filter, object? first, object? second, object? third, out bool[]? documents)
    {
        documents = null;
        if (filter is null)
        {
            return true;
        }

        if (filter.MatchesRequest is { } matchesRequest
            && (_request.Of(first, second, third) is not { } request || !matchesRequest(request)))
        {
            return false;
        }

        return filter.MatchesDocument is not { } matchesDocument || MatchesAny((Document[])first!, matchesDocument, out documents);
    }

    private static bool MatchesAny(Document?[] documents, Func<Document, bool> matches, out bool[]? matching)
    {
        matching = null;
        var matched = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            if (documents[i] is { } document && matches(document))
            {
                if (matching is null && matched != i)
                {
                    matching = new bool[documents.Length];
                }

                matching?[i] = true;
                matched++;
            }
            else if (matching is null && matched != 0)
            {
                matching = new bool[documents.Length];
                matching.AsSpan(0, i).Fill(true);
            }
        }

        return matched != 0;
    }
}
