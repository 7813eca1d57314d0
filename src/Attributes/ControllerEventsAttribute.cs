using System;
using System.Collections.Generic;

namespace Grapnel;

/// <summary>
/// Declares the events of a controller's actions on a static partial class: for the action <c>enroll</c> the pipe events
/// <c>BeforeEnroll</c>, <c>AfterEnroll</c> and <c>ErrorEnroll</c> (<c>controller:beforeEnroll</c>, …), with a <c>Request</c> as payload.
/// Source: Kuzzle, internal events, "API events".
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ControllerEventsAttribute : Attribute
{
    /// <summary>Declares the events.</summary>
    /// <param name="controller">The controller, <c>document</c> or <c>my-plugin/driver</c>.</param>
    /// <param name="actions">The actions, in camelCase as on the wire.</param>
    public ControllerEventsAttribute(string controller, params string[] actions)
    {
        Controller = controller;
        Actions = actions;
    }

    /// <summary>The controller.</summary>
    public string Controller { get; }

    /// <summary>The actions.</summary>
    public IReadOnlyList<string> Actions { get; }
}
