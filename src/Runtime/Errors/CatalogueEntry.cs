namespace Grapnel.Errors;

/// <summary>What the catalogue says about one error: its identity, the message with its values, and these values.</summary>
internal readonly record struct CatalogueEntry(string Id, uint Code, string Message, IReadOnlyList<object?> Props);
