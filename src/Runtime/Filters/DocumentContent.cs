namespace Grapnel.Filters.Evaluation;

/// <summary>What filters see of a document: its content, if it has any, and its id.</summary>
internal readonly record struct DocumentContent(JsonFields? Fields, string? Id);
