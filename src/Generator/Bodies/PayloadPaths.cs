using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Grapnel.Generator.Bodies;

/// <summary>Says which expressions of a body are part of what its parameters hold: written out, or through locals that never change.</summary>
internal sealed class PayloadPaths
{
    private static readonly HashSet<string> ElementMethods = new(StringComparer.Ordinal) { "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault" };

    private readonly Dictionary<ISymbol, AccessPath> _known = new(SymbolEqualityComparer.Default);

    public PayloadPaths(HandlerBody body)
    {
        var assigned = new HashSet<ISymbol>(body.Operations.SelectMany(OperationTree.Targets).Select(Variable).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        foreach (var parameter in body.Method.Parameters)
        {
            if (CanBePayload(parameter) && !assigned.Contains(parameter))
            {
                _known.Add(parameter, new AccessPath(parameter.Ordinal, [], parameter));
            }
        }

        foreach (var operation in body.Operations)
        {
            foreach (var (local, path) in Named(operation))
            {
                if (local is ILocalSymbol { RefKind: RefKind.None, Type.IsReferenceType: true } && !assigned.Contains(local))
                {
                    _known[local] = path with { Via = local };
                }
            }
        }
    }

    /// <summary>The way to the value of an expression; null where it is no part of a parameter, or may be shared with others.</summary>
    public AccessPath? Of(IOperation? operation) => operation switch
    {
        IParameterReferenceOperation parameter => _known.TryGetValue(parameter.Parameter, out var found) ? found : null,
        ILocalReferenceOperation local => _known.TryGetValue(local.Local, out var found) ? found : null,
        IConversionOperation { OperatorMethod: null } conversion => Of(conversion.Operand),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IPropertyReferenceOperation { Arguments.Length: > 0 } indexer => Step(indexer.Instance, KeyOf(indexer.Arguments.Select(static argument => argument.Value))),
        IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member => Step(member.Instance, StepOf(member.Member)),
        IArrayElementReferenceOperation element => Step(element.ArrayReference, KeyOf(element.Indices)),
        IConditionalAccessInstanceOperation instance => Of(Receiver(instance)),
        IConditionalAccessOperation access => Of(access.WhenNotNull),
        IInvocationOperation { TargetMethod: { Name: "AsObject" or "AsArray", Parameters.IsEmpty: true } method } call when Ownership.IsJson(method.ContainingType) => Of(call.Instance),
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Enumerable" } method, Arguments: [var source, ..] } when ElementMethods.Contains(method.Name) => Step(source.Value, AccessPath.AnyElement),
        _ => null,
    };

    /// <summary>Whether a local stands for a part of a parameter.</summary>
    public bool Knows(ILocalSymbol local) => _known.ContainsKey(local);

    /// <summary>What an index or a key names: itself where it is a constant.</summary>
    public static string KeyOf(IEnumerable<IOperation> arguments) =>
        arguments.ToList() is [{ ConstantValue: { HasValue: true, Value: string or int } key }] ? $"[{key.Value}]" : AccessPath.AnyElement;

    private static bool CanBePayload(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, Type: { IsReferenceType: true, SpecialType: not SpecialType.System_String } }
        && Symbols.Find(parameter, KnownNames.FromScope) is null && Symbols.Find(parameter, KnownNames.EventName) is null;

    private static ISymbol? Variable(IOperation target) => OperationTree.Unconverted(target) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    // The locals an operation gives a name to what is part of a parameter.
    private IEnumerable<(ISymbol? Local, AccessPath Path)> Named(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation declarator when Of(declarator.GetVariableInitializer()?.Value) is { } path => [(declarator.Symbol, path)],
        IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation item } loop when Of(loop.Collection) is { } path && (path.IsWhole || Ownership.Covers(loop.Collection.Type))
            => [(item.Symbol, path.To(AccessPath.AnyElement))],
        IIsPatternOperation matched when Of(matched.Value) is { } path => Named(matched.Pattern, path),
        _ => [],
    };

    private static IEnumerable<(ISymbol? Local, AccessPath Path)> Named(IPatternOperation pattern, AccessPath path) => pattern switch
    {
        IDeclarationPatternOperation declared => [(declared.DeclaredSymbol, path)],
        INegatedPatternOperation negated => Named(negated.Pattern, path),
        IRecursivePatternOperation recursive => [(recursive.DeclaredSymbol, path), .. recursive.PropertySubpatterns.SelectMany(part => Named(part, path))],
        _ => [],
    };

    private static IEnumerable<(ISymbol? Local, AccessPath Path)> Named(IPropertySubpatternOperation part, AccessPath path) =>
        part.Member is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member && (path.IsWhole || Ownership.Covers(member.Member.ContainingType))
            ? Named(part.Pattern, path.To(StepOf(member.Member)))
            : [];

    private AccessPath? Step(IOperation? from, string step) => Of(from) is { } path && (path.IsWhole || Ownership.Covers(from!.Type)) ? path.To(step) : null;

    private static string StepOf(ISymbol member) => (member.ContainingType.Name, member.Name) switch
    {
        // The resource is another sight of the arguments.
        ("RequestInput", "Resource") when Symbols.IsInGrapnel(member.ContainingType) => ".Args",
        ("RequestResource", _) when Symbols.IsInGrapnel(member.ContainingType) => AccessPath.AnyElement,
        _ => Ownership.IsStored(member) ? "." + member.Name : AccessPath.AnyMember,
    };

    private static IOperation? Receiver(IOperation placeholder)
    {
        var inner = placeholder;
        foreach (var outer in OperationTree.Around(placeholder))
        {
            if (outer is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, inner))
            {
                return access.Operation;
            }

            inner = outer;
        }

        return null;
    }
}
