namespace Grapnel.Registration;

/// <summary>One [Hook] or [Pipe] as the generator found it.</summary>
internal sealed record PluginRow(string Event, string Method, int Order, Type[] Payload);
