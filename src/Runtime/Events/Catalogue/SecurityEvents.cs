namespace Grapnel;

/// <summary>Events of the <c>security</c> controller: before an action, after it, and on its error. Source: Kuzzle, internal events, "API events".</summary>
[ControllerEvents(
    "security",
    "checkRights", "createApiKey", "createCredentials", "createFirstAdmin", "createOrReplaceProfile", "createOrReplaceRole",
    "createProfile", "createRestrictedUser", "createRole", "createUser", "deleteApiKey", "deleteCredentials",
    "deleteProfile", "deleteRole", "deleteUser", "getAllCredentialFields", "getCredentialFields", "getCredentials",
    "getCredentialsById", "getProfile", "getProfileMapping", "getProfileRights", "getRole", "getRoleMapping", "getUser",
    "getUserMapping", "getUserRights", "getUserStrategies", "hasCredentials", "mDeleteProfiles", "mDeleteRoles",
    "mDeleteUsers", "mGetProfiles", "mGetRoles", "mGetUsers", "refresh", "replaceUser", "restrictDefaultRights",
    "revokeTokens", "scrollProfiles", "scrollUsers", "searchApiKeys", "searchProfiles", "searchRoles", "searchUsers",
    "searchUsersByCredentials", "updateCredentials", "updateProfile", "updateProfileMapping", "updateRole",
    "updateRoleMapping", "updateUser", "updateUserMapping", "upsertUser", "validateCredentials")]
public static partial class SecurityEvents;
