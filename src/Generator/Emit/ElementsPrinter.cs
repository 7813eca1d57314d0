using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints what is asked of typed members that C# has no operator for.</summary>
/// <param name="statics">The static fields filters share.</param>
/// <param name="read">Prints what is read.</param>
/// <param name="print">Prints a condition.</param>
internal sealed class ElementsPrinter(FilterStatics statics, Func<SourceModel, string> read, Func<ConditionModel, string> print)
{
    private const string Lists = Printed.Services + "PayloadLists.";
    private const string Points = Printed.Services + "PayloadPoints.";
    private const string Values = Printed.Services + "PayloadValues.";

    public string Print(ElementsModel elements)
    {
        var index = elements.Question == ElementsQuestion.At ? ", " + Printed.Number(elements.Index) : "";
        var tests = string.Concat(elements.Tests.Select(test => $", static {elements.Element} => {print(test)}"));
        return $"{Not(elements.IsNegated)}{Lists}{elements.Question}({read(elements.List)}{index}{tests})";
    }

    public string Print(PointModel point) =>
        $"{Not(point.IsNegated)}{Points}IsIn({read(point.First)}{(point.Longitude is { } longitude ? ", " + read(longitude) : "")}, {statics.Area(point.Area)})";

    /// <summary>Of a value that JSON writes as text.</summary>
    public string OnWritten(string value, QuestionModel question, bool isNegated) => question switch
    {
        EqualsModel equals => $"{Not(isNegated)}{Values}Is({value}, {Printed.Quote(equals.Value.Text)}u8)",
        OneOfModel one => $"{Not(isNegated)}{Values}IsOneOf({value}, {statics.Texts(one)})",
        _ => value + (isNegated ? " is null" : " is not null"),
    };

    private static string Not(bool isNegated) => isNegated ? "!" : "";
}
