using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>
/// The types that .NET's own registrations make one of per scope. Source: AddDbContext, AddOptions, AddIdentityCore and AddIdentity,
/// AddAuthenticationCore, Blazor's and MVC's services.
/// </summary>
internal static class ScopedTypes
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "Microsoft.Extensions.Options.IOptionsSnapshot",
        "Microsoft.AspNetCore.Authentication.IAuthenticationService", "Microsoft.AspNetCore.Authentication.IAuthenticationHandlerProvider",
        "Microsoft.AspNetCore.Identity.IUserClaimsPrincipalFactory", "Microsoft.AspNetCore.Identity.ISecurityStampValidator",
        "Microsoft.AspNetCore.Components.NavigationManager", "Microsoft.AspNetCore.Components.PersistentComponentState", "Microsoft.AspNetCore.Components.Authorization.AuthenticationStateProvider",
        "Microsoft.JSInterop.IJSRuntime",
    };

    /// <summary>Registered as themselves or as what derives from them.</summary>
    private static readonly HashSet<string> KnownBases = new(StringComparer.Ordinal)
    {
        "Microsoft.EntityFrameworkCore.DbContext",
        "Microsoft.AspNetCore.Identity.UserManager", "Microsoft.AspNetCore.Identity.RoleManager", "Microsoft.AspNetCore.Identity.SignInManager",
    };

    public static bool Contains(ITypeSymbol type)
    {
        if (Known.Contains(NameOf(type)))
        {
            return true;
        }

        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (KnownBases.Contains(NameOf(current)))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(ITypeSymbol type) => type.ContainingType is null ? Symbols.NamespaceOf(type) + "." + type.Name : "";
}
