namespace Grapnel.Filters;

/// <summary>A filter as a tree. Compares by value: what it matches and how that is written down, not where it stood.</summary>
internal abstract record FilterNode
{
    /// <summary>The object it was read from, braces included.</summary>
    public TextRange Range { get; init; }

    public virtual bool Equals(FilterNode? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    public sealed override string ToString() => FilterText.Print(this);

    /// <summary>Writes the node in the form that is read again as the same node.</summary>
    public abstract void Print(FilterPrinter printer);
}

/// <summary>A filter that looks at one field.</summary>
internal abstract record FieldFilter(FieldPath Path) : FilterNode
{
    /// <summary>What the field may be where this matches, or where it does not; null where that cannot be said exactly.</summary>
    public virtual FieldStates? States(bool matching) => null;
}
