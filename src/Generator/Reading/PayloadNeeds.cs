using Grapnel.Filters;

namespace Grapnel.Generator.Reading;

/// <summary>The names a filter asks a value for, as a tree: a type is read no further than that, so one that holds itself has an end.</summary>
internal sealed class PayloadNeeds
{
    private const string Element = "value";

    private readonly Dictionary<string, PayloadNeeds> _names = new(StringComparer.Ordinal);
    private PayloadNeeds? _items;

    /// <summary>What is asked of the elements of a list.</summary>
    public PayloadNeeds Items => _items ??= new PayloadNeeds();

    public static PayloadNeeds Of(FilterNode filter)
    {
        var needs = new PayloadNeeds();
        needs.Add(filter);
        return needs;
    }

    /// <summary>Whether anything is asked for by one of these names.</summary>
    public bool Has(params string?[] names) => names.Any(name => name is not null && _names.ContainsKey(name));

    /// <summary>What is asked of what these names stand for.</summary>
    public PayloadNeeds Below(params string?[] names) => Merged(names.Distinct().Where(name => name is not null && _names.ContainsKey(name)).Select(name => _names[name!]));

    /// <summary>What is asked of anything that has a name.</summary>
    public PayloadNeeds BelowAll() => Merged(_names.Values);

    private static PayloadNeeds Merged(IEnumerable<PayloadNeeds> all)
    {
        var needs = all.ToList();
        if (needs.Count == 1)
        {
            return needs[0];
        }

        var merged = new PayloadNeeds();
        needs.ForEach(merged.Add);
        return merged;
    }

    private void Add(PayloadNeeds other)
    {
        foreach (var pair in other._names)
        {
            Named(pair.Key).Add(pair.Value);
        }

        if (other._items is not null)
        {
            Items.Add(other._items);
        }
    }

    private void Add(FilterNode filter)
    {
        switch (filter)
        {
            case JoinedFilter joined:
                foreach (var item in joined.Items)
                {
                    Add(item);
                }

                break;
            case Not not:
                Add(not.Item);
                break;
            case Includes includes:
                At(includes.Path.Text).Add(includes.Value);
                break;
            case Within within:
                At(within.Path.Text).AddPoint();
                break;
            case Select select:
                At(select.Path.Text).Items.AddQuery(select.Query);
                break;
            case FieldFilter field:
                At(field.Path.Text);
                break;
        }
    }

    private void Add(MatchValue value)
    {
        if (value is MatchObject fields)
        {
            foreach (var member in fields.Members)
            {
                At(member.Name).Add(member.Value);
            }
        }
        else if (value is MatchArray list)
        {
            foreach (var item in list.Items)
            {
                Items.Add(item);
            }
        }
    }

    // The paths of a query start with the element.
    private void AddQuery(FilterNode query)
    {
        var around = new PayloadNeeds();
        around.Add(query);
        if (around._names.TryGetValue(Element, out var asked))
        {
            Add(asked);
        }
    }

    private void AddPoint()
    {
        Named("lat");
        Named("lon");
        foreach (var name in new[] { "latLon", "lat_lon" })
        {
            Named(name).Named("lat");
            Named(name).Named("lon");
        }
    }

    private PayloadNeeds At(string path)
    {
        var needs = this;
        foreach (var name in path.Split('.'))
        {
            needs = needs.Named(name);
        }

        return needs;
    }

    private PayloadNeeds Named(string name)
    {
        if (!_names.TryGetValue(name, out var needs))
        {
            _names.Add(name, needs = new PayloadNeeds());
        }

        return needs;
    }
}
