using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

internal sealed class ExistsTest : FieldTest
{
    public override bool Matches(in FilterField field) => field.Exists;
}

internal sealed class TextTest(byte[] text) : FieldTest
{
    public override bool Matches(in FilterField field) => field.Is(text);
}

internal sealed class NumberTest(double number) : FieldTest
{
    public override bool Matches(in FilterField field) => field.Is(number);
}

internal sealed class BooleanTest(bool value) : FieldTest
{
    public override bool Matches(in FilterField field) => field.Is(value);
}

internal sealed class NullTest : FieldTest
{
    public override bool Matches(in FilterField field) => field.IsNull;
}

internal sealed class OneOfTest(FilterTexts texts) : FieldTest
{
    public override bool Matches(in FilterField field) => field.IsOneOf(texts);
}

internal sealed class ContainsTextTest(byte[] text) : FieldTest
{
    public override bool Matches(in FilterField field) => field.Contains(text);
}

internal sealed class ContainsNumberTest(double number) : FieldTest
{
    public override bool Matches(in FilterField field) => field.Contains(number);
}

internal sealed class ContainsBooleanTest(bool value) : FieldTest
{
    public override bool Matches(in FilterField field) => field.Contains(value);
}

internal sealed class ContainsNullTest : FieldTest
{
    public override bool Matches(in FilterField field) => field.ContainsNull();
}

internal sealed class RangeTest(RangeBound? lower, RangeBound? upper) : FieldTest
{
    private readonly Interval _interval = new(lower, upper);

    public override bool Matches(in FilterField field) => field.TryNumber(out var number) && _interval.Has(number);
}

internal sealed class RegexpTest(FilterRegexp pattern) : FieldTest
{
    public override bool Matches(in FilterField field) => field.Matches(pattern);
}

internal sealed class AreaTest(FilterArea area) : FieldTest
{
    public override bool Matches(in FilterField field) => field.IsIn(area);
}

internal sealed class PartTest(FilterPart part) : FieldTest
{
    public override bool Matches(in FilterField field) => field.Includes(part);
}

/// <summary>The query of <c>select</c> on one element of an array.</summary>
internal sealed class SelectTest(int index, Condition<FilterField> query) : FieldTest
{
    public override bool Matches(in FilterField field)
    {
        var element = field.At(index);
        return element.Exists && query.Matches(element);
    }
}

/// <summary>Several tests of one field, so that it is looked up once.</summary>
internal sealed class JoinedTest(bool isOr, (FieldTest Test, bool IsNegated)[] tests) : FieldTest
{
    public override bool Matches(in FilterField field)
    {
        foreach (var (test, isNegated) in tests)
        {
            if (test.Matches(field) != isNegated == isOr)
            {
                return isOr;
            }
        }

        return !isOr;
    }
}
