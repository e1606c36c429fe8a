namespace Aulario.Data.Changes;

/// <summary>What everybody sees and what was changed in it.</summary>
public enum SchoolChange
{
    /// <summary>Published packages, exercises, pictures.</summary>
    Content,

    /// <summary>The site's settings.</summary>
    Site,
}
