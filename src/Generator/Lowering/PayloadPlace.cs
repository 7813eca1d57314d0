using System.Globalization;
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

    /// <summary>A parameter.</summary>
    public static PayloadPlace Of(string name, PayloadShape shape) =>
        new PayloadPlace(name, shape, shape.CanBeNull, ImmutableEquatableArray<string>.Empty).Converted();

    /// <summary>Where a path leads that is not wrong.</summary>
    public PayloadPlace At(IEnumerable<PayloadStep> steps) => steps.Aggregate(this, static (place, step) => place.At(step));

    /// <summary>Where one step leads.</summary>
    public PayloadPlace At(PayloadStep step)
    {
        if (step.Key is not { } key)
        {
            return (this with
            {
                Expression = Expression + (Shape.CanBeNull ? "?." : ".") + step.Identifier,
                Shape = step.Shape,
                IsNullable = IsNullable || step.Shape.CanBeNull,
            }).Converted();
        }

        var method = step.Shape.IsReference ? "Find" : Shape.Item!.CanBeNull ? "FindNullable" : "FindValue";
        return (this with
        {
            Expression = $"{Services}PayloadMaps.{method}({Expression}, {{{(Keys.Count + 1).ToString(CultureInfo.InvariantCulture)}}})",
            Shape = step.Shape,
            IsNullable = true,
            Keys = Keys.Append(key).ToEquatable(),
        }).Converted();
    }

    /// <summary>The value as filters compare it.</summary>
    public SourceModel Source() => Shape.Kind switch
    {
        PayloadKind.Number => Number(),
        PayloadKind.Written => Read(SourceKind.Written, $"({Shape.Type}?){Expression}"),
        PayloadKind.Json => Read(SourceKind.Field, $"{Services}PayloadJson.Of({Expression})"),
        PayloadKind.Text when Shape.TextMember is { } member => Read(SourceKind.Value, $"{Expression}?.{member}"),
        _ => Itself(),
    };

    /// <summary>The value as C# has it.</summary>
    public SourceModel Itself() => Read(SourceKind.Value, Expression);

    /// <summary>The number it is, or an enum stands for.</summary>
    public SourceModel Number() => Read(SourceKind.Number, (Shape.Type == "double" ? "" : IsNullable ? "(double?)" : "(double)") + Expression);

    /// <summary>A field below JSON.</summary>
    /// <param name="path">The path from here.</param>
    public SourceModel Field(string path) =>
        new(SourceKind.Field, $"{Services}PayloadJson.Of({Expression}{(Shape.Kind == PayloadKind.Json ? ").Find({0})" : ", {0})")}", path) { Keys = Keys };

    /// <summary>A list or dictionary as the interface that is asked.</summary>
    private PayloadPlace Converted() => !Shape.IsConverted ? this : this with
    {
        Expression = $"{Services}{(Shape.Kind == PayloadKind.Map ? "PayloadMaps" : "PayloadLists")}.Of({Expression})",
        IsNullable = true,
    };

    private SourceModel Read(SourceKind kind, string read) => new(kind, read, null) { Keys = Keys };
}
