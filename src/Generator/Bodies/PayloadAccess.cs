using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Grapnel.Generator.Bodies;

/// <summary>One place where a body uses a part of a parameter.</summary>
/// <param name="Path">Which part.</param>
/// <param name="Operation">The expression that names it.</param>
/// <param name="Change">The assignment or call that changes it; null where it is read.</param>
/// <param name="IsStored">Whether it is put somewhere, where it can be read through another name.</param>
internal sealed record PayloadAccess(AccessPath Path, IOperation Operation, IOperation? Change, bool IsStored)
{
    /// <summary>Whether this looks at what is there: by reading it, or by a change whose value is used.</summary>
    public bool IsReading => Change is null || IsValueUsed;

    /// <summary>Whether what the change results in is used: the answer of <c>Remove</c>, the number after <c>++</c>.</summary>
    public bool IsValueUsed => Change is IAssignmentOperation or IIncrementOrDecrementOperation or IInvocationOperation && OperationTree.IsUsed(Change);

    private int Start => Operation.Syntax.SpanStart;

    private int End => (Change ?? Operation).Syntax.Span.End;

    /// <summary>Whether what this changes may be seen by a reading.</summary>
    public bool MayBeSeenBy(PayloadAccess reading) =>
        reading.Path.Meets(Path) && (ComesBefore(reading) || (reading.IsStored && reading.Path.IsAround(Path)));

    private bool ComesBefore(PayloadAccess reading)
    {
        var function = OperationTree.FunctionAround(Operation);
        return !ReferenceEquals(function, OperationTree.FunctionAround(reading.Operation))
            || reading.Start >= End
            || OperationTree.Around(Operation).TakeWhile(found => !ReferenceEquals(found, function)).OfType<ILoopOperation>().Any(loop => ComesAround(loop, reading));
    }

    // In the next round of a loop, unless each round has variables of its own.
    private bool ComesAround(ILoopOperation loop, PayloadAccess reading) =>
        loop.Syntax.Span.Contains(reading.Operation.Syntax.Span)
        && !Change!.Syntax.Span.Contains(reading.Operation.Syntax.Span)
        && !(loop is IForEachLoopOperation { Collection.Syntax.Span: var collection } && collection.Contains(reading.Operation.Syntax.Span))
        && !(IsOfRound(Path.Via, loop) && IsOfRound(reading.Path.Via, loop));

    private static bool IsOfRound(ISymbol variable, ILoopOperation loop) =>
        variable is ILocalSymbol local && local.DeclaringSyntaxReferences.Any(declared => loop.Syntax.Span.Contains(declared.Span));
}
