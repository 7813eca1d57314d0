namespace Grapnel.Filters;

/// <summary>
/// What a field may be where some conditions on it hold: absent, an object, some of the numbers and other scalars, some of the arrays. Closed under
/// "and" and exact, so that conditions contradict each other if and only if nothing is left.
/// </summary>
internal sealed record FieldStates
{
    private static readonly FilterScalar[] None = [];

    private bool MayBeAbsent { get; init; }

    private bool MayBeObject { get; init; }

    private bool MayBeArray { get; init; }

    private NumberStates Numbers { get; init; } = NumberStates.None;

    /// <summary>The scalars it may be, numbers apart; with <see cref="AllBut"/>, those it may not be.</summary>
    private FilterScalar[] Scalars { get; init; } = None;

    private bool AllBut { get; init; }

    /// <summary>What an array has to hold.</summary>
    private FilterScalar[] With { get; init; } = None;

    /// <summary>What an array may not hold.</summary>
    private FilterScalar[] Without { get; init; } = None;

    private static FieldStates Anything { get; } = new() { MayBeAbsent = true, MayBeObject = true, MayBeArray = true, Numbers = NumberStates.All, AllBut = true };

    public static FieldStates Present { get; } = Anything with { MayBeAbsent = false };

    public static FieldStates Absent { get; } = new() { MayBeAbsent = true };

    public static FieldStates Object { get; } = new() { MayBeObject = true };

    public static FieldStates Text { get; } = new() { AllBut = true, Scalars = [FilterScalar.Null, FilterScalar.Of(true), FilterScalar.Of(false)] };

    /// <summary>What may be a point: a text with something in it, an object, an array.</summary>
    public static FieldStates Point { get; } = Text with { Scalars = [.. Text.Scalars, FilterScalar.Of("")], MayBeObject = true, MayBeArray = true };

    public bool IsImpossible => !MayBeAbsent && !MayBeObject && !MayBeArray && !AllBut && Scalars.Length == 0 && Numbers.IsEmpty;

    /// <summary>One of these: a number, or some other scalars.</summary>
    public static FieldStates OneOf(IReadOnlyList<FilterScalar> values) =>
        values is [{ Kind: ScalarKind.Number } number] ? In(NumberRange.Of(number.Number)) : new() { Scalars = [.. values.Distinct()] };

    public static FieldStates NoneOf(IReadOnlyList<FilterScalar> values) =>
        values is [{ Kind: ScalarKind.Number } number] ? Outside(NumberRange.Of(number.Number)) : Anything with { Scalars = [.. values.Distinct()] };

    public static FieldStates In(NumberRange range) => new() { Numbers = NumberStates.In(range) };

    public static FieldStates Outside(NumberRange range) => Anything with { Numbers = NumberStates.Outside([range]) };

    public static FieldStates ArrayWith(params FilterScalar[] values) => new() { MayBeArray = true, With = [.. values.Distinct()] };

    public static FieldStates NotArrayWith(FilterScalar value) => Anything with { Without = [value] };

    /// <summary>What all of some states allow.</summary>
    public static FieldStates All(IReadOnlyList<FieldStates> states)
    {
        if (states.Count == 1)
        {
            return states[0];
        }

        FilterScalar[] with = [.. states.SelectMany(static state => state.With).Distinct()];
        FilterScalar[] without = [.. states.SelectMany(static state => state.Without).Distinct()];
        var array = states.All(static state => state.MayBeArray) && !with.Intersect(without).Any();
        var excluded = states.Where(static state => state.AllBut).SelectMany(static state => state.Scalars);
        var lists = states.Where(static state => !state.AllBut).Select(static state => state.Scalars).ToList();
        return new FieldStates
        {
            MayBeAbsent = states.All(static state => state.MayBeAbsent),
            MayBeObject = states.All(static state => state.MayBeObject),
            MayBeArray = array,
            With = array ? with : None,
            Without = array ? without : None,
            Numbers = NumberStates.And([.. states.Select(static state => state.Numbers)]),
            AllBut = lists.Count == 0,
            Scalars = lists.Count == 0 ? [.. excluded.Distinct()] : [.. lists.Skip(1).Aggregate(lists[0].AsEnumerable(), static (left, list) => left.Intersect(list).ToArray()).Except(excluded)],
        };
    }

    /// <summary>Whether these are allowed wherever the others are.</summary>
    public bool Include(FieldStates other) =>
        (MayBeAbsent || !other.MayBeAbsent)
        && (MayBeObject || !other.MayBeObject)
        && (!other.MayBeArray || (MayBeArray && !With.Except(other.With).Any() && !Without.Except(other.Without).Any()))
        && Numbers.Include(other.Numbers)
        && IncludeScalars(other);

    /// <summary>The fewest conditions that say the same.</summary>
    public IEnumerable<FilterNode> Conditions(FieldPath path)
    {
        if (MayBeAbsent && !AllBut)
        {
            yield return new Not(new Exists(path));
            yield break;
        }

        if (!MayBeAbsent && AllBut)
        {
            yield return new Exists(path);
        }

        foreach (var equality in Equalities(path))
        {
            yield return AllBut ? new Not(equality) : equality;
        }

        foreach (var condition in AllBut ? Numbers.NegatedConditions(path) : Numbers.IsEmpty ? [] : Numbers.Conditions(path))
        {
            yield return condition;
        }

        foreach (var value in With)
        {
            yield return new Contains(path, value);
        }

        foreach (var value in Without)
        {
            yield return new Not(new Contains(path, value));
        }
    }

    private bool IncludeScalars(FieldStates other) => (AllBut, other.AllBut) switch
    {
        (true, true) => !Scalars.Except(other.Scalars).Any(),
        (true, false) => !Scalars.Intersect(other.Scalars).Any(),
        (false, true) => false,
        (false, false) => !other.Scalars.Except(Scalars).Any(),
    };

    private IEnumerable<FilterNode> Equalities(FieldPath path)
    {
        FilterScalar[] strings = [.. Scalars.Where(static scalar => scalar.Kind == ScalarKind.String)];
        if (strings.Length > 1)
        {
            yield return new OneOf(path, new ValueList<FilterScalar>(strings));
        }

        foreach (var scalar in Scalars)
        {
            if (strings.Length == 1 || scalar.Kind != ScalarKind.String)
            {
                yield return new EqualTo(path, scalar);
            }
        }
    }
}
