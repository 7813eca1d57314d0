namespace Grapnel.Generator.Reading;

/// <summary>What a value within a payload is to a filter.</summary>
internal enum PayloadKind
{
    /// <summary>A <c>string</c>, or what is read as one.</summary>
    Text,

    /// <summary>A number of any type.</summary>
    Number,

    /// <summary>A <c>bool</c>.</summary>
    Boolean,

    /// <summary>An enum: a text, one of its names.</summary>
    Choice,

    /// <summary>A type that JSON writes as text: a <c>Guid</c>, a date, a time.</summary>
    Written,

    /// <summary>A <c>JsonElement</c> or <c>JsonNode</c>.</summary>
    Json,

    /// <summary>Grapnel's <c>JsonFields</c>.</summary>
    Fields,

    /// <summary>A <c>Document</c>.</summary>
    Document,

    /// <summary>A request: there is another word for filters on it.</summary>
    Request,

    /// <summary>A list with an index.</summary>
    List,

    /// <summary>A dictionary with text as key.</summary>
    Map,

    /// <summary>A type with members.</summary>
    Object,

    /// <summary>A type that filters cannot look into.</summary>
    Opaque,
}

/// <summary>A type within a payload, as far as a filter looks into it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Type">The type, without the <c>?</c> of <c>Nullable&lt;T&gt;</c>, as it is printed.</param>
/// <param name="CanBeNull">Whether C# lets it be null: whatever annotations say, a reference can be.</param>
internal sealed record PayloadShape(PayloadKind Kind, string Type, bool CanBeNull)
{
    /// <summary>Whether it is a reference type.</summary>
    public bool IsReference { get; init; }

    /// <summary>The member whose text stands for the value; null for the value itself.</summary>
    public string? TextMember { get; init; }

    /// <summary>Whether a list or dictionary has to be turned into the interface that is asked.</summary>
    public bool IsConverted { get; init; }

    /// <summary>What a list or dictionary holds; null for other kinds.</summary>
    public PayloadShape? Item { get; init; }

    /// <summary>The members of an object.</summary>
    public ImmutableEquatableArray<PayloadMember> Members { get; init; } = ImmutableEquatableArray<PayloadMember>.Empty;

    /// <summary>The names of an enum.</summary>
    public ImmutableEquatableArray<ChoiceName> Names { get; init; } = ImmutableEquatableArray<ChoiceName>.Empty;

    /// <summary>As messages say the type.</summary>
    public string Short => TypeNames.Shorten(Type);
}

/// <summary>A public property or field.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Identifier">Its name as it is printed.</param>
/// <param name="JsonName">The name its attribute gives it; null where there is none.</param>
/// <param name="Shape">Its type; null where the filter asks for nothing that is called so.</param>
internal sealed record PayloadMember(string Name, string Identifier, string? JsonName, PayloadShape? Shape)
{
    /// <summary>Its name as JSON has it by default.</summary>
    public string CamelName { get; } = CamelCase.Of(Name);

    /// <summary>Its name as a message proposes it.</summary>
    public string Shown => JsonName ?? CamelName;
}

/// <summary>A name of an enum.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="JsonName">The name its attribute gives it; null where there is none.</param>
/// <param name="Constant">The constant as it is printed.</param>
/// <param name="Value">Its value.</param>
internal sealed record ChoiceName(string Name, string? JsonName, string Constant, decimal Value)
{
    /// <summary>Its name as JSON has it by default.</summary>
    public string CamelName { get; } = CamelCase.Of(Name);
}
