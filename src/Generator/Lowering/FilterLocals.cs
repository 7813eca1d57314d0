using Grapnel.Generator.Model;

namespace Grapnel.Generator.Lowering;

/// <summary>
/// Sees to it that nothing is looked for twice: what several tests of a filter read is read once, into a local, where the first of them
/// can be reached and not before.
/// </summary>
internal sealed class FilterLocals
{
    private readonly Dictionary<SourceModel, int> _total;
    private readonly Dictionary<SourceModel, int> _numbers = [];

    private FilterLocals(Dictionary<SourceModel, int> total) => _total = total;

    public static (ImmutableEquatableArray<DeclarationModel> Locals, ConditionModel Condition) Place(ConditionModel condition)
    {
        var placed = new FilterLocals(Uses(condition)).Rewrite(condition, isRoot: true, out var locals);
        return (locals.ToEquatable(), placed);
    }

    /// <summary>How often each source is read.</summary>
    private static Dictionary<SourceModel, int> Uses(ConditionModel condition)
    {
        var uses = new Dictionary<SourceModel, int>();
        Count(condition, uses);
        return uses;
    }

    private static void Count(ConditionModel condition, Dictionary<SourceModel, int> uses)
    {
        if (condition is TestModel test)
        {
            uses[test.Source] = uses.TryGetValue(test.Source, out var known) ? known + 1 : 1;
        }
        else if (condition is JoinedModel joined)
        {
            foreach (var item in joined.Items)
            {
                Count(item, uses);
            }
        }
    }

    /// <param name="condition">What to rewrite.</param>
    /// <param name="isRoot">Whether what has to be read first may stand before the condition.</param>
    /// <param name="locals">What is read before the condition.</param>
    private ConditionModel Rewrite(ConditionModel condition, bool isRoot, out IReadOnlyList<DeclarationModel> locals)
    {
        locals = [];
        if (condition is TestModel test)
        {
            return _numbers.TryGetValue(test.Source, out var local) ? test with { Local = local } : test;
        }

        if (condition is not JoinedModel joined)
        {
            return condition;
        }

        var declared = Declare(joined);
        var items = joined.Items.Select(item => Rewrite(item, isRoot: false, out _)).ToList();
        locals = isRoot ? [.. declared.Where(static found => found.At == 0).Select(static found => found.Declaration)] : [];
        var skip = locals.Count;
        return declared.Count == skip ? joined with { Items = items.ToEquatable() }
            : joined.IsOr ? InOr(items, declared, skip)
            : InAnd(items, declared, skip);
    }

    /// <summary>What has all its uses here, but not all of them in one item; with the first item that reads it.</summary>
    private List<(int At, DeclarationModel Declaration)> Declare(JoinedModel joined)
    {
        var declared = new List<(int At, DeclarationModel Declaration)>();
        var first = new Dictionary<SourceModel, int>();
        var here = new Dictionary<SourceModel, int>();
        for (var at = 0; at < joined.Items.Count; at++)
        {
            foreach (var use in Uses(joined.Items[at]))
            {
                if (!first.ContainsKey(use.Key))
                {
                    first.Add(use.Key, at);
                }

                here[use.Key] = here.TryGetValue(use.Key, out var known) ? known + use.Value : use.Value;
            }
        }

        foreach (var found in here.Where(found => found.Value > 1 && found.Value == _total[found.Key] && !_numbers.ContainsKey(found.Key)).OrderBy(found => first[found.Key]).ToList())
        {
            // All within one item: that one declares it, further in. A single test has one use.
            if (Uses(joined.Items[first[found.Key]])[found.Key] < found.Value)
            {
                _numbers.Add(found.Key, _numbers.Count);
                declared.Add((first[found.Key], new DeclarationModel(_numbers[found.Key], found.Key)));
            }
        }

        return declared;
    }

    private static JoinedModel InAnd(List<ConditionModel> items, List<(int At, DeclarationModel Declaration)> declared, int skip)
    {
        for (var i = declared.Count - 1; i >= skip; i--)
        {
            items.Insert(declared[i].At, declared[i].Declaration);
        }

        return new JoinedModel(false, items.ToEquatable());
    }

    // One place for all, the first: one each would nest as deep as the list is long.
    private static JoinedModel InOr(List<ConditionModel> items, List<(int At, DeclarationModel Declaration)> declared, int skip)
    {
        var at = declared[skip].At;
        var rest = new JoinedModel(true, items.Skip(at).ToEquatable());
        var reading = new JoinedModel(false, declared.Skip(skip).Select(static found => (ConditionModel)found.Declaration).Append(rest).ToEquatable());
        return at == 0 ? reading : new JoinedModel(true, items.Take(at).Append(reading).ToEquatable());
    }
}
