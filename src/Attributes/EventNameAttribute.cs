using System;

namespace Grapnel;

/// <summary>Asks, in a hook, for the name of the event that was emitted (not the wildcard it was caught by): <c>[EventName] string @event</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventNameAttribute : Attribute;
