namespace System.Diagnostics.CodeAnalysis;

/// <summary>netstandard2.0 has none; editors know it by name.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class StringSyntaxAttribute : Attribute
{
    public const string Json = nameof(Json);

    public StringSyntaxAttribute(string syntax) => Syntax = syntax;

    public string Syntax { get; }
}
