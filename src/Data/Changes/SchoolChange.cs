namespace Aulario.Data.Changes;

/// <summary>What was changed that processes keep in memory.</summary>
public enum SchoolChange
{
    /// <summary>Published packages, exercises, pictures.</summary>
    Content,

    /// <summary>The site's settings.</summary>
    Site,

    /// <summary>Accounts and sessions: who somebody is, and whether they are signed in.</summary>
    People,
}
