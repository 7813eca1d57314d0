using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Grapnel.Generator.Bodies;

/// <summary>An event that every run of a method emits.</summary>
/// <param name="Text">Its name, where that was written.</param>
/// <param name="EventClass">The key of T, where T.X was written.</param>
/// <param name="Member">X: the handle, or the constant beside it.</param>
internal sealed record EmittedEvent(string? Text, string EventClass, string Member);

/// <summary>
/// Finds calls of <c>PipeAsync</c> and <c>EmitAsync</c> on a dispatcher that no run of the method to its end leaves out. They are read from
/// syntax, since handles and constants of this compilation may not bind.
/// </summary>
internal static class Emissions
{
    public static IEnumerable<Found<EmittedEvent>> Find(HandlerBody body)
    {
        ControlFlowGraph? graph = null;
        foreach (var call in body.Nodes.OfType<InvocationExpressionSyntax>())
        {
            if (call.ArgumentList.Arguments is [var argument, ..] && Receiver(call) is { } receiver && IsDispatcher(body.TypeOf(receiver)) && Read(argument.Expression, body) is { } emitted
                && !EarlyEnds.MayComeBefore(call, body) && body.Root is IMethodBodyOperation root && IsAlwaysRun(call, graph ??= ControlFlowGraph.Create(root)))
            {
                yield return new Found<EmittedEvent>(emitted, argument.Expression.GetLocation());
            }
        }
    }

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EmitAsync" or "PipeAsync" } access => access.Expression,
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: "EmitAsync" or "PipeAsync" } => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    private static bool IsDispatcher(ITypeSymbol? type) => type is not null && (IsDispatcherItself(type) || type.AllInterfaces.Any(IsDispatcherItself));

    private static bool IsDispatcherItself(ITypeSymbol type) => type.Name == KnownNames.Dispatcher && Symbols.IsInGrapnel(type);

    private static EmittedEvent? Read(ExpressionSyntax expression, HandlerBody body)
    {
        var symbol = body.SymbolOf(expression).Symbol;
        if (symbol is IPropertySymbol { IsStatic: true } handle)
        {
            return new EmittedEvent(null, TypeNames.Metadata(handle.ContainingType), handle.Name);
        }

        if (expression is MemberAccessExpressionSyntax access && (symbol is null || GeneratedTrees.IsOurs(symbol)))
        {
            return body.SymbolOf(access.Expression).Symbol is INamedTypeSymbol type ? new EmittedEvent(null, TypeNames.Metadata(type), access.Name.Identifier.ValueText) : null;
        }

        return (symbol is null || !GeneratedTrees.IsOurs(symbol)) && body.TextOf(expression) is { } text ? new EmittedEvent(text, "", "") : null;
    }

    // Whether the end is reached through the call alone; ways that end in an exception do not count.
    private static bool IsAlwaysRun(SyntaxNode call, ControlFlowGraph graph)
    {
        var reached = new HashSet<int>();
        var open = new Stack<BasicBlock>();
        open.Push(graph.Blocks[0]);
        while (open.Count > 0)
        {
            var block = open.Pop();
            if (!reached.Add(block.Ordinal) || Holds(block, call))
            {
                continue;
            }

            if (block.Kind == BasicBlockKind.Exit)
            {
                return false;
            }

            foreach (var next in new[] { block.FallThroughSuccessor?.Destination, block.ConditionalSuccessor?.Destination }.OfType<BasicBlock>())
            {
                open.Push(next);
            }
        }

        return graph.Blocks.Any(block => Holds(block, call));
    }

    private static bool Holds(BasicBlock block, SyntaxNode call) =>
        block.Operations.Any(operation => Holds(operation, call)) || (block.BranchValue is { } value && Holds(value, call));

    // What stands in a lambda is not run where it stands.
    private static bool Holds(IOperation operation, SyntaxNode call) =>
        operation.Syntax == call || (operation is not IFlowAnonymousFunctionOperation && operation.Syntax.Span.Contains(call.Span) && operation.ChildOperations.Any(child => Holds(child, call)));
}
