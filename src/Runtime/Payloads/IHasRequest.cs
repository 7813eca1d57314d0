namespace Grapnel;

/// <summary>A payload that carries a request, so that <c>WithRequest</c> filters are legal on its event.</summary>
public interface IHasRequest
{
    /// <summary>The request.</summary>
    Request Request { get; }
}
