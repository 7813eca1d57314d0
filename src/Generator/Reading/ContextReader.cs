using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.Generator.Reading;

/// <summary>Reads awaits that do not come back to the synchronization context they began in.</summary>
internal static class ContextReader
{
    private const string Name = "ConfigureAwait";
    private const int ContinueOnCapturedContext = 1;

    /// <summary>Where a call says that the await around it need not come back; null where it does not, or is awaited elsewhere.</summary>
    public static Location? FindLeaving(IInvocationOperation call) =>
        call.TargetMethod is { Name: Name, ContainingType: { } type } && IsOfFramework(type)
        && call.Arguments.LastOrDefault()?.Value.ConstantValue is { HasValue: true, Value: { } value } && Leaves(value)
        && AwaitOf(call) is { } waiting && !IsElsewhere(call) && !FunctionEnd.IsAfter(waiting.Syntax)
            ? At(call.Syntax)
            : null;

    private static bool IsOfFramework(ITypeSymbol type) => Symbols.NamespaceOf(type) is "System.Threading.Tasks" or "System.Runtime.CompilerServices";

    private static bool Leaves(object value) => value switch
    {
        bool comesBack => !comesBack,
        int options => (options & ContinueOnCapturedContext) == 0,
        _ => false,
    };

    // By await itself, await foreach or await using.
    private static IOperation? AwaitOf(IOperation call)
    {
        var around = call.Parent;
        while (around is IConversionOperation or IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation or IVariableDeclarationGroupOperation)
        {
            around = around.Parent;
        }

        return around is IAwaitOperation or IForEachLoopOperation { IsAsynchronous: true } or IUsingOperation { IsAsynchronous: true } or IUsingDeclarationOperation { IsAsynchronous: true } ? around : null;
    }

    // Where a lambda runs is its caller's business: Task.Run has left the thread anyway. A static local function has no state of the plugin's.
    private static bool IsElsewhere(IOperation call)
    {
        for (var around = call.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation { Symbol.IsStatic: true })
            {
                return true;
            }
        }

        return false;
    }

    private static Location At(SyntaxNode call) => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { } name } }
        ? Location.Create(call.SyntaxTree, TextSpan.FromBounds(name.SpanStart, call.Span.End))
        : call.GetLocation();
}
