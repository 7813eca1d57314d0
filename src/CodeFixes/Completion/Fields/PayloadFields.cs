using Grapnel.CodeFixes.Completion.Expectations;
using Grapnel.Filters;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;

namespace Grapnel.CodeFixes.Completion.Fields;

/// <summary>The members of a payload's type. A type is read as far as somebody asks, since one that holds itself has no end.</summary>
internal sealed class PayloadFields(ITypeSymbol type) : FieldSource
{
    // A name no member has asks for the names of the others.
    private const string Any = "?";

    public override IEnumerable<FieldCandidate> Below(string path)
    {
        var before = path.Length == 0 ? "" : path + ".";
        return Candidates(before, At(path, [before + Any]), names => At(path, names.Select(name => before + name)));
    }

    public override IEnumerable<FieldCandidate> BelowElement(string list, string path)
    {
        var before = path.Length == 0 ? "" : path + ".";
        return Candidates(before, InElement(list, path, [before + Any]), names => InElement(list, path, names.Select(name => before + name)));
    }

    public override IEnumerable<Suggestion> ValuesOf(string path) => At(path, [path]) switch
    {
        { Kind: PayloadKind.Choice } shape => shape.Names.Select(name => new Suggestion(SuggestionKind.Text, name.JsonName ?? name.Name, shape.Short)),
        { Kind: PayloadKind.Boolean } => Literals,
        _ => [],
    };

    /// <summary>The ids are those of documents.</summary>
    public override bool Allows(string keyword) => keyword != "ids";

    private static IEnumerable<FieldCandidate> Candidates(string before, PayloadShape? names, Func<IEnumerable<string>, PayloadShape?> read)
    {
        if (names is not { Kind: PayloadKind.Object, Members.Count: > 0 })
        {
            return [];
        }

        var shown = PayloadPath.Shown(names).ToList();
        return read(shown) is { } shape ? shown.Select(name => CandidateOf(before, name, PayloadPath.Step(shape, name)?.Shape)) : [];
    }

    private static FieldCandidate CandidateOf(string before, string name, PayloadShape? shape) => new(name, before + name, shape?.Short ?? "")
    {
        IsOpen = shape?.Kind is PayloadKind.Object or PayloadKind.Map or PayloadKind.Json or PayloadKind.Fields or PayloadKind.Document,
        HasNames = shape?.Kind == PayloadKind.Object,
    };

    private PayloadShape? At(string path, IEnumerable<string> asked) => Within(Read(Exist(asked)), path);

    private PayloadShape? InElement(string list, string path, IEnumerable<string> asked)
    {
        var query = new Select(new FieldPath(list), 0, Exist(asked.Select(static name => Select.Element + "." + name)));
        return Within(Read(query), list) is { Kind: PayloadKind.List, Item: { } item } ? Within(item, path) : null;
    }

    private PayloadShape Read(FilterNode asked) => PayloadShapeReader.Read(type, PayloadNeeds.Of(asked));

    private static PayloadShape? Within(PayloadShape root, string path) =>
        path.Length == 0 ? root : PayloadPath.Resolve(root, path) is { Unknown: null, Field: null } found ? found.Shape : null;

    private static And Exist(IEnumerable<string> paths) => new(new ValueList<FilterNode>(paths.Select(static path => new Exists(new FieldPath(path)))));
}
