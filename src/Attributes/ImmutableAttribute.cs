using System;

namespace Grapnel;

/// <summary>
/// Promises that instances of a type never change, so that hooks may share them with the emitter instead of getting copies.
/// Types with only readonly or init members of immutable types are found without it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class ImmutableAttribute : Attribute;
