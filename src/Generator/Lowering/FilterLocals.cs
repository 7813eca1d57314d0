using System.Globalization;
using Grapnel.Generator.Model;

namespace Grapnel.Generator.Lowering;

/// <summary>
/// Sees to it that nothing is looked for twice: what several tests of a filter read is read once, into a local, where the first of them
/// can be reached and not before.
/// </summary>
internal sealed class FilterLocals
{
    private readonly KeptPart _kept;
    private readonly Dictionary<SourceModel, int> _total = [];
    private readonly Dictionary<SourceModel, string> _names = [];

    private FilterLocals(KeptPart kept, ConditionModel condition)
    {
        _kept = kept;
        Count(condition, _total);
    }

    public static (ImmutableEquatableArray<DeclarationModel> Locals, ConditionModel Condition) Place(ConditionModel condition)
    {
        // Numbers first: of a field whose number is kept, that is all that may be needed.
        foreach (var kept in new[] { KeptPart.Number, KeptPart.Whole })
        {
            condition = new FilterLocals(kept, condition).Rewrite(condition);
        }

        if (condition is not JoinedModel { IsOr: false } all || all.Items[0] is not DeclarationModel)
        {
            return (ImmutableEquatableArray<DeclarationModel>.Empty, condition);
        }

        var locals = all.Items.TakeWhile(static item => item is DeclarationModel).Cast<DeclarationModel>().ToEquatable();
        var rest = all.Items.Skip(locals.Count).ToEquatable();
        return (locals, rest.Count == 1 ? rest[0] : all with { Items = rest });
    }

    /// <summary>The source whose part is to be kept, where something reads it.</summary>
    private SourceModel? Read(ConditionModel condition) => condition switch
    {
        ReadingModel { Local: not null } or ReadingModel { Source.IsLocal: true } when _kept == KeptPart.Whole => null,
        ReadingModel reading when _kept == KeptPart.Whole => reading.Source,
        TestModel { Question: RangeModel, Source: { Kind: SourceKind.Field } source } => source,
        _ => null,
    };

    /// <summary>How often each source is read.</summary>
    private void Count(ConditionModel condition, Dictionary<SourceModel, int> uses)
    {
        if (Read(condition) is { } source)
        {
            uses[source] = uses.TryGetValue(source, out var known) ? known + 1 : 1;
        }
        else if (condition is JoinedModel joined)
        {
            foreach (var item in joined.Items)
            {
                Count(item, uses);
            }
        }
    }

    private ConditionModel Rewrite(ConditionModel condition)
    {
        if (condition is not JoinedModel joined)
        {
            return Read(condition) is { } source && _names.TryGetValue(source, out var name) ? Renamed((ReadingModel)condition, name) : condition;
        }

        var declared = Declare(joined);
        var items = joined.Items.Select(Rewrite).ToList();
        return declared.Count == 0 ? joined with { Items = items.ToEquatable() }
            : joined.IsOr ? InOr(items, declared)
            : InAnd(items, declared);
    }

    private ReadingModel Renamed(ReadingModel reading, string name) => _kept == KeptPart.Whole
        ? reading with { Local = name }
        : reading with { Source = new SourceModel(SourceKind.Value, name, null, IsLocal: true) };

    /// <summary>What has all its uses here, but not all of them in one item; with the first item that reads it.</summary>
    private List<(int At, DeclarationModel Declaration)> Declare(JoinedModel joined)
    {
        var declared = new List<(int At, DeclarationModel Declaration)>();
        var first = new Dictionary<SourceModel, int>();
        var here = new Dictionary<SourceModel, int>();
        var inFirst = new Dictionary<SourceModel, int>();
        for (var at = 0; at < joined.Items.Count; at++)
        {
            var uses = new Dictionary<SourceModel, int>();
            Count(joined.Items[at], uses);
            foreach (var use in uses)
            {
                if (!first.ContainsKey(use.Key))
                {
                    first.Add(use.Key, at);
                    inFirst.Add(use.Key, use.Value);
                }

                here[use.Key] = here.TryGetValue(use.Key, out var known) ? known + use.Value : use.Value;
            }
        }

        foreach (var found in here.Where(found => found.Value == _total[found.Key] && !_names.ContainsKey(found.Key)).OrderBy(found => first[found.Key]))
        {
            // All within one item: that one declares it, further in. A single test has one use.
            if (inFirst[found.Key] < found.Value)
            {
                var name = (_kept == KeptPart.Number ? "n" : "f") + _names.Count.ToString(CultureInfo.InvariantCulture);
                _names.Add(found.Key, name);
                declared.Add((first[found.Key], new DeclarationModel(name, _kept, 0, found.Key, null)));
            }
        }

        return declared;
    }

    private static JoinedModel InAnd(List<ConditionModel> items, List<(int At, DeclarationModel Declaration)> declared)
    {
        for (var i = declared.Count - 1; i >= 0; i--)
        {
            items.Insert(declared[i].At, declared[i].Declaration);
        }

        return new JoinedModel(false, items.ToEquatable());
    }

    // One place for all that the first alternative does not need: one each would nest as deep as the list is long.
    private static JoinedModel InOr(List<ConditionModel> items, List<(int At, DeclarationModel Declaration)> declared)
    {
        var later = declared.Where(static found => found.At > 0).ToList();
        if (later.Count > 0)
        {
            var rest = Reading(later, new JoinedModel(true, items.Skip(later[0].At).ToEquatable()));
            items = [.. items.Take(later[0].At), rest];
        }

        var any = new JoinedModel(true, items.ToEquatable());
        return later.Count == declared.Count ? any : Reading(declared.Where(static found => found.At == 0), any);
    }

    private static JoinedModel Reading(IEnumerable<(int At, DeclarationModel Declaration)> declared, ConditionModel condition) =>
        new(false, declared.Select(static found => (ConditionModel)found.Declaration).Append(condition).ToEquatable());
}
