namespace Grapnel.Generator.Model;

/// <summary>A property that stands for no event, since its declaration breaks a rule: printed so that C# does not speak in place of the rule.</summary>
/// <param name="Property">The property.</param>
/// <param name="Identifier">The property as it is printed.</param>
/// <param name="Modifiers">Its modifiers, with <c>partial</c> where it is declared by the user.</param>
/// <param name="Type">Its type.</param>
/// <param name="Accessors">Its accessors, each with its modifiers.</param>
internal sealed record EventStubModel(string Property, string Identifier, string Modifiers, string Type, ImmutableEquatableArray<string> Accessors)
{
    /// <summary>The accessibility of the constant; empty where C# has one by itself.</summary>
    public string Accessibility { get; init; } = "";

    /// <summary>The value of the constant; null where there is none, or its name is taken.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the user has documented it.</summary>
    public bool HasComment { get; init; }
}

/// <summary>The stubs of a class as they are printed.</summary>
/// <param name="HintName">The name of their file.</param>
/// <param name="Namespace">The namespace of the class; empty for the global one.</param>
/// <param name="Headers">The types around it and itself.</param>
/// <param name="Stubs">The stubs, by property.</param>
internal sealed record EventStubClassModel(string HintName, string Namespace, ImmutableEquatableArray<TypeHeaderModel> Headers, ImmutableEquatableArray<EventStubModel> Stubs);
