using Grapnel.Filters;

namespace Grapnel.Generator.Rules;

/// <summary>What part of a declaration a violation points at.</summary>
internal enum SpotKind
{
    /// <summary>The name of the method.</summary>
    MethodName,

    /// <summary>What the method returns.</summary>
    ReturnType,

    /// <summary>The parameter <see cref="Spot.Index"/>.</summary>
    Parameter,

    /// <summary>The name of the handler attribute <see cref="Spot.Index"/>.</summary>
    AttributeName,

    /// <summary>The event in the handler attribute <see cref="Spot.Index"/>.</summary>
    AttributeEvent,

    /// <summary>The request filter in the handler attribute <see cref="Spot.Index"/>.</summary>
    FilterRequest,

    /// <summary>The document filter in the handler attribute <see cref="Spot.Index"/>.</summary>
    FilterDocument,

    /// <summary>The payload filter in the handler attribute <see cref="Spot.Index"/>.</summary>
    FilterPayload,

    /// <summary>The name of the class.</summary>
    ClassName,

    /// <summary>The name of a constructor, which was found with what is wrong about it.</summary>
    Constructor,

    /// <summary>The name given to the plugin, else the name of the class.</summary>
    PluginName,

    /// <summary>The name of the property.</summary>
    PropertyName,

    /// <summary>The type of the property.</summary>
    PropertyType,

    /// <summary>The name given to the event.</summary>
    EventNameArgument,

    /// <summary>The event that replaces the event.</summary>
    EventReplacedBy,

    /// <summary>The other spelling of the event.</summary>
    EventAlias,

    /// <summary>The order in the handler attribute <see cref="Spot.Index"/>.</summary>
    AttributeOrder,

    /// <summary>The number of threads in [Plugin].</summary>
    PluginThreads,

    /// <summary>A place in the body, which was found with what is wrong there.</summary>
    InBody,

    /// <summary>The event in a call.</summary>
    CallEvent,

    /// <summary>The name of the method that is called.</summary>
    CallMethod,

    /// <summary>The list of what is emitted in a call.</summary>
    CallPayload,

    /// <summary>The argument <see cref="Spot.Index"/> of that list.</summary>
    CallArgument,

    /// <summary>A value that a function returns which is handed over in a call.</summary>
    CallReturn,

    /// <summary>Nothing in this compilation.</summary>
    Nowhere,

    /// <summary>The controller in the class's attribute <see cref="Spot.Index"/>.</summary>
    Controller,

    /// <summary>The action <see cref="Spot.SubIndex"/> in the class's attribute <see cref="Spot.Index"/>.</summary>
    Action,

    /// <summary>The await itself.</summary>
    Await,
}

/// <summary>A place in a declaration, without a location.</summary>
internal readonly record struct Spot(SpotKind Kind, int Index = 0, int SubIndex = 0);

/// <summary>A rule that is broken, where, and the words for its message.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Spot">Where.</param>
/// <param name="Arguments">What fills the message.</param>
/// <param name="DidYouMean">What was probably meant, empty where nothing at all; null where nothing is near.</param>
internal sealed record Violation(string Id, Spot Spot, ImmutableEquatableArray<string> Arguments, string? DidYouMean = null)
{
    /// <summary>The characters at the spot, where it is a filter; null for all of it.</summary>
    public FilterFragment? Fragment { get; init; }

    public static Violation Of(string id, Spot spot, params string[] arguments) => new(id, spot, arguments.ToEquatable());
}

/// <summary>Some characters of a filter.</summary>
/// <param name="Range">Which.</param>
/// <param name="InWords">What a message ends with where they have no place in source: the filter is a constant that is written elsewhere.</param>
internal sealed record FilterFragment(TextRange Range, string InWords);
