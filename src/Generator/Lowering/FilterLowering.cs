using Grapnel.Filters;
using Grapnel.Generator.Model;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;

namespace Grapnel.Generator.Lowering;

/// <summary>A filter's tree → its predicate.</summary>
internal static class FilterLowering
{
    /// <summary>The filters of a row; null where they let everything through. A filter on documents that does is still one: it says how the method is called.</summary>
    public static RowFilterModel? Lower(BoundHandler row)
    {
        // Pipes are tested in turn: each sees what the one before has left.
        var isHook = row.Attribute.Kind == HandlerKind.Hook;
        var withRequest = row.WithRequest is { Root: not Everything } request ? Lower(request, FilterSubject.Request, isHook) : null;
        var withDocument = row.WithDocument is { } document ? Lower(document, FilterSubject.Document, isHook) : null;
        var with = row.With is { Root: not Everything } payload ? Lower(payload, row.Attribute.Shape!) : null;
        return withRequest is null && withDocument is null && with is null ? null : new RowFilterModel(withRequest, withDocument) { With = with };
    }

    /// <summary>All filters of the assembly; null where there are none.</summary>
    public static FiltersModel? Collect(IReadOnlyList<PluginModel> plugins, string assemblyName)
    {
        var rows = plugins.SelectMany(static plugin => plugin.Hooks.Select(static hook => hook.Filter).Concat(plugin.Pipes.Select(static pipe => pipe.Filter)));
        var filters = rows.Where(static row => row is not null).SelectMany(static row => new[] { row!.WithRequest?.Filter, row.WithDocument?.Filter, row.With?.Filter })
            .Where(static filter => filter is not null).Select(static filter => filter!)
            .GroupBy(static filter => filter.Name, StringComparer.Ordinal).Select(static group => group.First())
            .OrderBy(static filter => filter.Name, StringComparer.Ordinal).ToEquatable();
        return filters.Count == 0 ? null : new FiltersModel(GeneratedNames.Escape(assemblyName) + ".Filters.g.cs", GeneratedNames.Module(assemblyName), filters);
    }

    private static WrittenFilterModel Lower(BoundFilter filter, FilterSubject subject, bool isHook)
    {
        var text = FilterText.Print(filter.Root);
        var (locals, condition) = FilterLocals.Place(ConditionLowering.Lower(filter.Root, subject));
        return new WrittenFilterModel(filter.Text, new FilterModel(GeneratedNames.Filter(subject.ToString(), text), subject, text, locals, condition), isHook ? KeyLowering.Lower(filter.Root) : null);
    }

    private static WrittenFilterModel Lower(BoundFilter filter, PayloadShape shape)
    {
        var text = FilterText.Print(filter.Root);
        var type = shape.Type + (shape.CanBeNull ? "?" : "");
        var (locals, condition) = FilterLocals.Place(PayloadLowering.Lower(filter.Root, shape));
        var name = GeneratedNames.Filter(FilterSubject.Payload.ToString(), type + " " + text);
        return new WrittenFilterModel(filter.Text, new FilterModel(name, FilterSubject.Payload, text, locals, condition) { PayloadType = type }, null);
    }
}
