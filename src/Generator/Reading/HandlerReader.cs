using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>Reads a method with <c>[Hook]</c> or <c>[Pipe]</c>.</summary>
internal static class HandlerReader
{
    private const string Tasks = "System.Threading.Tasks";

    /// <summary>The facts about a method; null where it is no handler.</summary>
    public static HandlerFacts? Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var attributes = Attributes(method);
        if (attributes.Count == 0 || method.Name.Length == 0)
        {
            return null;
        }

        var obstacle = ObstacleOf(method, compilation);
        return new HandlerFacts(
            method.Name,
            TypeNames.Escape(method.Name),
            method.IsStatic,
            method.ReturnsVoid && (method.IsAsync || method.PartialImplementationPart is { IsAsync: true }),
            ProblemOf(method, obstacle),
            ReturnOf(method),
            method.Parameters.Select(ReadParameter).ToEquatable(),
            attributes.Select(attribute => WithShape(AttributeReader.Read(attribute, compilation, cancellationToken), method)).ToEquatable())
        {
            IsRefused = obstacle == TypeObstacle.Obsolete && !TypeReach.IsInObsolete(method),
        };
    }

    /// <summary>The attributes that make a method a handler, in the order of the facts.</summary>
    public static List<AttributeData> Attributes(IMethodSymbol method)
    {
        var found = new List<AttributeData>();
        foreach (var attribute in method.GetAttributes())
        {
            if (Symbols.Is(attribute, KnownNames.Hook) || Symbols.Is(attribute, KnownNames.Pipe))
            {
                found.Add(attribute);
            }
        }

        return found;
    }

    private static HandlerAttributeFacts WithShape(HandlerAttributeFacts attribute, IMethodSymbol method) =>
        attribute.With.IsGiven && method.Parameters.Length > 0 && attribute.With.Parsed.Root is { } filter
            ? attribute with { Shape = PayloadShapeReader.Read(method.Parameters[0].Type, PayloadNeeds.Of(filter)) }
            : attribute;

    private static TypeObstacle ObstacleOf(IMethodSymbol method, Compilation compilation) =>
        method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType)
            .Select(type => TypeReach.ObstacleOf(type, compilation)).FirstOrDefault(static found => found != TypeObstacle.None);

    private static MethodProblem ProblemOf(IMethodSymbol method, TypeObstacle obstacle) => method switch
    {
        { MethodKind: MethodKind.ExplicitInterfaceImplementation } => MethodProblem.ExplicitImplementation,
        { MethodKind: not MethodKind.Ordinary } => MethodProblem.NotOrdinary,
        { IsGenericMethod: true } => MethodProblem.Generic,
        { RefKind: not RefKind.None } => MethodProblem.RefReturn,
        _ when !Symbols.IsAtLeastInternal(method) => MethodProblem.NotAccessible,
        _ when TypeReach.IsObsoleteError(method) => MethodProblem.Obsolete,
        _ when obstacle == TypeObstacle.Aliased => MethodProblem.AliasedType,
        _ when obstacle == TypeObstacle.Obsolete && TypeReach.IsInObsolete(method) => MethodProblem.ObsoleteType,
        _ => MethodProblem.None,
    };

    private static ReturnFacts ReturnOf(IMethodSymbol method)
    {
        var type = method.ReturnType;
        var facts = TypeNames.Facts(type);
        if (method.ReturnsVoid)
        {
            return new ReturnFacts(ReturnShape.Void, facts with { HasErrors = false }, "");
        }

        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingType: null } task && Symbols.NamespaceOf(task) == Tasks)
        {
            var isTask = task.Name == "Task";
            return task.Arity == 0
                ? new ReturnFacts(isTask ? ReturnShape.Task : ReturnShape.ValueTask, facts, "")
                : new ReturnFacts(isTask ? ReturnShape.TaskOfValue : ReturnShape.ValueTaskOfValue, facts, TypeNames.Key(task.TypeArguments[0]));
        }

        return new ReturnFacts(ReturnShape.Value, facts, facts.Key);
    }

    private static ParameterFacts ReadParameter(IParameterSymbol parameter) => new(
        parameter.Name,
        TypeNames.Facts(parameter.Type),
        MarkOf(parameter),
        ModifierOf(parameter),
        !parameter.Type.IsRefLikeType && parameter.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer));

    private static ParameterMark MarkOf(IParameterSymbol parameter)
    {
        if (Symbols.Find(parameter, KnownNames.FromScope) is not null)
        {
            return ParameterMark.FromScope;
        }

        return Symbols.Find(parameter, KnownNames.EventName) is not null ? ParameterMark.EventName : ParameterMark.None;
    }

    private static string ModifierOf(IParameterSymbol parameter) => parameter switch
    {
        { RefKind: RefKind.Ref } => "ref",
        { RefKind: RefKind.Out } => "out",
        { RefKind: RefKind.In } => "in",
        { RefKind: RefKind.RefReadOnlyParameter } => "ref readonly",
        { IsParams: true } => "params",
        _ => "",
    };
}
