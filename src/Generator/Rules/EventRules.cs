using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0008: what is legal about declarations of events.</summary>
internal static class EventRules
{
    private const string StaticPartial = "declare it as public static partial …Event<…> {0} {{ get; }}";

    /// <summary>What is wrong with a property by itself.</summary>
    public static IEnumerable<Violation> Check(EventFacts declared)
    {
        if (declared.Problem != PropertyProblem.None)
        {
            yield return OfProperty(declared, declared.Problem switch
            {
                PropertyProblem.HasSetter => ("has a setter", "leave only get"),
                PropertyProblem.HasBody => ("has a body, which the generator writes", "remove it"),
                PropertyProblem.AliasedType => ("has a payload type that is reached by an extern alias alone", "add 'global' to the aliases of that reference"),
                PropertyProblem.NotAccessible => ("is not accessible in its assembly", "make it internal or public"),
                _ => ("is not static and partial", string.Format(System.Globalization.CultureInfo.InvariantCulture, StaticPartial, declared.Identifier)),
            });
        }
        else if (CallableRules.Explain(declared.Class.Problem) is { Why.Length: > 0 } reason)
        {
            yield return OfProperty(declared, ($"stands in '{declared.Class.ClassName}', which cannot be opened again because {reason.Why}", reason.Advice));
        }
        else if (!declared.Class.IsPartial)
        {
            yield return OfProperty(declared, ($"stands in '{declared.Class.ClassName}', which is not partial, or in a type that is not", "make the class and those around it partial"));
        }
        else if (declared.Collision.Length > 0)
        {
            yield return OfProperty(declared, ($"needs the name '{declared.Collision}' for generated code", "rename that member"));
        }

        if (declared.Kind == EventKind.Unknown && !declared.TypeHasErrors)
        {
            yield return Violation.Of(
                DiagnosticIds.GRP0008InvalidEvent, new Spot(SpotKind.PropertyType), "Event", declared.Property, "has a type that is no handle", "use PipeEvent, HookEvent or GenericDocumentEvent");
        }

        if (declared.IsNameReadable && EventNameShape.Problem(declared.Name) is { } problem)
        {
            yield return Violation.Of(DiagnosticIds.GRP0008InvalidEvent, new Spot(SpotKind.EventNameArgument), "Event", declared.Property, problem, "write it as scope:name");
        }
    }

    /// <summary>What is wrong with the attributes of a class, all of them together since two may give one property.</summary>
    public static IEnumerable<Violation> Check(IReadOnlyList<ControllerFacts> attributes)
    {
        if (attributes.Count == 0)
        {
            yield break;
        }

        var type = attributes[0].Class;
        if (ClassProblem(type) is { } problem)
        {
            yield return Violation.Of(DiagnosticIds.GRP0008InvalidEvent, new Spot(SpotKind.ClassName), "Class", type.ClassName, problem.Why, problem.Advice);
        }

        var properties = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < attributes.Count; i++)
        {
            foreach (var violation in Check(attributes[i], i, properties))
            {
                yield return violation;
            }
        }
    }

    /// <summary>Whether an action can be generated; <paramref name="properties"/> holds those of the actions before.</summary>
    public static string? ActionProblem(ActionFacts action, HashSet<string> properties)
    {
        if (string.IsNullOrEmpty(action.Name))
        {
            return "has an empty action";
        }

        if (!action.Name!.All(static c => char.IsLetterOrDigit(c) || c == '_'))
        {
            return $"has the action '{action.Name}', which makes no name of a property";
        }

        if (action.Collision.Length > 0)
        {
            return $"needs the name '{action.Collision}' for generated code";
        }

        var property = ControllerNames.Property(ControllerNames.Prefixes[0], action.Name!);
        return properties.Add(property) & properties.Add(property + KnownNames.ConstantSuffix) ? null : $"has two actions that give the name '{property}'";
    }

    /// <summary>Whether the events of a controller can be generated at all.</summary>
    public static bool IsLegal(ControllerFacts controller) =>
        controller is { IsReadable: true, Request.Type.HasErrors: false } && ClassProblem(controller.Class) is null && ControllerProblem(controller.Controller) is null;

    public static bool IsLegal(EventFacts declared) =>
        declared is { IsNameReadable: true, TypeHasErrors: false } && !declared.Payload.Any(static argument => argument.Type.HasErrors) && !Check(declared).Any();

    /// <summary>Events whose name another declaration of this compilation has already, with that one.</summary>
    public static IEnumerable<(CatalogEvent Event, CatalogEvent First)> Duplicates(SourceEvents source)
    {
        var first = new Dictionary<string, CatalogEvent>(StringComparer.Ordinal);
        foreach (var declared in source.ToCatalog())
        {
            if (!first.TryGetValue(declared.Name, out var known))
            {
                first.Add(declared.Name, declared);
            }
            else if (known.EventClass != declared.EventClass || known.Property != declared.Property)
            {
                yield return (declared, known);
            }
        }
    }

    /// <summary>A second declaration of a name.</summary>
    public static Violation Duplicate(Spot spot, CatalogEvent declared, CatalogEvent first) => Violation.Of(
        DiagnosticIds.GRP0008InvalidEvent, spot, "Event", declared.Property, $"has the name '{declared.Name}', which '{first.EventClass.Replace('+', '.')}.{first.Property}' has already", "give it another name");

    private static IEnumerable<Violation> Check(ControllerFacts controller, int index, HashSet<string> properties)
    {
        if (!controller.IsReadable)
        {
            yield break;
        }

        if (ControllerProblem(controller.Controller) is { } problem)
        {
            yield return Violation.Of(DiagnosticIds.GRP0008InvalidEvent, new Spot(SpotKind.Controller, index), "Class", controller.Class.ClassName, problem, "name the controller as on the wire");
        }

        for (var i = 0; i < controller.Actions.Count; i++)
        {
            if (ActionProblem(controller.Actions[i], properties) is { } wrong)
            {
                yield return Violation.Of(
                    DiagnosticIds.GRP0008InvalidEvent, new Spot(SpotKind.Action, index, i), "Class", controller.Class.ClassName, wrong, "name each action once, in camelCase as on the wire");
            }
        }
    }

    private static Violation OfProperty(EventFacts declared, (string What, string Advice) problem) =>
        Violation.Of(DiagnosticIds.GRP0008InvalidEvent, new Spot(SpotKind.PropertyName), "Event", declared.Property, problem.What, problem.Advice);

    private static (string Why, string Advice)? ClassProblem(EventClassFacts type)
    {
        if (CallableRules.Explain(type.Problem) is { Why.Length: > 0 } reason)
        {
            return ("cannot be opened again because " + reason.Why, reason.Advice);
        }

        return type is { IsStatic: true, IsPartial: true } ? null : ("is not static and partial", "declare it as public static partial class");
    }

    private static string? ControllerProblem(string? controller)
    {
        if (string.IsNullOrEmpty(controller))
        {
            return "has an empty controller";
        }

        return controller!.IndexOf('*') >= 0 || controller.Any(char.IsWhiteSpace) ? $"has the controller '{controller}' with a '*' or white space" : null;
    }
}
