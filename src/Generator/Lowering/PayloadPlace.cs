using Grapnel.Generator.Model;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;

namespace Grapnel.Generator.Lowering;

/// <summary>A value within a payload, as C# reads it: null where it, or something on the way to it, is missing.</summary>
/// <param name="Expression">The expression, with <c>{1}</c>, <c>{2}</c>, … for keys.</param>
/// <param name="Shape">What it is.</param>
/// <param name="IsNullable">Whether the expression may be null.</param>
/// <param name="Keys">The keys of dictionaries in it.</param>
internal sealed record PayloadPlace(string Expression, PayloadShape Shape, bool IsNullable, ImmutableEquatableArray<string> Keys)
{
    private const string Services = "global::Grapnel.CompilerServices.";

    /// <summary>The payload itself, which is not null, or an element of a list, which may be.</summary>
    public static PayloadPlace Root(string name, PayloadShape shape, bool isNullable) =>
        new PayloadPlace(name, shape, isNullable, ImmutableEquatableArray<string>.Empty).Opened();

    /// <summary>Where a path leads that is not wrong.</summary>
    public PayloadPlace At(IEnumerable<PayloadStep> steps) => steps.Aggregate(this, static (place, step) => place.Step(step));

    /// <summary>The value itself; a number as a double, a text as a string.</summary>
    public SourceModel Source() => Shape.Kind switch
    {
        PayloadKind.Number or PayloadKind.Choice when Shape.Kind == PayloadKind.Number => Read(SourceKind.Number, (IsNullable ? "(double?)" : "(double)") + Expression),
        PayloadKind.Written => Read(SourceKind.Written, $"({Shape.Type}?){Expression}"),
        PayloadKind.Json => Read(SourceKind.Field, $"{Services}PayloadJson.Of({Expression})"),
        PayloadKind.Text when Shape.TextMember is { } member => Read(SourceKind.Value, $"{Expression}?.{member}"),
        _ => Itself(),
    };

    /// <summary>The value as C# has it.</summary>
    public SourceModel Itself() => Read(SourceKind.Value, Expression);

    /// <summary>A number; also what an enum is underneath.</summary>
    public SourceModel Number() => Read(SourceKind.Number, (IsNullable ? "(double?)" : "(double)") + Expression);

    /// <summary>A field below JSON.</summary>
    public SourceModel Field(string path) => new(
        SourceKind.Field,
        Shape.Kind == PayloadKind.Json ? $"{Services}PayloadJson.Of({Expression}).Find({{0}})" : $"{Services}PayloadJson.Of({Expression}, {{0}})",
        path) { Keys = Keys };

    private PayloadPlace Step(PayloadStep step)
    {
        if (step.Key is { } key)
        {
            var place = "{" + GeneratedNames.Number(Keys.Count + 1) + "}";
            var method = step.Shape.IsReference ? "Find" : Shape.Item!.CanBeNull ? "FindNullable" : "FindValue";
            return (this with
            {
                Expression = $"{Services}PayloadMaps.{method}({Expression}, {place})",
                Shape = step.Shape,
                IsNullable = true,
                Keys = Keys.Append(key).ToEquatable(),
            }).Opened();
        }

        var isAsked = Shape.CanBeNull && (IsNullable || Keys.Count > 0);
        return (this with
        {
            Expression = Expression + (isAsked ? "?." : ".") + step.Identifier,
            Shape = step.Shape,
            IsNullable = IsNullable || step.Shape.CanBeNull,
        }).Opened();
    }

    /// <summary>A list or dictionary as the interface that is asked.</summary>
    private PayloadPlace Opened() => !Shape.IsConverted ? this : this with
    {
        Expression = $"{Services}{(Shape.Kind == PayloadKind.Map ? "PayloadMaps" : "PayloadLists")}.Of({Expression})",
        IsNullable = true,
    };

    private SourceModel Read(SourceKind kind, string read) => new(kind, read, null) { Keys = Keys };
}
