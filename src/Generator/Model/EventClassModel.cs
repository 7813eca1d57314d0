namespace Grapnel.Generator.Model;

/// <summary>One payload argument of an event.</summary>
/// <param name="Type">The type argument of the handle.</param>
/// <param name="Copy">The function that says how hooks get it.</param>
/// <param name="CopyArgument">The type argument of that function.</param>
/// <param name="AcceptsNull">Whether it may be null.</param>
internal sealed record PayloadModel(string Type, string Copy, string CopyArgument, bool AcceptsNull);

/// <summary>Where an event stands in the course of an action.</summary>
/// <param name="Controller">The controller.</param>
/// <param name="Action">The action.</param>
/// <param name="Prefix">When it fires: <c>before</c>, <c>after</c> or <c>error</c>.</param>
internal sealed record ActionModel(string Controller, string Action, string Prefix);

/// <summary>An event as it is printed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Property">The property that holds its handle.</param>
/// <param name="Identifier">The property as it is printed.</param>
/// <param name="Modifiers">The modifiers of the property, with <c>partial</c> where it is declared by the user.</param>
/// <param name="Accessibility">The accessibility of the constant.</param>
/// <param name="HandleType">The type of the handle.</param>
/// <param name="Factory">The function that makes the handle.</param>
/// <param name="Payload">What it carries.</param>
/// <param name="Action">The action it is of, which is printed with the property; null where the user declared the property.</param>
internal sealed record EventModel(
    string Name,
    string Property,
    string Identifier,
    string Modifiers,
    string Accessibility,
    string HandleType,
    string Factory,
    ImmutableEquatableArray<PayloadModel> Payload,
    ActionModel? Action)
{
    /// <summary>What it carries, in the words of its documentation.</summary>
    public ImmutableEquatableArray<string> Carries { get; init; } = ImmutableEquatableArray<string>.Empty;

    /// <summary>Whether pipes may stand on it.</summary>
    public bool TakesPipes { get; init; }

    /// <summary>Whether the user has documented it.</summary>
    public bool HasComment { get; init; }
}

/// <summary>A type that is opened again.</summary>
internal sealed record TypeHeaderModel(string Keyword, string Identifier);

/// <summary>A class of events as it is printed.</summary>
/// <param name="HintName">The name of its file.</param>
/// <param name="Type">The class.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Headers">The types around it and itself.</param>
/// <param name="Events">Its events, by property.</param>
internal sealed record EventClassModel(
    string HintName,
    string Type,
    string Namespace,
    ImmutableEquatableArray<TypeHeaderModel> Headers,
    ImmutableEquatableArray<EventModel> Events);
