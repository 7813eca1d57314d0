namespace Grapnel.Filters.Evaluation;

/// <summary>
/// A filter, or a part of one, as it is evaluated at run time: objects over the same services that compiled filters call. Allocates
/// nothing and throws nothing, whatever it is asked about.
/// </summary>
/// <typeparam name="T">What it is asked about.</typeparam>
/// <remarks>Immutable; may be used from several threads.</remarks>
internal abstract class Condition<T>
{
    public abstract bool Matches(T subject);
}

/// <summary>An answer that is known.</summary>
internal sealed class FixedCondition<T>(bool answer) : Condition<T>
{
    public override bool Matches(T subject) => answer;
}

/// <summary>All of some conditions.</summary>
internal sealed class AllConditions<T>(Condition<T>[] items) : Condition<T>
{
    public override bool Matches(T subject)
    {
        foreach (var item in items)
        {
            if (!item.Matches(subject))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>At least one of some conditions.</summary>
internal sealed class AnyCondition<T>(Condition<T>[] items) : Condition<T>
{
    public override bool Matches(T subject)
    {
        foreach (var item in items)
        {
            if (item.Matches(subject))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Two conditions, as most filters have: each is called from a place of its own, which the processor and the compiler learn to foresee.</summary>
internal sealed class BothConditions<T>(Condition<T> first, Condition<T> second) : Condition<T>
{
    public override bool Matches(T subject) => first.Matches(subject) && second.Matches(subject);
}

/// <summary>At least one of two conditions.</summary>
internal sealed class EitherCondition<T>(Condition<T> first, Condition<T> second) : Condition<T>
{
    public override bool Matches(T subject) => first.Matches(subject) || second.Matches(subject);
}
