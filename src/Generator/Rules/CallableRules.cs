using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0006: whether generated code can call a method or use a class.</summary>
internal static class CallableRules
{
    public static void Check(HandlerFacts handler, List<Violation> violations)
    {
        var (why, advice) = handler.Problem switch
        {
            MethodProblem.NotAccessible => ("it is not accessible in its assembly", "make it internal or public"),
            MethodProblem.Generic => ("it is generic", "remove its type parameters"),
            MethodProblem.ExplicitImplementation => ("it implements an interface explicitly", "make it an ordinary method"),
            MethodProblem.RefReturn => ("it returns by reference", "return a value"),
            MethodProblem.NotOrdinary => ("it is no ordinary method", "move the attribute to a method"),
            MethodProblem.Obsolete => ("its use is an error by [Obsolete]", "make that a warning, or remove the method"),
            MethodProblem.ObsoleteType => ("the use of a type in its signature is an error by [Obsolete]", "make that a warning, or use another type"),
            MethodProblem.AliasedType => ("a type in its signature is reached by an extern alias alone", "add 'global' to the aliases of that reference"),
            _ => ("", ""),
        };
        if (why.Length > 0)
        {
            violations.Add(Violation.Of(DiagnosticIds.GRP0006NotCallable, new Spot(SpotKind.MethodName), "Method", handler.Name, why, advice));
        }
    }

    public static Violation? Check(PluginFacts plugin)
    {
        var (why, advice) = Explain(plugin.Problem);
        return why.Length == 0 ? null : Violation.Of(DiagnosticIds.GRP0006NotCallable, new Spot(SpotKind.ClassName), "Class", plugin.ClassName, why, advice);
    }

    /// <summary>A local function that is marked as a handler.</summary>
    public static Violation LocalFunction(string name) => Local("Local function", name, "it can be reached from the method around it alone");

    /// <summary>A lambda that is marked as a handler.</summary>
    public static Violation Lambda() => Local("Lambda", "=>", "it has no name");

    /// <summary>Why generated code cannot use a class, and what to do.</summary>
    public static (string Why, string Advice) Explain(ClassProblem problem) => problem switch
    {
        ClassProblem.NotAccessible => ("it, or a type around it, is not accessible in its assembly", "make it internal or public"),
        ClassProblem.FileLocal => ("it, or a type around it, is local to its file", "make it internal or public"),
        ClassProblem.Abstract => ("it is abstract", "mark the concrete classes that derive from it and declare the handlers in those, since handlers are not inherited"),
        ClassProblem.Obsolete => ("the use of it, or of a type around it, is an error by [Obsolete]", "make that a warning, or remove the class"),
        ClassProblem.Generic => ("it, or a type around it, is generic", "remove the type parameters"),
        _ => ("", ""),
    };

    private static Violation Local(string kind, string name, string why) =>
        Violation.Of(DiagnosticIds.GRP0006NotCallable, new Spot(SpotKind.InBody), kind, name, why, "move the attribute to a method of a plugin class");
}
