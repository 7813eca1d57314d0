using Grapnel.Filters;
using Grapnel.Generator.Model;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;

namespace Grapnel.Generator.Lowering;

/// <summary>A filter's tree → its predicate.</summary>
internal static class FilterLowering
{
    private const string OfDocument = "global::Grapnel.CompilerServices.FilterField.Of(document, {0})";

    /// <summary>The filters of a row; null where they let everything through. A filter on documents that does is still one: it says how the method is called.</summary>
    public static RowFilterModel? Lower(BoundHandler row)
    {
        // Pipes are tested in turn: each sees what the one before has left.
        var isHook = row.Attribute.Kind == HandlerKind.Hook;
        var withRequest = row.WithRequest is { Root: not Everything } request ? Lower(request, FilterSubject.Request, isHook) : null;
        var withDocument = row.WithDocument is { } document ? Lower(document, FilterSubject.Document, isHook) : null;
        return withRequest is null && withDocument is null ? null : new RowFilterModel(withRequest, withDocument);
    }

    /// <summary>All filters of the assembly; null where there are none.</summary>
    public static FiltersModel? Collect(IReadOnlyList<PluginModel> plugins, string assemblyName)
    {
        var rows = plugins.SelectMany(static plugin => plugin.Hooks.Select(static hook => hook.Filter).Concat(plugin.Pipes.Select(static pipe => pipe.Filter)));
        var filters = rows.Where(static row => row is not null).SelectMany(static row => new[] { row!.WithRequest?.Filter, row.WithDocument?.Filter })
            .Where(static filter => filter is not null).Select(static filter => filter!)
            .GroupBy(static filter => filter.Name, StringComparer.Ordinal).Select(static group => group.First())
            .OrderBy(static filter => filter.Name, StringComparer.Ordinal).ToEquatable();
        return filters.Count == 0 ? null : new FiltersModel(GeneratedNames.Escape(assemblyName) + ".Filters.g.cs", GeneratedNames.Module(assemblyName), filters);
    }

    private static WrittenFilterModel Lower(BoundFilter filter, FilterSubject subject, bool isHook)
    {
        var text = FilterText.Print(filter.Root);
        var (locals, condition) = FilterLocals.Place(Condition(filter.Root, false, subject));
        return new WrittenFilterModel(filter.Text, new FilterModel(GeneratedNames.Filter(subject.ToString(), text), subject, text, locals, condition), isHook ? KeyLowering.Lower(filter.Root) : null);
    }

    private static ConditionModel Condition(FilterNode node, bool isNegated, FilterSubject subject) => node switch
    {
        Not not => Condition(not.Item, !isNegated, subject),
        JoinedFilter joined => new JoinedModel(joined is Or != isNegated, joined.Items.Select(item => Condition(item, isNegated, subject)).ToEquatable()),
        FieldFilter field => Test(field, isNegated, subject),
        _ => new FixedModel(node is Everything != isNegated),
    };

    private static TestModel Test(FieldFilter field, bool isNegated, FilterSubject subject)
    {
        var (kind, values) = field switch
        {
            EqualTo equals => (TestKind.Equals, [equals.Value]),
            OneOf one => (TestKind.OneOf, one.Values),
            Contains contains => (TestKind.Contains, [contains.Value]),
            _ => (TestKind.Exists, (IReadOnlyList<FilterScalar>)[]),
        };
        var source = subject == FilterSubject.Document ? new SourceModel(SourceKind.Field, OfDocument, field.Path.Text) : Source(RequestPaths.Resolve(field.Path.Text));
        return new TestModel(source, null, kind, values.Select(Value).ToEquatable(), isNegated);
    }

    private static SourceModel Source(RequestPath path) => path switch
    {
        { Field: { } field } => new SourceModel(SourceKind.Field, path.Member!.Below!, field),
        { Member.Presence: RequestPresence.Json } => new SourceModel(SourceKind.Field, path.Member!.Read, null),
        { Member.Presence: RequestPresence.True } => new SourceModel(SourceKind.Flag, path.Member!.Read, null),
        { Member.Value: RequestValue.Texts } => new SourceModel(SourceKind.Texts, path.Member!.Read, null),
        _ => new SourceModel(SourceKind.Value, path.Member!.Read, null),
    };

    private static ValueModel Value(FilterScalar value) => new(
        value.Kind switch
        {
            ScalarKind.String => ValueKind.Text,
            ScalarKind.Number => ValueKind.Number,
            ScalarKind.Boolean => ValueKind.Boolean,
            _ => ValueKind.Null,
        },
        value.String,
        value.Number,
        value.Boolean);
}
