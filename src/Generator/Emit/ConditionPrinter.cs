using System.Globalization;
using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints the condition of a filter as C#.</summary>
internal sealed class ConditionPrinter(FilterStatics statics)
{
    private readonly QuestionPrinter _questions = new(statics);

    private ElementsPrinter Elements => field ??= new ElementsPrinter(statics, ReadSource, Print);

    /// <summary>What is read before the condition is tested.</summary>
    public string Statement(DeclarationModel declaration) => $"var {declaration.Name} = {Read(declaration)};";

    /// <summary>The lines of a condition; those after the first start with an operator.</summary>
    public IReadOnlyList<string> Lines(ConditionModel condition) => condition is JoinedModel joined && joined.Items.Count <= Chain.Longest
        ? [.. joined.Items.Select((item, i) => (i == 0 ? "" : Operator(joined)) + Part(item, joined))]
        : [Print(condition)];

    private string Print(ConditionModel condition) => condition switch
    {
        FixedModel known => known.Answer ? "true" : "false",
        DeclarationModel declaration => $"{Read(declaration)} is var {declaration.Name}",
        ElementsModel elements => Elements.Print(elements),
        PointModel point => Elements.Print(point),
        JoinedModel joined => Chain.Join([.. joined.Items.Select(item => Part(item, joined))], Operator(joined)),
        _ => Print((TestModel)condition),
    };

    private string Part(ConditionModel item, JoinedModel around)
    {
        var printed = Print(item);
        return item is JoinedModel { IsOr: true } && !around.IsOr ? $"({printed})" : printed;
    }

    private static string Operator(JoinedModel joined) => joined.IsOr ? "|| " : "&& ";

    private string Print(TestModel test)
    {
        var value = ReadSource(test);
        return test.Source.Kind switch
        {
            SourceKind.Field => _questions.OnField(value, test.Question, test.IsNegated),
            SourceKind.Flag => (test.IsNegated ? "!" : "") + value,
            SourceKind.Written => Elements.OnWritten(value, test.Question, test.IsNegated),
            SourceKind.Texts => _questions.OnTexts(value, test.Question, test.IsNegated),
            _ => _questions.OnValue(value, test.Question, test.IsNegated, isDouble: test.Source.IsLocal || test.Source.Kind == SourceKind.Number),
        };
    }

    private string Read(DeclarationModel declaration) => (declaration.Kept, declaration.Source.Kind) switch
    {
        (KeptPart.Number, _) => ReadSource(declaration) + ".Number",
        (KeptPart.Element, SourceKind.Texts) => $"{Printed.Services}RequestMembers.At({ReadSource(declaration)}, {Printed.Number(declaration.Index)})",
        (KeptPart.Element, _) => $"{ReadSource(declaration)}.At({Printed.Number(declaration.Index)})",
        _ => ReadSource(declaration),
    };

    private string ReadSource(ReadingModel reading) => reading.Local ?? ReadSource(reading.Source);

    private string ReadSource(SourceModel source)
    {
        var read = source.Path is { } path ? source.Read.Replace("{0}", statics.Path(path)) : source.Read;
        return source.Keys.Count == 0 ? read : string.Format(CultureInfo.InvariantCulture, read, [null, .. source.Keys.Select(Printed.Quote)]);
    }
}
